import { type Command, Option } from 'commander';
import { loadAliases } from '../lexicon/aliases.js';
import { loadLexicons, shippedLexicons } from '../lexicon/load.js';
import { nameTargets } from '../lexicon/named-targets.js';
import { defaultCompareOptions } from '../run/options.js';
import { NoArticlesError, type RunResult, runAnalysis } from '../run/run.js';
import { findTargets } from '../run/targets.js';
import { defaultScoreOptions } from '../stages/score/index.js';
import { listExclusions, lostAny } from './exclusions.js';
import { exitCodes } from './exit-codes.js';
import { listed } from './lists.js';
import { numberOption } from './numbers.js';
import type { AddCommand } from './program.js';
import { showProgress } from './progress.js';
import { toJson, writeSummary } from './summary.js';
import type { Terminal } from './terminal.js';

interface AnalyzeFlags {
  readonly out: string;
  readonly lexicons: string;
  readonly targets: string;
  readonly about: string;
  readonly minEvidence: number;
  readonly draws: number;
  readonly seed: number;
  readonly k: number;
  readonly json?: true;
  readonly quiet?: true;
}

/** `framewise analyze <inputs...> --out DIR`. */
export const addAnalyze: AddCommand = (program, terminal, done) => {
  const { minimumEvidence, draws, seed } = defaultCompareOptions;
  describe(program)
    .option(
      '--min-evidence <n>',
      'below this many pieces of evidence: insufficient evidence',
      numberOption('min-evidence', 1),
      minimumEvidence,
    )
    .option('--draws <n>', 'draws of the bootstrap', numberOption('draws', 1), draws)
    .option('--seed <n>', 'seed of the bootstrap', numberOption('seed', 0), seed)
    .option('--k <n>', 'shrinks thin evidence towards 0', numberOption('k', 0, false), defaultScoreOptions.k)
    .option('--json', 'print the summary as JSON')
    .option('--quiet', 'print no progress and no table')
    .action(async (inputs: string[], flags: AnalyzeFlags) => {
      const result = await analyzeInputs(terminal, inputs, flags);
      const { exclusions } = result.record;
      if (!flags.quiet) listExclusions(terminal, exclusions);
      if (flags.json) terminal.out(`${JSON.stringify(toJson(result), null, 2)}\n`);
      else if (!flags.quiet) terminal.out(writeSummary(result));
      done(lostAny(exclusions) ? exitCodes.leftOut : exitCodes.done);
    });
};

function describe(program: Command): Command {
  return program
    .command('analyze')
    .description('read articles, compare their outlets and write a report')
    .argument(
      '<inputs...>',
      'files, folders or globs (.txt .md .html .json .jsonl .csv), or - for standard input',
    )
    .requiredOption('--out <dir>', 'the folder of the report')
    .addOption(
      new Option('--lexicons <dir>', 'the lexicons').default(
        shippedLexicons,
        'those that ship with framewise',
      ),
    )
    .option('--about <list>', 'measure these too: names of persons or bodies, with commas between', '')
    .option('--targets <list>', 'report these targets only: ids or labels, with commas between', '');
}

async function analyzeInputs(terminal: Terminal, inputs: string[], flags: AnalyzeFlags): Promise<RunResult> {
  const lexicons = nameTargets(
    loadLexicons(flags.lexicons),
    listed(flags.about),
    loadAliases(flags.lexicons),
  );
  const progress = showProgress(terminal, flags.quiet === true);
  try {
    return await runAnalysis({
      inputs,
      out: flags.out,
      lexicons,
      score: { ...defaultScoreOptions, k: flags.k },
      compare: {
        ...defaultCompareOptions,
        minimumEvidence: flags.minEvidence,
        draws: flags.draws,
        seed: flags.seed,
      },
      targets: findTargets(listed(flags.targets), lexicons.targets),
      stdin: terminal.stdin,
      signal: terminal.signal,
      onProgress: progress.show,
    });
  } catch (error) {
    if (error instanceof NoArticlesError)
      listExclusions(terminal, error.exclusions, Number.POSITIVE_INFINITY);
    throw error;
  } finally {
    progress.end();
  }
}

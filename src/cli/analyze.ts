import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { loadLexicons, shippedLexicons } from '../lexicon/load.js';
import type { StanceEstimate } from '../model.js';
import { defaultCompareOptions } from '../run/options.js';
import { NoArticlesError, type RunResult, runAnalysis } from '../run/run.js';
import { summarize } from '../run/summary.js';
import { findTargets } from '../run/targets.js';
import { defaultScoreOptions } from '../stages/score/index.js';
import { layOut, signed } from './columns.js';
import { listExclusions, lostAny } from './exclusions.js';
import { exitCodes } from './exit-codes.js';
import { numberOption } from './numbers.js';
import type { AddCommand } from './program.js';
import { showProgress } from './progress.js';
import { printable, type Terminal } from './terminal.js';

interface AnalyzeFlags {
  readonly out: string;
  readonly lexicons: string;
  readonly targets: string;
  readonly minCues: number;
  readonly draws: number;
  readonly seed: number;
  readonly k: number;
  readonly json?: true;
  readonly quiet?: true;
}

/** `framewise analyze <inputs...> --out DIR`. */
export const addAnalyze: AddCommand = (program, terminal, done) => {
  const { minimumCues, draws, seed } = defaultCompareOptions;
  describe(program)
    .option(
      '--min-cues <n>',
      'below this many cues: insufficient evidence',
      numberOption('min-cues', 1),
      minimumCues,
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
    .option('--targets <list>', 'report these targets only: ids or labels, with commas between', '');
}

async function analyzeInputs(terminal: Terminal, inputs: string[], flags: AnalyzeFlags): Promise<RunResult> {
  const lexicons = loadLexicons(flags.lexicons);
  const named = flags.targets.split(',').filter((name) => name.trim() !== '');
  const progress = showProgress(terminal, flags.quiet === true);
  try {
    return await runAnalysis({
      inputs,
      out: flags.out,
      lexicons,
      score: { ...defaultScoreOptions, k: flags.k },
      compare: { ...defaultCompareOptions, minimumCues: flags.minCues, draws: flags.draws, seed: flags.seed },
      targets: findTargets(named, lexicons.targets),
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

function writeSummary({ comparison, record, folder }: RunResult): string {
  const { target, stances, silent, single, turned } = summarize(comparison);
  const { outlets } = comparison;
  const lines = [
    `${record.articles} articles of ${outlets.length} outlets, ${record.words} words, ${record.rows.cues} cues`,
    '',
  ];
  if (target === null) lines.push('No cue is towards a target: there is no stance to compare.');
  else {
    const rows = stances.map(({ outlet, own, quoted, combined }) => [
      printable(outlet).slice(0, 40),
      signed(own.score),
      signed(quoted.score),
      signed(combined.score),
      interval(combined),
      String(combined.articles),
      String(combined.cues),
      combined.verdict,
    ]);
    const head = ['outlet', 'own', 'quoted', 'combined', '95 % interval', 'articles', 'cues', 'verdict'];
    lines.push(
      `Stance towards ${target.label} (−1 against … +1 for)`,
      '',
      layOut([head, ...rows], [1, 2, 3, 4, 5, 6]),
    );
  }
  if (silent > 0) lines.push('', `${silent} of ${outlets.length} outlets have no cue towards it.`);
  if (single > 0)
    lines.push(
      '',
      `${single} of ${outlets.length} outlets have one article only: an interval then tells of that article, not of the outlet.`,
    );
  if (turned.length > 0)
    lines.push(
      '',
      `The order of ${turned.length} pair(s) of outlets hangs on how voices are weighed; the report shows which.`,
    );
  return `${lines.join('\n')}\n\nReport: ${join(folder, 'index.html')}\n`;
}

const interval = ({ interval }: StanceEstimate) =>
  interval === null ? '–' : `${signed(interval.low)} … ${signed(interval.high)}`;

function toJson({ comparison, record, folder }: RunResult) {
  const { target, turned } = summarize(comparison);
  return {
    report: folder,
    articles: record.articles,
    words: record.words,
    cues: record.rows.cues,
    outlets: comparison.outlets,
    target: target?.id ?? null,
    stances: comparison.stances,
    turned,
    exclusions: record.exclusions,
    fingerprint: record.fingerprint,
  };
}

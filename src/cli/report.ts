import { BrokenRowsError, type RerenderResult, rerender } from '../run/rerender.js';
import { UnknownTargetError } from '../run/targets.js';
import { CliError } from './errors.js';
import { listExclusions } from './exclusions.js';
import { exitCodes } from './exit-codes.js';
import { listed } from './lists.js';
import { numberOption } from './numbers.js';
import type { AddCommand } from './program.js';
import { toJson, writeSummary } from './summary.js';
import type { Terminal } from './terminal.js';

interface ReportFlags {
  readonly out?: string;
  readonly targets?: string;
  readonly minEvidence?: number;
  readonly draws?: number;
  readonly seed?: number;
  readonly json?: true;
  readonly quiet?: true;
}

/** `framewise report <run>`. */
export const addReport: AddCommand = (program, terminal, done) => {
  program
    .command('report')
    .description('render the report of a run again from its stored rows, without analysing')
    .argument('<run>', "the folder of a run: an earlier report's")
    .option('--out <dir>', "the folder of the report (default: the run's own)")
    .option(
      '--targets <list>',
      "report these targets only: ids or labels, with commas between; '' for all (default: as the run)",
    )
    .option(
      '--min-evidence <n>',
      'below this many pieces of evidence: insufficient evidence (default: as the run)',
      numberOption('min-evidence', 1),
    )
    .option('--draws <n>', 'draws of the bootstrap (default: as the run)', numberOption('draws', 1))
    .option('--seed <n>', 'seed of the bootstrap (default: as the run)', numberOption('seed', 0))
    .option('--json', 'print the summary as JSON')
    .option('--quiet', 'print no table')
    .action(async (run: string, flags: ReportFlags) => {
      const result = await renderAgain(terminal, run, flags);
      if (!flags.quiet) listExclusions(terminal, result.broken);
      if (flags.json) terminal.out(`${JSON.stringify(toJson(result), null, 2)}\n`);
      else if (!flags.quiet) terminal.out(writeSummary(result));
      done(result.broken.length > 0 ? exitCodes.leftOut : exitCodes.done);
    });
};

async function renderAgain(terminal: Terminal, run: string, flags: ReportFlags): Promise<RerenderResult> {
  const { out, targets, minEvidence, draws, seed } = flags;
  try {
    return await rerender({
      run,
      out: out ?? null,
      targets: targets === undefined ? null : listed(targets),
      compare: {
        ...(minEvidence === undefined ? {} : { minimumEvidence: minEvidence }),
        ...(draws === undefined ? {} : { draws }),
        ...(seed === undefined ? {} : { seed }),
      },
      signal: terminal.signal,
    });
  } catch (error) {
    if (error instanceof BrokenRowsError) listExclusions(terminal, error.broken, Number.POSITIVE_INFINITY);
    if (error instanceof UnknownTargetError) throw new CliError('unseen-target', error.target, error.known);
    throw error;
  }
}

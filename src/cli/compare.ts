import { compareRuns } from '../run/compare-runs.js';
import { writeDifferences } from './compare-text.js';
import { listExclusions } from './exclusions.js';
import { exitCodes } from './exit-codes.js';
import type { AddCommand } from './program.js';

/** `framewise compare <runA> <runB>`. */
export const addCompare: AddCommand = (program, terminal, done) => {
  program
    .command('compare')
    .description('show what changed between two runs, why, and which cues and stances it moved')
    .argument('<runA>', 'the folder of a run')
    .argument('<runB>', 'the folder of a later one, or of one with other lexicons or options')
    .option('--json', 'print everything as JSON')
    .action(async (runA: string, runB: string, flags: { json?: true }) => {
      const differences = await compareRuns(runA, runB, terminal.signal);
      const broken = [differences.a, differences.b].flatMap((run) =>
        run.broken.map((exclusion) => ({ ...exclusion, path: `${run.folder}/${exclusion.path}` })),
      );
      listExclusions(terminal, broken, Number.POSITIVE_INFINITY);
      terminal.out(flags.json ? `${JSON.stringify(differences, null, 2)}\n` : writeDifferences(differences));
      done(broken.length > 0 ? exitCodes.leftOut : exitCodes.done);
    });
};

import { Command, CommanderError } from 'commander';
import { readVersions } from '../run/package.js';
import { addAnalyze } from './analyze.js';
import { addCompare } from './compare.js';
import { explainError } from './errors.js';
import { addEvaluate } from './evaluate.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { addExplain } from './explain.js';
import { addReport } from './report.js';
import { printable, type Terminal } from './terminal.js';

/** Adds one command; the command tells by `done` how it ended. */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: ExitCode) => void) => void;

const commands: readonly AddCommand[] = [addAnalyze, addReport, addCompare, addExplain, addEvaluate];

/** Runs the program on its arguments (without node and script) and gives the exit code. Never throws. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = new Command('framewise')
    .description('Shows, with evidence anyone can check, how news outlets frame the same matter.')
    .version(readVersions().framewise)
    .helpOption('-h, --help', 'show help')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('Run framewise --help for what it takes.')
    .exitOverride();
  for (const add of commands) {
    add(program, terminal, (ended) => {
      code = ended;
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.couldNotRun;
    terminal.err(`${printable(explainError(error))}\n`);
    if (terminal.env.FRAMEWISE_TRACE && error instanceof Error) terminal.err(`${error.stack}\n`);
    return exitCodes.couldNotRun;
  }
}

import { Readable } from 'node:stream';
import { runCli } from '../../src/cli/program.js';
import type { Terminal } from '../../src/cli/terminal.js';

/** Runs the program in this process, as a user types it, and gives what it prints. */
export async function run(args: readonly string[], parts: Partial<Terminal> = {}) {
  const printed = { out: '', err: '' };
  const code = await runCli(args, {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    stdin: Readable.from([]),
    bar: null,
    colour: false,
    width: 100,
    env: {},
    signal: new AbortController().signal,
    ...parts,
  });
  return { code, ...printed };
}

/** A short article. */
export const body =
  'Russia and China signed a partnership agreement on a research station on Monday. ' +
  'The station is open to all countries that want to take part in it, ministers said. ' +
  'Western officials called the project a threat to their security in the region.';

/** One line of a file of records. */
export const record = (outlet: string, text = body, title = 'A station is agreed') =>
  JSON.stringify({ outlet, title, text });

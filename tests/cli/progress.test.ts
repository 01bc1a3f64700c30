import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { showProgress } from '../../src/cli/progress.js';
import type { Terminal } from '../../src/cli/terminal.js';

function record(quiet: boolean): string {
  let printed = '';
  const terminal: Terminal = {
    out: () => {},
    err: (text) => {
      printed += text;
    },
    stdin: Readable.from([]),
    bar: null,
    colour: false,
    width: 80,
    env: {},
    signal: new AbortController().signal,
  };
  const line = showProgress(terminal, quiet);
  for (let articles = 1; articles <= 1000; articles++) line.show({ articles, excluded: 0, path: 'a.txt' });
  line.end();
  return printed;
}

test('where stderr is no terminal a line comes every 500 inputs', () => {
  expect(record(false)).toBe('500 articles analysed, 0 left out\n1000 articles analysed, 0 left out\n');
});

test('nothing is shown when quiet', () => {
  expect(record(true)).toBe('');
});

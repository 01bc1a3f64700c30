import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const out = join(mkdtempSync(join(tmpdir(), 'built-')), 'report');

/** Runs the built program as a user types it. */
const framewise = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: undefined },
  });

test('the built program analyses the demonstration corpus and leaves nothing out but copies', () => {
  const { status, stdout, stderr } = framewise(['analyze', 'corpus', '--out', out]);
  expect(stderr).not.toMatch(/: (?!duplicate)[a-z-]+: .*(mend|check|report it)/);
  expect(status).toBe(0);
  expect(stdout).toContain(join(out, 'index.html'));
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toMatch(/^<!doctype html>/i);
});

test('a pipe gets neither colours nor a moving bar', () => {
  const { stdout, stderr } = framewise(['explain', 'corpus/quayside-ledger.jsonl#1']);
  expect(stdout + stderr).not.toContain('\u001b');
  expect(stdout).toContain('The Quayside Ledger');
});

test('standard input is read', () => {
  const record = {
    outlet: 'The Gazette',
    text: 'The ministers of both countries agreed to work together on the station.',
  };
  const { status, stdout } = framewise(['analyze', '-', '--out', out, '--json'], JSON.stringify(record));
  expect(status).toBe(0);
  expect(JSON.parse(stdout).outlets).toMatchObject([{ outlet: 'The Gazette' }]);
});

test('what cannot run ends with 2 and one line', () => {
  const { status, stderr, stdout } = framewise(['analyze', 'no-such-folder', '--out', out]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('the package file names the program, and it may be run', () => {
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { status, stdout } = spawnSync(join(root, bin.framewise), ['--version'], { encoding: 'utf8' });
  expect([status, stdout.trim()]).toEqual([
    0,
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  ]);
});

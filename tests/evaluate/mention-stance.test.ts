/** The commands `evaluate target-stance` and `evaluate directed-stance` as a user types them. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { runCli } from '../../src/cli/program.js';

const folder = mkdtempSync(join(tmpdir(), 'mention-stance-'));

async function run(...args: string[]) {
  const printed = { out: '', err: '' };
  const code = await runCli(['evaluate', ...args], {
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
  });
  return { code, ...printed };
}

function write(name: string, lines: readonly (object | string)[]): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  );
  return file;
}

function spanOf(text: string, part: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

const target = (text: string, name: string, stance?: number | null) => ({
  text,
  targets: [{ ...spanOf(text, name), ...(stance === undefined ? {} : { stance }) }],
});

const pair = (text: string, p: string, q: string, p_to_q?: number, q_to_p?: number) => ({
  text,
  p: spanOf(text, p),
  q: spanOf(text, q),
  ...(p_to_q === undefined ? {} : { p_to_q, q_to_p }),
});

const targets = [
  target('Mira Holt is a brilliant and courageous leader whom everyone admires.', 'Mira Holt', 1),
  target('Aldo Brenner is a corrupt liar who betrayed his own voters.', 'Aldo Brenner', -1),
  target('Nora Castell arrived in the harbour town on Tuesday.', 'Nora Castell', 0),
];

test('target-stance prints cases, macro-F1 and accuracy', async () => {
  const { code, out } = await run('target-stance', '--gold', write('targets.jsonl', targets));
  expect(code).toBe(0);
  expect(out).toMatch(/^cases +3\nmacroF1 +1\naccuracy +1\n$/);
});

test('as JSON it prints the rates alone', async () => {
  const { out } = await run('target-stance', '--gold', write('targets.jsonl', targets), '--json');
  expect(JSON.parse(out)).toEqual({ cases: 3, macroF1: 1, accuracy: 1 });
});

test('predictions have the form of the gold file, labels or not', async () => {
  const blank = targets.map(({ text, targets: [one] }) => ({
    id: 'x',
    text,
    targets: [{ ...one, stance: null, name: 'kept' }],
  }));
  const predictions = join(folder, 'predicted.jsonl');
  const gold = write('blank.jsonl', blank);
  const { code, out } = await run('target-stance', '--gold', gold, '--predictions', predictions);
  expect([code, out]).toEqual([0, 'no labels: nothing to score\n']);
  const lines = readFileSync(predictions, 'utf8').trimEnd().split('\n');
  const written = lines.map((line) => JSON.parse(line));
  expect(written.map(({ targets: [one] }) => one.stance)).toEqual([1, -1, 0]);
  expect(written[0]).toMatchObject({ id: 'x', targets: [{ name: 'kept' }] });
});

test('what is wrong is listed with the span in brackets', async () => {
  const wrong = write('wrong.jsonl', [target('Mira Holt is a brilliant leader.', 'Mira Holt', -1)]);
  const { out } = await run('target-stance', '--gold', wrong, '--errors');
  expect(out).toContain('1 × against, found for\n    [Mira Holt] is a brilliant leader.');
});

test('bad records are counted, listed and left out', async () => {
  const text = 'Mira Holt is a brilliant leader.';
  const gold = write('bad.jsonl', [
    targets[0] ?? {},
    '{ not json',
    { text },
    { text, targets: [{ start: 0, end: 9, stance: 2 }] },
    { text, targets: [{ start: 30, end: 99, stance: 1 }] },
    '',
    targets[1] ?? {},
  ]);
  const { code, out } = await run('target-stance', '--gold', gold);
  expect(code).toBe(1);
  expect(out).toMatch(/^cases +2\n/);
  expect(out).toContain('4 bad records left out:');
  expect(out).toContain('line 2: not JSON');
  expect(out).toMatch(/line 3: .*targets/);
  expect(out).toMatch(/line 4: .*stance/);
  expect(out).toContain('line 5: no span from 30 to 99 in the text');
  const { out: json } = await run('target-stance', '--gold', gold, '--json');
  expect(JSON.parse(json).bad.map(({ line }: { line: number }) => line)).toEqual([2, 3, 4, 5]);
});

test('texts of another file are left out', async () => {
  const seen = write('seen.jsonl', [targets[0] ?? {}]);
  const { out } = await run('target-stance', '--gold', write('targets.jsonl', targets), '--without', seen);
  expect(out).toMatch(/^cases +2\n/);
});

test('calibration tells how often classes of each probability were right', async () => {
  const gold = write('targets.jsonl', targets);
  const { out } = await run('target-stance', '--gold', gold, '--calibration', '--json');
  const { calibration } = JSON.parse(out) as {
    calibration: { from: number; count: number; meanProbability: number; shareRight: number }[];
  };
  // Three cases have three classes each; their probabilities add up to 3, and three are right.
  expect(calibration.reduce((sum, { count }) => sum + count, 0)).toBe(9);
  expect(calibration.reduce((sum, bin) => sum + bin.count * bin.meanProbability, 0)).toBeCloseTo(3, 10);
  expect(calibration.reduce((sum, bin) => sum + bin.count * bin.shareRight, 0)).toBeCloseTo(3, 10);
  for (const { from, meanProbability } of calibration) {
    expect(meanProbability).toBeGreaterThanOrEqual(from);
    expect(meanProbability).toBeLessThanOrEqual(from + 0.1);
  }
  expect((await run('target-stance', '--gold', gold, '--calibration')).out).toMatch(
    /probability +classes +mean +right/,
  );
});

test('a file that is not there ends the command', async () => {
  const { code, err } = await run('target-stance', '--gold', join(folder, 'none.jsonl'));
  expect(code).toBe(2);
  expect(err).toContain('none.jsonl');
});

const pairs = [
  pair('Aldo Brenner accused Mira Holt of lying.', 'Aldo Brenner', 'Mira Holt', -1, 0),
  pair('Aldo Brenner praised Mira Holt for her work.', 'Aldo Brenner', 'Mira Holt', 1, 0),
  pair('Aldo Brenner was condemned by Mira Holt.', 'Aldo Brenner', 'Mira Holt', 0, -1),
  pair('Aldo Brenner lives in Port Selm.', 'Aldo Brenner', 'Port Selm', 0, 0),
];

test('directed-stance tells who holds what towards whom', async () => {
  const predictions = join(folder, 'pairs-predicted.jsonl');
  const gold = write('pairs.jsonl', pairs);
  const { code, out } = await run('directed-stance', '--gold', gold, '--predictions', predictions);
  expect(code).toBe(0);
  expect(out).toMatch(/^cases +4\n/);
  const lines = readFileSync(predictions, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line)).map(({ p_to_q, q_to_p }) => [p_to_q, q_to_p])).toEqual([
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 0],
  ]);
});

test('directed-stance: records without labels are predicted, bad ones listed', async () => {
  const gold = write('pairs-bad.jsonl', [
    pair('Aldo Brenner accused Mira Holt of lying.', 'Aldo Brenner', 'Mira Holt'),
    { text: 'Nobody.', p: { start: 0, end: 6 } },
  ]);
  const { code, out } = await run('directed-stance', '--gold', gold);
  expect(code).toBe(1);
  expect(out).toMatch(/^no labels: nothing to score\n\n1 bad records left out:\n {4}line 2: .*q/);
});

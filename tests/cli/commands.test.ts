import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { body, record, run } from './running.js';

let folder = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  out = join(folder, 'report');
});

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('analyze prints a table with every outlet and the path of the report', async () => {
  const input = write(
    'two.jsonl',
    `${record('The Gazette')}\n${record('The Echo', `${body} It is late.`)}\n`,
  );
  const { code, out: table } = await run(['analyze', input, '--out', out]);
  expect(code).toBe(0);
  expect(table).toMatch(/^outlet +own +quoted +combined/m);
  expect(table).toMatch(/^The Gazette /m);
  expect(table).toMatch(/^The Echo /m);
  expect(table).toContain(join(out, 'index.html'));
});

test('a record that cannot be used is listed, and the exit code is 1', async () => {
  const input = write('mixed.jsonl', `${record('The Gazette')}\n{broken\n`);
  const { code, err } = await run(['analyze', input, '--out', out]);
  expect(code).toBe(1);
  expect(err).toMatch(/mixed\.jsonl#2: bad-record: line 2 is not JSON/);
  expect(existsSync(join(out, 'index.html'))).toBe(true);
});

test('a copy is listed and leaves the exit code at 0', async () => {
  const input = write('copies.jsonl', `${record('The Gazette')}\n${record('The Gazette')}\n`);
  const { code, err } = await run(['analyze', input, '--out', out]);
  expect(code).toBe(0);
  expect(err).toContain('duplicate');
});

test('--json prints JSON and nothing else on stdout', async () => {
  const input = write('one.jsonl', record('The Gazette'));
  const { out: json } = await run(['analyze', input, '--out', out, '--json']);
  expect(JSON.parse(json)).toMatchObject({ articles: 1, exclusions: [], report: out });
});

test('--quiet prints nothing', async () => {
  const input = write('mixed.jsonl', `${record('The Gazette')}\n{broken\n`);
  expect(await run(['analyze', input, '--out', out, '--quiet'])).toEqual({ code: 1, out: '', err: '' });
});

test('standard input is read for -', async () => {
  const stdin = Readable.from([Buffer.from(record('The Gazette'))]);
  const { code, out: json } = await run(['analyze', '-', '--out', out, '--json'], { stdin });
  expect(code).toBe(0);
  expect(JSON.parse(json).outlets).toMatchObject([{ outlet: 'The Gazette', articles: 1 }]);
});

test('--targets restricts what is reported', async () => {
  const input = write('one.jsonl', record('The Gazette'));
  const { out: json } = await run(['analyze', input, '--out', out, '--json', '--targets', 'Russia,china']);
  const targets = new Set(JSON.parse(json).stances.map((stance: { target: string }) => stance.target));
  expect([...targets].filter((target) => target !== 'russia' && target !== 'china')).toEqual([]);
});

test('--about measures a person that no lexicon lists', async () => {
  const text = [
    'Teso Marlow opens the harbour',
    'Teso Marlow is a corrupt liar, the paper wrote.',
    'He betrayed the crews. Marlow spoke on Monday.',
  ].join('\n\n');
  const line = JSON.stringify({ outlet: 'The Gazette', title: 'Teso Marlow opens the harbour', text });
  const input = write('marlow.jsonl', line);
  const { code, out: json } = await run(['analyze', input, '--out', out, '--json', '--about', 'Teso Marlow']);
  expect(code).toBe(0);
  const stances: { target: string; combined: { score: number } }[] = JSON.parse(json).stances;
  expect(stances.find(({ target }) => target === 'teso-marlow')?.combined.score).toBeLessThan(0);
  const mentions = readFileSync(join(out, 'data', 'mentions.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(mentions.map((row) => JSON.parse(row).text)).toEqual(['Teso Marlow', 'Teso Marlow', 'He', 'Marlow']);
  expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).options.about).toEqual(['Teso Marlow']);
});

test('options go into the run record', async () => {
  const input = write('one.jsonl', record('The Gazette'));
  await run([
    'analyze',
    input,
    '--out',
    out,
    '--k',
    '1.5',
    '--min-evidence',
    '1',
    '--draws',
    '50',
    '--seed',
    '7',
  ]);
  const { options } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  expect(options).toMatchObject({ score: { k: 1.5 }, compare: { minimumEvidence: 1, draws: 50, seed: 7 } });
});

test.each([
  [
    'an input that is not there',
    () => ['analyze', 'nowhere.txt', '--out', out],
    /nowhere\.txt: there is no such file/,
  ],
  [
    'inputs without an article',
    () => ['analyze', write('empty.txt', ' '), '--out', out],
    /empty\.txt: empty: .*\n.*None of the inputs/,
  ],
  [
    'an unknown target',
    () => ['analyze', folder, '--out', out, '--targets', 'atlantis'],
    /No lexicon knows the target "atlantis"/,
  ],
  [
    'a name that is none',
    () => ['analyze', folder, '--out', out, '--about', '...'],
    /--about "\.\.\." names nobody/,
  ],
  [
    'a number that is none',
    () => ['analyze', folder, '--out', out, '--draws', 'many'],
    /--draws many is not a number/,
  ],
  [
    'a missing lexicon folder',
    () => ['analyze', folder, '--out', out, '--lexicons', 'no-lexicons'],
    /no-lexicons: no such lexicon folder/,
  ],
  ['an unknown command', () => ['analyse', folder], /unknown command/],
  ['no inputs', () => ['analyze', '--out', out], /missing required argument/],
  ['no place to write', () => ['analyze', folder], /--out/],
  [
    'a gold folder that is not there',
    () => ['evaluate', 'seeds', '--gold', 'no-gold'],
    /There is no file or folder no-gold/,
  ],
  [
    'a form that cleaning does not know',
    () => ['evaluate', 'cleaning', '--gold', 'x', '--as', 'pdf'],
    /--as pdf is not known/,
  ],
  [
    'an article that is not there',
    () => ['explain', join(folder, 'none.txt')],
    /none\.txt: there is no such file/,
  ],
  [
    'a record that is not there',
    () => ['explain', `${write('a.jsonl', record('The Gazette'))}#9`],
    /a\.jsonl#9 does not name one article: its file holds 1/,
  ],
])('%s is an error that says what and where, with exit code 2', async (_, args, message) => {
  const { code, err } = await run(args());
  expect(err).toMatch(message);
  expect(code).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test('a lexicon with a mistake is told with file, line and column', async () => {
  mkdirSync(join(folder, 'lexicons', 'frames'), { recursive: true });
  write('lexicons/frames/mine.yaml', 'name: mine\nversion: 1\n');
  const { code, err } = await run(['analyze', folder, '--out', out, '--lexicons', join(folder, 'lexicons')]);
  expect(code).toBe(2);
  expect(err).toMatch(/frames\/mine\.yaml:2:\d+/);
});

test('a folder that is not a report is not overwritten', async () => {
  mkdirSync(out);
  writeFileSync(join(out, 'thesis.docx'), 'mine');
  const { code, err } = await run(['analyze', write('one.jsonl', record('The Gazette')), '--out', out]);
  expect(code).toBe(2);
  expect(err).toMatch(/it holds thesis\.docx/);
  expect(readFileSync(join(out, 'thesis.docx'), 'utf8')).toBe('mine');
});

test('a run that is stopped leaves nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  const input = write('one.jsonl', record('The Gazette'));
  const { code, err } = await run(['analyze', input, '--out', out], { signal: stop.signal });
  expect(code).toBe(2);
  expect(err).toMatch(/Stopped before the end/);
  expect(existsSync(out)).toBe(false);
});

test('explain shows voices, cues and the sum of each score', async () => {
  const input = write('one.jsonl', record('The Gazette'));
  const { code, out: text } = await run(['explain', input]);
  expect(code).toBe(0);
  expect(text).toMatch(/^A station is agreed\nThe Gazette · no date · \d+ words\n/);
  expect(text).toMatch(/^The Gazette +│ .*\[1 /m);
  expect(text).toMatch(/^Cues\n# +frame +cue +voice/m);
  expect(text).toMatch(/= [+−]?\d\.\d+ \/ \(2 \+ \d+\.\d+\) = /);
});

test('explain shows no escape sequence of an article, and colours on a terminal only', async () => {
  const input = write('one.jsonl', record('The\u001b[31m Gazette', `\u001b]0;owned\u0007${body}`));
  const plain = await run(['explain', input]);
  expect(plain.out).not.toContain('\u001b');
  const coloured = await run(['explain', input], { colour: true });
  expect(coloured.out).toContain('\u001b[1m');
  expect(coloured.out).not.toContain('\u001b]0');
});

test('explain --json gives the rows and each term of each score', async () => {
  const { out: json } = await run(['explain', write('one.jsonl', record('The Gazette')), '--json']);
  const { rows, scores, scoring } = JSON.parse(json);
  expect(rows.articles).toHaveLength(1);
  for (const { stance, terms } of scores) {
    const sum = terms.reduce(
      (total: number, term: { weight: number; factor: number; polarity: number }) =>
        total + term.weight * term.factor * term.polarity,
      0,
    );
    expect(sum).toBeCloseTo(stance.sum, 3);
    expect(stance.sum / (scoring.k + stance.weight)).toBeCloseTo(stance.score, 3);
  }
});

test('help and version end well', async () => {
  expect((await run(['--help'])).out).toMatch(/analyze.*explain.*evaluate/s);
  expect(await run(['--version'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});

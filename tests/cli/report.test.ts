import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { record, run } from './running.js';

let folder = '';
let first = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  const input = join(folder, 'articles.jsonl');
  writeFileSync(
    input,
    ['The Gazette', 'The Echo', 'The Mirror of Teal'].map((outlet) => record(outlet)).join('\n'),
  );
  first = join(folder, 'first');
  await run(['analyze', input, '--out', first, '--draws', '200', '--min-evidence', '2', '--quiet']);
});

let stored = '';
let out = '';
beforeEach(() => {
  const parent = mkdtempSync(join(folder, 'test-'));
  stored = join(parent, 'run');
  out = join(parent, 'again');
  cpSync(first, stored, { recursive: true });
});

function readFiles(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

function edit(name: string, change: (lines: string[]) => string[]): void {
  const path = join(stored, name);
  writeFileSync(path, change(readFileSync(path, 'utf8').split('\n')).join('\n'));
}

test('report gives the bytes that analyze gave, in another folder and in place', async () => {
  expect((await run(['report', stored, '--out', out])).code).toBe(0);
  expect(readFiles(out)).toEqual(readFiles(first));
  expect((await run(['report', stored])).code).toBe(0);
  expect(readFiles(stored)).toEqual(readFiles(first));
});

test('report prints what analyze prints', async () => {
  const { out: table, err } = await run(['report', stored, '--out', out]);
  expect(table).toMatch(/^3 articles, 3 outlets/);
  expect(table).toContain(join(out, 'index.html'));
  expect(err).toBe('');
  const { out: json } = await run(['report', stored, '--out', out, '--json']);
  expect(JSON.parse(json)).toMatchObject({ articles: 3, report: out });
});

test('options of comparing and targets may be others, with the bytes that analyze gives with them', async () => {
  const input = join(folder, 'articles.jsonl');
  const other = join(out, '..', 'run', '..', 'other', 'first');
  const flags = ['--draws', '150', '--seed', '5', '--min-evidence', '4', '--targets', 'china'];
  await run(['analyze', input, '--out', other, ...flags]);
  await run(['report', stored, '--out', out, ...flags]);
  expect(readFiles(out)).toEqual(readFiles(other));
  const back = ['--draws', '200', '--seed', '1', '--min-evidence', '2', '--targets', ''];
  await run(['report', out, ...back]);
  expect(readFiles(out)).toEqual(readFiles(first));
});

test('a broken row is told by table and line, its article is left out, and the rest is reported', async () => {
  const [cue] = readFileSync(join(stored, 'data', 'cues.jsonl'), 'utf8').split('\n');
  const id: string = JSON.parse(cue).article;
  edit('data/cues.jsonl', ([line, ...rest]) => [line.replace(/"start":\d+/, '"start":"one"'), ...rest]);
  const { code, err, out: table } = await run(['report', stored, '--out', out]);
  expect(code).toBe(1);
  expect(err).toMatch(/Left out: 1\n +data\/cues\.jsonl:1: broken-row: table cues, line 1: start: /);
  expect(err).toContain(id);
  expect(table).toMatch(/^2 articles, 2 outlets/);
  for (const name of readdirSync(join(out, 'data')))
    expect(readFileSync(join(out, 'data', name), 'utf8')).not.toContain(id);
  const again = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  expect(again.exclusions).toMatchObject([{ path: 'data/cues.jsonl:1', code: 'broken-row' }]);
});

test('broken rows are never dropped from the folder that holds them', async () => {
  edit('data/texts.jsonl', ([line, ...rest]) => [line.slice(0, 40), ...rest]);
  const before = readFiles(stored);
  const { code, err } = await run(['report', stored]);
  expect(code).toBe(2);
  expect(err).toMatch(/data\/texts\.jsonl:1: broken-row: table texts, line 1: it is no JSON object/);
  expect(err).toMatch(/Name another folder with --out/);
  expect(readFiles(stored)).toEqual(before);
});

test('a row whose text is not what stands at its offsets is broken', async () => {
  edit('data/mentions.jsonl', ([one, two, ...rest]) => [one, two.replace('"text":"', '"text":"~'), ...rest]);
  const { code, err } = await run(['report', stored, '--out', out]);
  expect(code).toBe(1);
  expect(err).toMatch(/table mentions, line 2: its text is not what stands at its offsets/);
});

test('rows that are gone are missed', async () => {
  edit('data/stances.jsonl', ([, ...rest]) => rest);
  const { code, err } = await run(['report', stored, '--out', out]);
  expect(code).toBe(1);
  expect(err).toMatch(/data\/stances\.jsonl: row-count: holds \d+ rows where run\.json tells of \d+/);
});

test('without one whole article there is no report', async () => {
  edit('data/articles.jsonl', (lines) => lines.map((line) => line.replace('"words":', '"word":')));
  const { code, err } = await run(['report', stored, '--out', out]);
  expect(code).toBe(2);
  expect(err).toMatch(/No article of .* is whole \(3 faults, listed above\)/);
  expect(existsSync(out)).toBe(false);
});

test.each([
  ['a folder that is not there', () => [join(folder, 'nowhere')], /nowhere is not a run .*no run\.json/],
  [
    'a run.json of another program',
    () => {
      writeFileSync(join(stored, 'run.json'), '{"name": 7}');
      return [stored];
    },
    /is not a run that can be read: run\.json: name: /,
  ],
  [
    'a run.json without options',
    () => {
      edit('run.json', (lines) => lines.map((line) => line.replace('"draws"', '"drawn"')));
      return [stored];
    },
    /run\.json: options: compare: draws: /,
  ],
  [
    'a target without evidence',
    () => [stored, '--targets', 'atlantis'],
    /no evidence about a target "atlantis"/,
  ],
])('%s is an error with exit code 2', async (_, args, message) => {
  const { code, err } = await run(['report', ...args(), '--out', out]);
  expect(err).toMatch(message);
  expect(code).toBe(2);
  expect(existsSync(out)).toBe(false);
});

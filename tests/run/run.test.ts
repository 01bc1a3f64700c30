import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLexicons } from '../../src/lexicon/load.js';
import { type ArticleRows, runRecord, type TableName, tables } from '../../src/rows.js';
import { examine } from '../../src/run/examine.js';
import { reportEntries } from '../../src/run/folder.js';
import { defaultCompareOptions } from '../../src/run/options.js';
import { NoArticlesError, type RunOptions, runAnalysis } from '../../src/run/run.js';
import { readTable } from '../../src/run/store.js';
import { defaultScoreOptions } from '../../src/stages/score/index.js';

const corpus = join(import.meta.dirname, '..', '..', 'corpus');
const parent = mkdtempSync(join(tmpdir(), 'run-'));
const lexicons = loadLexicons();

const run = (name: string, inputs: readonly string[], more: Partial<RunOptions> = {}) =>
  runAnalysis({
    inputs,
    out: join(parent, name, 'report'),
    lexicons,
    score: defaultScoreOptions,
    compare: { ...defaultCompareOptions, draws: 200 },
    targets: [],
    ...more,
  });

function readFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

async function collect<Name extends TableName>(
  folder: string,
  name: Name,
): Promise<ArticleRows[Name][number][]> {
  const rows: ArticleRows[Name][number][] = [];
  for await (const row of readTable(folder, name)) rows.push(row);
  return rows;
}

test('the same inputs give the same bytes in every file', async () => {
  const first = await run('first', [corpus]);
  const second = await run('second', [corpus]);
  expect(readFiles(second.folder)).toEqual(readFiles(first.folder));
});

test('a report holds its files and no others', async () => {
  const { folder } = await run('files', [join(corpus, 'quayside-ledger.jsonl')]);
  expect(readdirSync(folder).sort()).toEqual([...reportEntries]);
  expect(readdirSync(join(folder, 'data')).sort()).toEqual(
    Object.keys(tables)
      .map((name) => `${name}.jsonl`)
      .sort(),
  );
});

test('every row on disk passes its schema and points at its own text', async () => {
  const { folder, record } = await run('rows', [corpus]);
  const sources = new Map((await collect(folder, 'texts')).map(({ article, source }) => [article, source]));
  for (const name of Object.keys(tables) as TableName[]) {
    const rows = await collect(folder, name);
    expect(rows).toHaveLength(record.rows[name]);
    for (const row of rows) tables[name].parse(row);
  }
  for (const { article, start, end, text } of await collect(folder, 'cues')) {
    expect(sources.get(article)?.slice(start, end)).toBe(text);
  }
});

test('the run record says all that is needed to repeat the run, and nothing of the machine', async () => {
  const { record } = await run('record', [corpus]);
  expect(runRecord.parse(record)).toEqual(record);
  expect(record.lexicons.map(({ file }) => file)).toContain('speech-verbs.yaml');
  expect(record.versions).toMatchObject({ framewise: expect.any(String), 'wink-nlp': expect.any(String) });
  expect(JSON.stringify({ ...record, exclusions: [] })).not.toContain(process.cwd());
});

test('options change the fingerprint, inputs and names do not', async () => {
  const input = [join(corpus, 'quayside-ledger.jsonl')];
  const [a, b, c] = [
    await run('one', input),
    await run('another', [...input, join(corpus, 'two-shores-monitor.csv')]),
    await run('third', input, { score: { ...defaultScoreOptions, k: 3 } }),
  ].map(({ record }) => record.fingerprint);
  expect(b).toBe(a);
  expect(c).not.toBe(a);
});

test('of several copies the one that the outlet itself published counts, whatever the order', async () => {
  const folder = join(parent, 'copies');
  mkdirSync(folder);
  const text = readFileSync(join(corpus, 'harbour-courier', '2026-05-13-sea-floor.txt'), 'utf8');
  const record = (outlet: string, body: string) => `${JSON.stringify({ outlet, text: body })}\n`;
  writeFileSync(join(folder, 'a.jsonl'), record('The Islet', `${text}\n\nSource: Reuters`));
  writeFileSync(join(folder, 'b.jsonl'), record('Reuters', text));
  const { record: told, folder: report } = await run('copy-run', [folder]);
  expect(await collect(report, 'articles')).toMatchObject([{ outlet: 'Reuters', carrier: null }]);
  expect(told.exclusions).toMatchObject([{ path: `${folder}/a.jsonl#1`, code: 'duplicate' }]);
});

test('an article that a stage cannot take becomes an exclusion and ends nothing', () => {
  const broken = { ...lexicons, clean: null as never };
  const raw = {
    path: 'a.txt',
    format: 'text' as const,
    source: 'Russia and China have agreed to work together on a station that is open to all countries.',
    metadata: {},
    folder: null,
  };
  expect(examine(raw, broken, defaultScoreOptions)).toMatchObject({ path: 'a.txt', code: 'failed' });
});

test('inputs without an article leave no folder', async () => {
  const input = join(parent, 'blank.txt');
  writeFileSync(input, '\n');
  const nothing = run('nothing', [input]);
  await expect(nothing).rejects.toThrow(NoArticlesError);
  expect(readdirSync(join(parent, 'nothing'))).toEqual([]);
});

test('progress tells each input once', async () => {
  const seen: number[] = [];
  const { record } = await run('progress', [join(corpus, 'quayside-ledger.jsonl')], {
    onProgress: ({ articles, excluded }) => seen.push(articles + excluded),
  });
  expect(seen).toEqual(Array.from({ length: record.articles }, (_, index) => index + 1));
  expect(seen.length).toBeGreaterThan(1);
});

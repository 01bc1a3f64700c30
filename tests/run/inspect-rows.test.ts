import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { inspectRows } from '../../src/run/inspect-rows.js';
import { readArticles } from '../../src/run/stored-rows.js';

const ids = ['aa', 'bb', 'cc', 'dd'];
const article = (id: string) => ({
  id,
  path: `${id}.txt`,
  outlet: 'The Gazette',
  carrier: null,
  date: null,
  url: null,
  author: null,
  language: 'en',
  title: null,
  titleStart: null,
  titleEnd: null,
  dateline: null,
  words: 3,
  sentences: 1,
  ownWords: 3,
  ownValence: 0,
  quotedValence: 0,
});
const text = (id: string) => ({ article: id, source: 'Russia spoke.', blocks: [] });
const mention = (id: string) => ({
  article: id,
  outlet: 'The Gazette',
  target: 'russia',
  start: 0,
  end: 6,
  text: 'Russia',
  by: 'name',
  voice: null,
  source: null,
  portrayal: null,
});

let folder = '';
let tables: Record<string, string[]> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rows-'));
  mkdirSync(join(folder, 'data'));
  tables = {
    articles: ids.map((id) => JSON.stringify(article(id))),
    texts: ids.map((id) => JSON.stringify(text(id))),
    mentions: ids.flatMap((id) => [JSON.stringify(mention(id)), JSON.stringify(mention(id))]),
    attributions: [],
    cues: [],
    stances: [],
  };
});

async function inspect() {
  for (const [name, lines] of Object.entries(tables))
    writeFileSync(join(folder, 'data', `${name}.jsonl`), lines.map((line) => `${line}\n`).join(''));
  const { broken, sound, lines } = await inspectRows(folder);
  const read: [string, number][] = [];
  for await (const rows of readArticles(folder, sound))
    read.push([rows.articles[0].id, rows.mentions.length]);
  return { broken, sound: [...sound], lines, read };
}

test('rows in order are sound, and each article comes with all of its own', async () => {
  const { broken, lines, read } = await inspect();
  expect(broken).toEqual([]);
  expect(lines).toMatchObject({ articles: 4, texts: 4, mentions: 8, cues: 0 });
  expect(read).toEqual(ids.map((id) => [id, 2]));
});

test('a row that breaks its schema leaves out its article and no other', async () => {
  tables.mentions[3] = JSON.stringify({ ...mention('bb'), end: -1 });
  const { broken, read } = await inspect();
  expect(broken).toMatchObject([{ table: 'mentions', line: 4, articles: ['bb'] }]);
  expect(broken[0].problem).toMatch(/^end: /);
  expect(read).toEqual(['aa', 'cc', 'dd'].map((id) => [id, 2]));
});

test('a line that is cut off still tells its article', async () => {
  tables.mentions[5] = tables.mentions[5].slice(0, 60);
  const { broken, sound } = await inspect();
  expect(broken).toMatchObject([{ line: 6, problem: 'it is no JSON object', articles: ['cc'] }]);
  expect(sound).toEqual(['aa', 'bb', 'dd']);
});

test.each([
  ['between rows of one article', 2, ['bb']],
  ['between two articles', 3, ['bb', 'cc']],
  ['at the end', 7, ['dd']],
  ['at the start', -1, ['aa']],
])('a line of an unknown article %s leaves out those it can be of', async (_, after, expected) => {
  tables.mentions.splice(after + 1, 0, '{"artic');
  const { broken } = await inspect();
  expect(broken).toMatchObject([{ line: after + 2, articles: expected }]);
});

test('rows behind those of a later article are out of order', async () => {
  tables.mentions.push(JSON.stringify(mention('aa')));
  const { broken, sound } = await inspect();
  expect(broken).toMatchObject([{ line: 9, problem: 'it stands behind rows of a later article' }]);
  expect(sound).toEqual(['bb', 'cc', 'dd']);
});

test('rows of no article are told, and leave out none', async () => {
  tables.mentions.splice(2, 0, JSON.stringify(mention('ee')));
  const { broken, read } = await inspect();
  expect(broken).toMatchObject([{ line: 3, problem: 'no article has the id ee', articles: [] }]);
  expect(read).toHaveLength(4);
});

test('a text that is missing, doubled, or not what rows quote leaves out its article', async () => {
  tables.texts = [text('aa'), text('aa'), text('cc'), { ...text('dd'), source: 'China spoke.' }].map((row) =>
    JSON.stringify(row),
  );
  const { broken, sound } = await inspect();
  expect(broken).toMatchObject([
    { table: 'texts', line: 2, problem: 'its article has a text already' },
    { table: 'texts', line: null, problem: 'there is no text', articles: ['bb'] },
    { table: 'mentions', line: 7, problem: 'its text is not what stands at its offsets' },
  ]);
  expect(sound).toEqual(['cc']);
});

test('an article that stands there twice is left out', async () => {
  tables.articles.push(tables.articles[1]);
  const { broken, read } = await inspect();
  expect(broken).toMatchObject([{ table: 'articles', line: 5, problem: 'the id bb stands there twice' }]);
  expect(read.map(([id]) => id)).toEqual(['aa', 'cc', 'dd']);
});

test('rows of an article whose own row cannot be read are not told one by one', async () => {
  tables.articles[1] = '{"';
  const { broken, read } = await inspect();
  expect(broken).toMatchObject([{ table: 'articles', line: 2, articles: [] }]);
  expect(read.map(([id]) => id)).toEqual(['aa', 'cc', 'dd']);
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { GoldError } from '../../src/evaluate/seeds/gold.js';
import { evaluateSeeds } from '../../src/evaluate/seeds.js';
import { loadLexicons } from '../../src/lexicon/load.js';

const lexicons = loadLexicons();
const text = `Harbour station is agreed

Russia and China signed a partnership agreement on a research station in the harbour on Monday.

"The station is no threat to anyone in the region," minister Anna Lindgren told reporters.

Source: Read more`;

const span = (words: string) => ({
  text: words,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const gold = {
  file: 'texts/one.txt',
  outlet: 'The Gazette',
  republisher: null,
  published: null,
  title: 'Harbour station is agreed',
  body_starts: 'Russia and China signed',
  body_ends: 'told reporters.',
  not_body: ['Source: Read more'],
  quotes: [{ ...span('The station is no threat to anyone in the region,'), speaker: 'Anna Lindgren' }],
  cues: [
    { ...span('threat'), frame: 'threat', voice: 'Anna Lindgren', negated: true, rebutted: false },
    { ...span('harbour'), frame: 'peace', voice: 'outlet', negated: false, rebutted: false },
  ],
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gold-'));
  mkdirSync(join(folder, 'texts'));
  mkdirSync(join(folder, 'gold'));
  writeFileSync(join(folder, 'texts', 'one.txt'), text);
});

const evaluate = (record: object) => {
  writeFileSync(join(folder, 'gold', 'one.json'), JSON.stringify(record));
  return evaluateSeeds(join(folder, 'gold'), lexicons);
};

test('what is found counts as right, what is not is listed with its text', async () => {
  const checks = new Map((await evaluate(gold)).checks.map((check) => [check.name, check]));
  expect(checks.get('title')).toMatchObject({ right: 1, total: 1, misses: [] });
  expect(checks.get('date')).toMatchObject({ right: 1, total: 1 });
  expect(checks.get('kept out of the body')).toMatchObject({ right: 1, total: 1 });
  expect(checks.get('quotations found')).toMatchObject({ right: 1, total: 1 });
  expect(checks.get('… with the right speaker')).toMatchObject({ right: 1, total: 1 });
  expect(checks.get('cues found')).toMatchObject({ right: 1, total: 2, misses: ['peace: “harbour”'] });
  expect(checks.get('denied')).toMatchObject({ right: 1, total: 1 });
  expect(checks.get('rebutted')).toMatchObject({ right: 0, total: 0 });
});

test('what was found is told, and what is missing as null', async () => {
  const { articles } = await evaluate(gold);
  expect(articles).toMatchObject([
    { file: 'one.txt', title: 'Harbour station is agreed', carrier: null, date: null },
  ]);
});

test('an outlet that is not found is told beside the one that the gold has', async () => {
  const [, outlet] = (await evaluate(gold)).checks;
  expect(outlet).toMatchObject({ name: 'author outlet', right: 0, total: 1 });
  expect(outlet.misses[0]).toMatch(/^one\.txt: .*where the gold has “The Gazette”$/);
});

test.each([
  ['lacks a field', { ...gold, quotes: undefined }, /quotes/],
  ['names an article that is not there', { ...gold, file: 'texts/two.txt' }, /two\.txt is not there/],
  [
    'codes words that the article does not hold',
    { ...gold, cues: [{ ...gold.cues[0], text: 'menace' }] },
    /menace/,
  ],
])('a gold file that %s is an error', async (_, record, message) => {
  const refused = evaluate(record);
  await expect(refused).rejects.toThrow(GoldError);
  await expect(refused).rejects.toMatchObject({ problem: expect.stringMatching(message) });
});

test('a folder without gold files is an error', async () => {
  await expect(evaluateSeeds(join(folder, 'texts'), lexicons)).rejects.toThrow(GoldError);
});

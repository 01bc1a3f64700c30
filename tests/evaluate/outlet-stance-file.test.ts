import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateOutletStance } from '../../src/evaluate/outlet-stance-file.js';
import { meanLabel, measureOutletStance } from '../../src/evaluate/outlet-stance-measure.js';
import type { MakeStanceReader } from '../../src/evaluate/outlet-stance-reading.js';
import { joinSentences } from '../../src/evaluate/outlet-stance-text.js';
import { loadAliases } from '../../src/lexicon/aliases.js';
import { loadLexicons } from '../../src/lexicon/load.js';

const lexicons = loadLexicons();
const aliases = loadAliases();
const file = join(mkdtempSync(join(tmpdir(), 'outlet-stance-')), 'gold.jsonl');

const articles = [
  {
    id: 'a',
    outlet: 'Aurora',
    sentences: ['Aldo Brenner is a hero.', 'He saved a child and won praise.'],
    label: 'Positive',
  },
  {
    id: 'b',
    outlet: 'Beacon',
    sentences: ['Aldo Brenner is a liar.', 'He lied and stole money.'],
    label: 'Negative',
  },
];

const shownAs = (score: number) => ({
  score,
  for: Math.max(score, 0),
  neutral: 1 - Math.abs(score),
  against: Math.max(-score, 0),
});

/** The valence of all words of a mention’s sentence. */
const readValence: MakeStanceReader = (text) => ({
  shown: ({ first }) => {
    const at = text.sentence[first] as number;
    const valence = text.form.reduce(
      (sum, form, token) => sum + (text.sentence[token] === at ? form.valence : 0),
      0,
    );
    return shownAs(valence / 10);
  },
  held: () => 0,
});

const write = (labels: boolean) =>
  writeFileSync(
    file,
    articles
      .map(({ id, outlet, sentences, label }) => {
        const stance = labels ? { 'Aldo Brenner': [label], 'Harbour Council': ['Unknown'] } : {};
        const entities = ['Aldo Brenner', 'Harbour Council'];
        return `${JSON.stringify({ id, story: 's', outlet, title: 'News', sentences, entities, entity_stance: stance })}\n`;
      })
      .join(''),
  );

test('stances are ranked, and outlets on one story ordered', async () => {
  write(true);
  const { rates, errors } = await evaluateOutletStance(file, lexicons, aliases, undefined, readValence);
  expect(rates).toEqual({ articles: 2, entities: 2, found: 1, spearman: 1, pairs: 1, ordered: 1 });
  expect(errors).toEqual([]);
});

test('a reading that says nothing leaves a tie, which counts half', async () => {
  write(true);
  const { rates, errors } = await evaluateOutletStance(file, lexicons, aliases, undefined, () => ({
    shown: () => shownAs(0),
    held: () => 0,
  }));
  expect(rates).toMatchObject({ spearman: 0, ordered: 0.5 });
  expect(errors.map(({ kind }) => kind)).toEqual(['flat', 'flat']);
});

test('a file without labels gives predictions in its own form and no rates', async () => {
  write(false);
  const predictions = `${file}.predictions`;
  expect(await evaluateOutletStance(file, lexicons, aliases, predictions, readValence)).toEqual({
    rates: null,
    errors: [],
  });
  const [first] = readFileSync(predictions, 'utf8').split('\n');
  const written = JSON.parse(first ?? '');
  expect(written).toMatchObject({ id: 'a', outlet: 'Aurora', story: 's' });
  expect(written.entity_stance['Aldo Brenner']).toBeGreaterThan(0);
  expect(written.entity_stance['Harbour Council']).toBe(0);
});

test('labels have a mean, and what is unknown none', () => {
  expect(meanLabel(['Positive', 'Slightly Negative', 'Unknown'])).toBe(0.25);
  expect(meanLabel(['Unknown'])).toBe(null);
  expect(meanLabel([])).toBe(null);
});

test('pairs are of one story and one entity that people saw differently', () => {
  const one = { article: 'a', story: 's', entity: 'e', mentions: 1 };
  const { pairs, ordered } = measureOutletStance(4, [
    { ...one, gold: 1, predicted: 0.2 },
    { ...one, gold: 0, predicted: 0.3 },
    { ...one, gold: 0, predicted: 0.1 },
    { ...one, entity: 'f', gold: -1, predicted: 0.9 },
  ]);
  expect([pairs, ordered]).toEqual([2, 0.5]);
});

test('a quotation over several sentences stays in one paragraph', () => {
  const text = joinSentences('News', ['“We met.', 'It rained,” she said.', 'He left.', ''], lexicons);
  expect(text.blocks.map(({ kind, start, end }) => [kind, text.source.slice(start, end)])).toEqual([
    ['title', 'News'],
    ['paragraph', '“We met. It rained,” she said.'],
    ['paragraph', 'He left.'],
  ]);
});

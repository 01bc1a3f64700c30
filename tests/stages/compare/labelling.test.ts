import { expect, test } from 'vitest';
import type { Labelling } from '../../../src/model.js';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, buildRows, info, options, sumOf } from './build-rows.js';

const articles: readonly ArticleSpec[] = [
  {
    id: 'a',
    outlet: 'Aurora',
    mentions: [
      { target: 'arda', name: 'Arda', word: 'threatens', odds: -2 },
      { target: 'arda', name: 'THE REGIME', by: 'noun', quoted: true },
      { target: 'arda', name: 'it', by: 'pronoun', word: 'lies', odds: -2 },
    ],
  },
  {
    id: 'b',
    outlet: 'Aurora',
    mentions: [
      { target: 'arda', name: 'the regime', by: 'noun', word: 'nods', odds: 0.4 },
      { target: 'arda', name: 'Arda', word: 'threatens', odds: -2, weight: 0 },
    ],
  },
  { id: 'c', outlet: 'Beacon', mentions: [{ target: 'arda', name: 'Arda', word: 'Threatens', odds: -2 }] },
];

const labelling = (specs = articles): Labelling => compare(sumOf(specs), options, info).views.labelling[0];

test('counts names and nouns by outlet and voice, whatever their capitals, and no pronouns', () => {
  const { names, mentions, label } = labelling();
  expect(label).toBe('Arda');
  expect(mentions).toEqual([
    { outlet: 'Aurora', own: 3, quoted: 1 },
    { outlet: 'Beacon', own: 1, quoted: 0 },
  ]);
  expect(names.map(({ name, total }) => [name, total])).toEqual([
    ['Arda', 3],
    ['the regime', 2],
  ]);
  expect(names[1].uses).toMatchObject([{ outlet: 'Aurora', own: 1, quoted: 1, articles: 2 }]);
});

test('counts words that tell clearly, where the mention takes part in a score', () => {
  expect(labelling().words.map(({ word, side, total, uses }) => [word, side, total, uses.length])).toEqual([
    ['threatens', 'against', 2, 2],
    ['lies', 'against', 1, 1],
  ]);
});

test('affirmed cues tell too, denied ones do not', () => {
  const { words } = labelling([
    {
      id: 'd',
      outlet: 'Aurora',
      mentions: [{ target: 'station', name: 'the lab' }],
      cues: [
        { polarity: -1, term: 'menace' },
        { polarity: -1, term: 'menace', assertion: 'denied' },
        { polarity: 1, term: 'promise', voice: 'neutral' },
      ],
    },
  ]);
  expect(words.map(({ word, side, uses: [{ own, quoted }] }) => [word, side, own, quoted])).toEqual([
    ['menace', 'against', 1, 0],
    ['promise', 'for', 0, 1],
  ]);
});

test('every count leads to passages that stand so in the text', () => {
  const texts = new Map(articles.map((spec) => [spec.id, buildRows(spec).texts[0].source]));
  const { names, words } = labelling();
  const passages = [...names, ...words].flatMap(({ uses }) => uses.flatMap(({ evidence }) => evidence));
  expect(passages).toHaveLength(8);
  for (const { article, start, end, before, text, after } of passages) {
    const source = texts.get(article) ?? '';
    expect(source.slice(start, end)).toBe(text);
    expect(source.slice(start - before.length, end + after.length)).toBe(before + text + after);
  }
});

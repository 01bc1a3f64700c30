import { expect, test } from 'vitest';
import { addArticle, compare, createSum } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, buildRows, info, options, scoring, sumOf } from './build-rows.js';

const articles: ArticleSpec[] = [
  { id: 'b1', outlet: 'Beacon', words: 200, date: '2021-03-16', cues: [{ polarity: 1 }, { polarity: 1 }] },
  {
    id: 'a1',
    outlet: 'Aurora',
    words: 100,
    date: '2021-03-10',
    carrier: 'Mirror',
    cues: [
      { polarity: 1, target: 'arda' },
      { polarity: 1, target: 'unlisted', frame: 'unlisted' },
    ],
  },
  { id: 'a2', outlet: 'Aurora', words: 150, date: null },
];

test('sums up each outlet, by name', () => {
  expect(compare(sumOf(articles), options, info).outlets).toEqual([
    {
      outlet: 'Aurora',
      articles: 2,
      words: 250,
      cues: 2,
      ownTone: null,
      quotedTone: 0,
      carried: 1,
      firstDate: '2021-03-10',
      lastDate: '2021-03-10',
    },
    {
      outlet: 'Beacon',
      articles: 1,
      words: 200,
      cues: 2,
      ownTone: null,
      quotedTone: 0,
      carried: 0,
      firstDate: '2021-03-16',
      lastDate: '2021-03-16',
    },
  ]);
});

test('lists targets by evidence, then by id, and those without a label under their id', () => {
  expect(compare(sumOf(articles), options, info).targets).toEqual([
    { id: 'station', label: 'The station', kind: 'issue', pieces: 2 },
    { id: 'arda', label: 'Arda', kind: 'state', pieces: 1 },
    { id: 'unlisted', label: 'unlisted', kind: 'other', pieces: 1 },
  ]);
});

test('has a stance for each target and outlet', () => {
  const { stances } = compare(sumOf(articles), options, info);
  expect(stances.map(({ target, outlet }) => `${target} ${outlet}`)).toEqual([
    'station Aurora',
    'station Beacon',
    'arda Aurora',
    'arda Beacon',
    'unlisted Aurora',
    'unlisted Beacon',
  ]);
});

test('compares nothing to nothing', () => {
  expect(compare(createSum(), options, info)).toMatchObject({
    outlets: [],
    targets: [],
    stances: [],
    evidence: {},
  });
});

test('refuses the rows of more or less than one article', () => {
  const [one, two] = articles.map(buildRows);
  const both = { ...one, articles: [...one.articles, ...two.articles] };
  expect(() => addArticle(createSum(), both, options, scoring)).toThrow(/one article, got 2 articles/);
  expect(() => addArticle(createSum(), { ...one, texts: [] }, options, scoring)).toThrow(/0 texts/);
});

import { expect, test } from 'vitest';
import type { Story } from '../../../src/model.js';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, info, options, sumOf } from './build-rows.js';

const flood = 'The water rose in Orlby on Monday, and the Brinna bridge was shut by the Sundal guards.';
const vote = 'In the Assembly the minister Sten Holk lost the vote, and the Harvest party cheered for Holk.';

const article = (
  id: string,
  outlet: string,
  date: string | null,
  body: string,
  more: Partial<ArticleSpec> = {},
) => ({
  id,
  outlet,
  date,
  body,
  title: body.slice(0, 9),
  ...more,
});

const articles: readonly ArticleSpec[] = [
  article('a', 'Aurora', '2021-03-01', flood, { sources: [{ source: 'Ulla Tveit', words: 5 }] }),
  article('b', 'Beacon', '2021-03-02', flood, { sources: [{ source: 'Ulla Tveit', words: 5 }] }),
  article('c', 'Comet', '2021-03-03', flood, { cues: [{ polarity: 1 }, { polarity: 1 }, { polarity: 1 }] }),
  article('d', 'Aurora', '2021-03-01', vote),
  article('e', 'Comet', '2021-03-02', vote),
  article('f', 'Beacon', '2021-06-01', flood),
  article('g', 'Aurora', '2021-03-02', 'Bread will cost more in autumn.'),
];

const stories = (specs = articles): readonly Story[] => compare(sumOf(specs), options, info).views.stories;
const members = (found: readonly Story[]) =>
  found.map((story) => story.articles.map(({ article: id }) => id).sort());

test('groups articles by rare names within a few days', () => {
  const found = stories();
  expect(members(found)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
  expect(found[0]).toMatchObject({ firstDate: '2021-03-01', lastDate: '2021-03-03' });
  expect(found[0].about).toContain('Orlby');
});

test('an article without a date joins the story it is most like', () => {
  expect(members(stories([...articles, article('h', 'Dawn', null, vote)]))[1]).toEqual(['d', 'e', 'h']);
});

test('tells what more than half of the other outlets have and one lacks, and of two outlets nothing', () => {
  const [first, second] = stories();
  expect(first.omissions).toEqual([
    { outlet: 'Comet', kind: 'source', what: 'Ulla Tveit', have: 2, others: 2 },
  ]);
  expect(second.omissions).toEqual([]);
});

test('a source that is named and not quoted is no omission', () => {
  const [first] = stories(
    articles.map((one) => (one.id === 'c' ? { ...one, body: `${flood} Ulla Tveit stood by.` } : one)),
  );
  expect(first.omissions).toEqual([]);
});

test('gives an article’s score only with enough evidence', () => {
  const [{ articles: told }] = stories();
  expect(told.map(({ scores }) => scores.length)).toEqual([0, 0, 1]);
  expect(told[2].scores[0]).toMatchObject({ target: 'station', pieces: 3 });
});

test('the same stories come out whatever the order of articles', () => {
  expect(stories([...articles].reverse())).toEqual(stories());
});

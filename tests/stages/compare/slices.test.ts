import { expect, test } from 'vitest';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, info, options, sumOf } from './build-rows.js';

const articles: readonly ArticleSpec[] = [
  {
    id: 'a',
    outlet: 'Aurora',
    date: '2021-03-09',
    cues: [
      { polarity: 1 },
      { polarity: 1, assertion: 'denied' },
      { polarity: -1, voice: 'neutral' },
      { polarity: -1, voice: 'rebutted' },
      { polarity: 1, assertion: 'questioned' },
    ],
  },
  { id: 'b', outlet: 'Aurora', date: null, cues: [{ polarity: 1 }] },
  { id: 'c', outlet: 'Beacon', date: '2021-04-01', cues: [{ polarity: 1 }, { polarity: 0.2 }] },
];

const slices = compare(sumOf(articles), options, info).views.slices;

test('counts evidence by place, after assertion, without what is rejected', () => {
  expect(slices.filter(({ kind }) => kind === 'position')).toEqual([
    {
      outlet: 'Aurora',
      target: 'station',
      kind: 'position',
      slice: 'body',
      articles: 2,
      ownFor: 2,
      ownAgainst: 1,
      quotedFor: 0,
      quotedAgainst: 1,
      balance: 0,
    },
    expect.objectContaining({ outlet: 'Beacon', ownFor: 2, balance: null }),
  ]);
});

test('counts by month only where there is a date', () => {
  expect(
    slices.filter(({ kind }) => kind === 'month').map(({ outlet, slice, articles: n }) => [outlet, slice, n]),
  ).toEqual([
    ['Aurora', '2021-03', 1],
    ['Beacon', '2021-04', 1],
  ]);
});

import { expect, test } from 'vitest';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, type CueSpec, info, options, sumOf } from './build-rows.js';

const repeat = (n: number, term: string, frame = 'threat'): CueSpec[] =>
  Array.from({ length: n }, () => ({ polarity: -1, term, frame }));

const articles: ArticleSpec[] = [
  { id: 'a1', outlet: 'Aurora', cues: [...repeat(10, 'menace'), ...repeat(15, 'danger')] },
  { id: 'a2', outlet: 'Aurora', cues: [...repeat(10, 'menace'), ...repeat(15, 'danger')] },
  { id: 'b1', outlet: 'Beacon', cues: [...repeat(20, 'danger'), ...repeat(5, 'promise', 'hope')] },
  { id: 'b2', outlet: 'Beacon', cues: [...repeat(1, 'menace'), ...repeat(24, 'danger')] },
];

const { distinctive, evidence } = compare(sumOf(articles), options, info);

test('keeps the terms an outlet uses more than the others, with both counts', () => {
  // pooled: menace 21, danger 74, promise 5 of 100; prior 100 / 4 = 25: menace 5.25.
  // here 25.25 of 75, elsewhere 6.25 of 75: delta = ln(25.25 / 49.75) - ln(6.25 / 68.75) = 1.7197,
  // z = delta / sqrt(1 / 25.25 + 1 / 6.25) = 3.8492; p = 0.000118, q = p * 6 / 4 = 0.000178 (third and fourth of 6 tests)
  const menace = distinctive.find(({ term }) => term === 'menace');
  expect(menace).toMatchObject({
    outlet: 'Aurora',
    frame: 'threat',
    delta: 1.7197,
    z: 3.8492,
    count: 20,
    countElsewhere: 1,
    articles: 2,
    articlesElsewhere: 1,
  });
  expect(menace?.q).toBe(0.0001778);
});

test('leaves out what chance explains (promise, 5 to 0) and what an outlet uses less', () => {
  expect(distinctive.map(({ outlet, term }) => `${outlet} ${term}`)).toEqual([
    'Aurora menace',
    'Beacon danger',
  ]);
});

test('shows a few cues of each term', () => {
  const [menace] = distinctive;
  expect(menace.evidence).toHaveLength(3);
  for (const id of menace.evidence) expect(evidence[id].term).toBe('menace');
});

test('needs two outlets and two terms', () => {
  expect(compare(sumOf(articles.slice(0, 2)), options, info).distinctive).toEqual([]);
  const same = ['Aurora', 'Beacon'].map((outlet) => ({ id: outlet, outlet, cues: repeat(30, 'danger') }));
  expect(compare(sumOf(same), options, info).distinctive).toEqual([]);
});

test('lists 15 terms an outlet at most, highest z first', () => {
  const many = ['Aurora', 'Beacon'].map((outlet) => ({
    id: outlet,
    outlet,
    cues: Array.from({ length: 20 }, (_, i) => repeat(20 + i, `${outlet}${i}`)).flat(),
  }));
  const found = compare(sumOf(many), options, info).distinctive;
  expect(found.map(({ outlet }) => outlet)).toEqual([
    ...new Array<string>(15).fill('Aurora'),
    ...new Array<string>(15).fill('Beacon'),
  ]);
  expect(found[0].term).toBe('Aurora19');
  for (let i = 1; i < 15; i++) expect(found[i - 1].z).toBeGreaterThanOrEqual(found[i].z);
});

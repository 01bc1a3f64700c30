import { expect, test } from 'vitest';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, type CueSpec, info, options, sumOf } from './build-rows.js';

const repeat = (n: number, term: string, frame = 'threat'): CueSpec[] =>
  Array.from({ length: n }, () => ({ polarity: -1, term, frame }));

/** Articles of an outlet, all with the same cues. */
const alike = (outlet: string, n: number, cues: readonly CueSpec[]): ArticleSpec[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${outlet}${i}`, outlet, cues }));

const articles: ArticleSpec[] = [
  ...alike('Aurora', 10, [...repeat(2, 'menace'), ...repeat(3, 'danger')]),
  ...alike('Beacon', 8, repeat(5, 'danger')),
  { id: 'b8', outlet: 'Beacon', cues: [...repeat(3, 'danger'), ...repeat(2, 'promise', 'hope')] },
  { id: 'b9', outlet: 'Beacon', cues: [...repeat(1, 'menace'), ...repeat(4, 'danger')] },
];

const { distinctive, evidence } = compare(sumOf(articles), options, info);

test('keeps the terms an outlet uses more than the others, with both counts', () => {
  // pooled: menace 21 of 100 cues; prior 100 / 20 = 5, of it menace 1.05. here 21.05 of 55, elsewhere 2.05 of 55:
  // delta = ln(21.05 / 33.95) - ln(2.05 / 52.95) = 2.7735, z = 3.6304 if cues were independent. Variance over articles
  // 20 / 19 * (10 * 0.95^2 + 9 * 1.05^2 + 0.05^2) = 19.947, of independent cues 100 * 0.21 * 0.79 = 16.59
  const menace = distinctive.find(({ term }) => term === 'menace');
  expect(menace).toMatchObject({
    outlet: 'Aurora',
    frame: 'threat',
    delta: 2.7735,
    z: 3.3108,
    count: 20,
    countElsewhere: 1,
    articles: 10,
    articlesElsewhere: 1,
  });
});

test('takes no burst in one article for the way of an outlet', () => {
  const bursts = articles.map((article) =>
    article.id === 'Aurora3' ? { ...article, cues: repeat(20, 'outrage') } : article,
  );
  const found = compare(sumOf(bursts), options, info).distinctive;
  expect(found.map(({ term }) => term)).not.toContain('outrage');
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
  const many = ['Aurora', 'Beacon'].flatMap((outlet) =>
    alike(outlet, 10, Array.from({ length: 20 }, (_, i) => repeat(2 + i, `${outlet}${i}`)).flat()),
  );
  const found = compare(sumOf(many), options, info).distinctive;
  expect(found.map(({ outlet }) => outlet)).toEqual([
    ...new Array<string>(15).fill('Aurora'),
    ...new Array<string>(15).fill('Beacon'),
  ]);
  expect(found[0].term).toBe('Aurora19');
  for (let i = 1; i < 15; i++) expect(found[i - 1].z).toBeGreaterThanOrEqual(found[i].z);
});

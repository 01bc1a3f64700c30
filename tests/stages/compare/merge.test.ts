import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparisonSum, compare, createSum, mergeSums } from '../../../src/stages/compare/index.js';
import {
  type ArticleSpec,
  type CueSpec,
  info,
  type MentionSpec,
  options,
  type SourceSpec,
  sumOf,
} from './build-rows.js';

const by = { ...options, draws: 50 };

const cue: fc.Arbitrary<CueSpec> = fc.record({
  polarity: fc.constantFrom(-1, -0.7, -0.3, 0, 0.1, 0.5, 1),
  target: fc.constantFrom('station', 'arda', 'constructor', null),
  frame: fc.constantFrom('threat', 'hope', '__proto__'),
  term: fc.constantFrom('danger', 'menace', 'promise', 'toString'),
  voice: fc.constantFrom('own', 'own', 'endorsed', 'neutral', 'distanced', 'rebutted'),
  assertion: fc.constantFrom('affirmed', 'affirmed', 'denied', 'hedged', 'questioned', 'hypothetical'),
  weight: fc.constantFrom(1, 1.5, 2),
  sentence: fc.nat(4),
});

const source: fc.Arbitrary<SourceSpec> = fc.record({
  source: fc.constantFrom('Ada Quist', 'Ada Quiist', 'a|b', '__proto__', null),
  text: fc.constantFrom(
    'The tide will take the lower town, and soon',
    'the tide will take the lower town',
    'Nobody asked the lower town whether the tide may come',
    'Bread',
  ),
  kind: fc.constantFrom('person', 'organisation', null),
  words: fc.nat(60),
  manner: fc.constantFrom('direct', 'indirect', 'mixed', 'scare'),
  verbClass: fc.constantFrom('neutral', 'endorsing', 'distancing', 'rejecting', 'evaluating'),
});

const mention: fc.Arbitrary<MentionSpec> = fc.record({
  target: fc.constantFrom('station', 'arda', '__proto__'),
  name: fc.constantFrom('Arda', 'ARDA', 'the regime', 'constructor'),
  by: fc.constantFrom('name', 'noun', 'pronoun'),
  word: fc.constantFrom('threatens', 'Threatens', 'helps', undefined),
  odds: fc.constantFrom(-2, -0.5, 1.5),
  quoted: fc.boolean(),
});

const article: fc.Arbitrary<Omit<ArticleSpec, 'id'>> = fc.record({
  outlet: fc.constantFrom('Aurora', 'Beacon', '__proto__', '7'),
  words: fc.integer({ min: 1, max: 2000 }),
  date: fc.constantFrom(null, '2021-03-09', '2021-03-16', '2020-12-31'),
  carrier: fc.constantFrom(null, 'Mirror'),
  cues: fc.array(cue, { maxLength: 12 }),
  sources: fc.array(source, { maxLength: 5 }),
  mentions: fc.array(mention, { maxLength: 6 }),
  title: fc.constantFrom('Tide takes Orlby', 'Holk lost', '__proto__ constructor'),
  body: fc.constantFrom(
    'The tide came to Orlby on Monday, and the Brinna bridge fell.',
    'In the Assembly the minister Sten Holk lost, and Orlby cheered.',
    '',
  ),
});

const corpus = fc
  .array(article, { maxLength: 30 })
  .map((specs) => specs.map((spec, i): ArticleSpec => ({ ...spec, id: `article${i}` })));

/** Articles dealt to parts, the parts' sums merged pairwise at random places, each through JSON. */
function mergeInParts(parts: readonly ArticleSpec[][], places: readonly number[]): ComparisonSum {
  const sums = parts.map((part) => sumOf(part, by));
  for (let i = 0; sums.length > 1; i++) {
    const at = (places[i % places.length] ?? 0) % (sums.length - 1);
    const [a, b] = sums.splice(at, 2);
    const carried: ComparisonSum = JSON.parse(JSON.stringify(b));
    sums.push(mergeSums(carried, a, by));
  }
  return sums[0] ?? createSum();
}

test('parts merged in any order compare to the same bytes as one pass', () => {
  const dealt = corpus.chain((articles) =>
    fc.record({
      articles: fc.constant(articles),
      order: fc.shuffledSubarray(articles, { minLength: articles.length }),
      part: fc.array(fc.nat(4), { minLength: articles.length, maxLength: articles.length }),
      places: fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(dealt, ({ articles, order, part, places }) => {
      const parts = [0, 1, 2, 3, 4].map((n) => order.filter((_, i) => part[i] === n));
      const merged = compare(mergeInParts(parts, places), by, info);
      expect(JSON.stringify(merged)).toBe(JSON.stringify(compare(sumOf(articles, by), by, info)));
    }),
    { numRuns: 150 },
  );
});

test('changes neither part', () => {
  fc.assert(
    fc.property(corpus, corpus, (one, two) => {
      const [a, b] = [sumOf(one, by), sumOf(two, by)];
      const before = JSON.stringify([a, b]);
      mergeSums(a, b, by);
      expect(JSON.stringify([a, b])).toBe(before);
    }),
    { numRuns: 30 },
  );
});

test('a merged sum takes further articles without a trace in its parts', () => {
  const spec = (id: string): ArticleSpec => ({ id, outlet: 'Aurora', cues: [{ polarity: 1 }] });
  const part = sumOf([spec('a')], by);
  const before = JSON.stringify(part);
  const merged = mergeSums(part, createSum(), by);
  const again = mergeSums(merged, sumOf([spec('b')], by), by);
  expect(JSON.stringify(part)).toBe(before);
  expect(compare(again, by, info)).toEqual(compare(sumOf([spec('a'), spec('b')], by), by, info));
});

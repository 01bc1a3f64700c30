import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../src/stages/compare/index.js';
import { addSources, mergeSourcing } from '../../../src/stages/compare/source-sum.js';
import { describeSourcing } from '../../../src/stages/compare/sourcing.js';
import { createOutletSum } from '../../../src/stages/compare/sum.js';
import { buildRows, info, options, type SourceSpec, sumOf } from './build-rows.js';

const articles = [
  {
    id: 'a',
    outlet: 'Aurora',
    words: 300,
    sources: [
      { source: 'Ada Quist', words: 30, manner: 'direct', verbClass: 'evaluating' },
      { source: 'Ada Quist', words: 12 },
      { source: null, kind: 'unnamed', words: 8 },
      { source: null, kind: null, words: 2, manner: 'scare' },
    ],
  },
  {
    id: 'b',
    outlet: 'Aurora',
    words: 200,
    sources: [
      { source: 'Ada Quist', words: 5, verbClass: 'distancing' },
      { source: 'The Agency', kind: 'organisation', words: 47, manner: 'mixed' },
    ],
  },
] as const;

test('counts who speaks, how much, in what manner and by which verbs', () => {
  const none = { neutral: 0, endorsing: 0, distancing: 0, rejecting: 0, evaluating: 0 };
  expect(compare(sumOf(articles), options, info).sourcing).toEqual([
    {
      outlet: 'Aurora',
      words: 500,
      attributed: 102,
      attitudes: 0,
      manners: { direct: 30, indirect: 25, mixed: 47, scare: 2 },
      sources: [
        {
          source: 'Ada Quist',
          sourceKind: 'person',
          words: 47,
          attributions: 3,
          articles: 2,
          verbClasses: { ...none, evaluating: 1, neutral: 1, distancing: 1 },
        },
        {
          source: 'The Agency',
          sourceKind: 'organisation',
          words: 47,
          attributions: 1,
          articles: 1,
          verbClasses: { ...none, neutral: 1 },
        },
        {
          source: null,
          sourceKind: 'unnamed',
          words: 8,
          attributions: 1,
          articles: 1,
          verbClasses: { ...none, neutral: 1 },
        },
      ],
      otherSources: 0,
    },
  ]);
});

test('lists 50 sources and counts the others', () => {
  const sources = Array.from({ length: 60 }, (_, i) => ({ source: `Speaker ${i}`, words: i + 1 }));
  const [sourcing] = compare(sumOf([{ id: 'a', outlet: 'Aurora', sources }]), options, info).sourcing;
  expect(sourcing.sources).toHaveLength(50);
  expect(sourcing.sources[0]).toMatchObject({ source: 'Speaker 59', words: 60 });
  expect(sourcing.otherSources).toBe(10);
});

/** Articles in which one source always speaks and three others only once. */
const crowd = Array.from({ length: 400 }, (_, i) => ({
  id: `article ${i}`,
  sources: [
    { source: 'Everywhere', words: 10 },
    ...[0, 1, 2].map((n): SourceSpec => ({ source: `Once ${i} ${n}`, words: 4 })),
  ],
}));

function sourcingOf(part: typeof crowd, limit: number) {
  const outlet = createOutletSum();
  for (const { id, sources } of part) {
    addSources(outlet.sourcing, id, buildRows({ id, outlet: 'Aurora', sources }).attributions, limit);
  }
  return outlet;
}

test('beyond the limit counts sources in a sample of articles and scales it up', () => {
  const outlet = sourcingOf(crowd, 100);
  const { attributed, sources, sampledOneIn } = describeSourcing('Aurora', outlet, new Map());
  expect(outlet.sourcing.distinct).toBeLessThanOrEqual(100);
  expect(Object.keys(outlet.sourcing.sources)).toHaveLength(outlet.sourcing.distinct);
  expect(attributed).toBe(400 * 22);
  expect(sampledOneIn).toBe(16);
  expect(sources[0].source).toBe('Everywhere');
  expect(sources[0].words / attributed).toBeGreaterThan(0.25);
  expect(sources[0].words / attributed).toBeLessThan(0.65);
});

test('the sample is the same whatever the parts and their order', () => {
  const whole = describeSourcing('Aurora', sourcingOf(crowd, 100), new Map());
  const shuffled = fc.shuffledSubarray(crowd, { minLength: crowd.length });
  fc.assert(
    fc.property(shuffled, fc.integer({ min: 0, max: crowd.length }), (order, cut) => {
      const outlet = sourcingOf(order.slice(0, cut), 100);
      mergeSourcing(outlet.sourcing, sourcingOf(order.slice(cut), 100).sourcing, 100);
      expect(describeSourcing('Aurora', outlet, new Map())).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

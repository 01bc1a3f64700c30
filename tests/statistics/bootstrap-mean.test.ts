import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootstrapMean } from '../../src/statistics/bootstrap-mean.js';
import { createGenerator, type Generator } from '../../src/statistics/generator.js';

const range = { low: -1, high: 1 };

/** Populations within the range, with their means, from three uniform numbers in [0, 1). */
const populations: readonly [string, number, (a: number, b: number, c: number) => number][] = [
  ['uniform', 0.1, (a) => a - 0.4],
  ['bell-shaped', -0.2, (a, b, c) => (a + b + c - 2.1) / 3],
  ['skewed', 0.25, (a) => a ** 3],
];

function sample(n: number, draw: (a: number, b: number, c: number) => number, fill: Generator) {
  const numbers = new Uint32Array(3 * n);
  fill(numbers);
  const uniform = Array.from(numbers, (number) => number / 2 ** 32);
  return Array.from(
    { length: n },
    (_, i) => [draw(uniform[3 * i], uniform[3 * i + 1], uniform[3 * i + 2]), 1] as const,
  );
}

function coverage(n: number, mean: number, draw: (a: number, b: number, c: number) => number): number {
  const world = createGenerator(n);
  const repeats = n > 100 ? 500 : 1000;
  let covered = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const histogram = sample(n, draw, world);
    const { low, high } = bootstrapMean(histogram, 400, range, createGenerator(repeat));
    if (low <= mean && mean <= high) covered++;
  }
  return covered / repeats;
}

test.each(populations)(
  'covers the mean of a %s population about 95 times in 100 with 20 units',
  (_, mean, draw) => {
    const share = coverage(20, mean, draw);
    expect(share).toBeGreaterThan(0.925);
    expect(share).toBeLessThan(0.975);
  },
);

test.each(populations.slice(0, 2))(
  'keeps its word for a %s population with 3 and 6 units',
  (_, mean, draw) => {
    for (const n of [3, 6]) {
      const share = coverage(n, mean, draw);
      expect(share).toBeGreaterThan(0.9);
      expect(share).toBeLessThan(0.99);
    }
  },
);

test('covers as well where resamples are smaller than n', () => {
  const [, mean, draw] = populations[2];
  const share = coverage(1000, mean, draw);
  expect(share).toBeGreaterThan(0.93);
  expect(share).toBeLessThan(0.97);
});

test('comes near the normal interval for many units', () => {
  const histogram = [
    [-0.5, 2500],
    [0, 5000],
    [0.5, 2500],
  ] as const;
  const { low, high } = bootstrapMean(histogram, 4000, range, createGenerator(1));
  const half = (1.96 * Math.sqrt(0.125)) / Math.sqrt(10_000);
  expect(low).toBeCloseTo(-half, 3);
  expect(high).toBeCloseTo(half, 3);
});

test('claims little from units that are all alike', () => {
  const two = bootstrapMean([[0.3333, 2]], 2000, range, createGenerator(1));
  const twenty = bootstrapMean([[0.3333, 20]], 2000, range, createGenerator(1));
  expect(two.low).toBeLessThan(0);
  expect(twenty.low).toBeGreaterThan(0);
});

test('holds the mean, stays within the range and repeats itself for a seed', () => {
  const histograms = fc.uniqueArray(
    fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 1, max: 9 })),
    {
      minLength: 1,
      maxLength: 12,
      selector: ([value]) => value,
    },
  );
  fc.assert(
    fc.property(histograms, fc.integer(), (histogram, seed) => {
      const bounds = bootstrapMean(histogram, 200, range, createGenerator(seed));
      expect(bounds.low).toBeGreaterThanOrEqual(-1);
      expect(bounds.high).toBeLessThanOrEqual(1);
      expect(bounds.low).toBeLessThanOrEqual(bounds.high);
      expect(bootstrapMean(histogram, 200, range, createGenerator(seed))).toEqual(bounds);
    }),
    { numRuns: 50 },
  );
});

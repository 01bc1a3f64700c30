import { expect, test } from 'vitest';
import { createGenerator } from '../../src/statistics/generator.js';

const take = (seed: number, n: number) => {
  const numbers = new Uint32Array(n);
  createGenerator(seed)(numbers);
  return [...numbers];
};

// Reference: the published C code of xoshiro128** and splitmix32, carried over to Python integers.
test('gives the reference streams of xoshiro128** seeded by splitmix32', () => {
  expect(take(1, 5)).toEqual([2442144158, 3238099751, 3819917871, 2104621829, 2021136066]);
  expect(take(0, 3)).toEqual([3809008728, 1133695204, 53579671]);
});

test('gives the same stream for the same seed and another for the next seed', () => {
  expect(take(7, 20)).toEqual(take(7, 20));
  expect(take(7, 20)).not.toEqual(take(8, 20));
});

test('goes on where it stopped', () => {
  const fill = createGenerator(7);
  const parts = [new Uint32Array(3), new Uint32Array(0), new Uint32Array(5)];
  for (const part of parts) fill(part);
  expect(parts.flatMap((part) => [...part])).toEqual(take(7, 8));
});

test('fills ten equal bins evenly', () => {
  const bins = new Array<number>(10).fill(0);
  for (const number of take(42, 100_000)) bins[Math.floor((number / 2 ** 32) * 10)]++;
  const chiSquared = bins.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
  // 99.9 % quantile of chi-squared with 9 degrees of freedom (scipy.stats.chi2.ppf)
  expect(chiSquared).toBeLessThan(27.877);
});

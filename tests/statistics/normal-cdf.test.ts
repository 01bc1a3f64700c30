import { expect, test } from 'vitest';
import { normalCdf } from '../../src/statistics/normal-cdf.js';

// scipy.stats.norm.cdf
const reference = [
  [-37, 5.7255712225239266e-300],
  [-10, 7.61985302416047e-24],
  [-5, 2.866515718791933e-7],
  [-1.96, 0.024997895148220435],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [1, 0.8413447460685429],
  [3, 0.9986501019683699],
  [8, 0.9999999999999993],
] as const;

test.each(reference)('agrees with scipy at z = %s, also in the tail', (z, p) => {
  expect(normalCdf(z) / p).toBeCloseTo(1, 8);
});

test('has no probability left beyond 38 standard deviations', () => {
  expect(normalCdf(-40)).toBe(0);
  expect(normalCdf(40)).toBe(1);
});

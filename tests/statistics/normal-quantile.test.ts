import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf } from '../../src/statistics/normal-cdf.js';
import { normalQuantile } from '../../src/statistics/normal-quantile.js';

// scipy.stats.norm.ppf
const reference = [
  [1e-20, -9.262340089798409],
  [1e-10, -6.361340902404056],
  [0.001, -3.090232306167813],
  [0.025, -1.9599639845400545],
  [0.1, -1.2815515655446004],
  [0.6, 0.2533471031357997],
  [0.975, 1.959963984540054],
  [0.9999, 3.719016485455709],
] as const;

test.each(reference)('agrees with scipy at p = %s', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 10);
});

test('is 0 in the middle', () => {
  expect(normalQuantile(0.5)).toBe(0);
});

test('turns the cumulative distribution back', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 9);
    }),
  );
});

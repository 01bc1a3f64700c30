import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jensenShannon } from '../../src/statistics/jensen-shannon.js';

test('agrees with the square of scipy.spatial.distance.jensenshannon to base 2', () => {
  expect(jensenShannon([5, 3, 2], [1, 6, 3])).toBeCloseTo(0.14902249956730637, 12);
  expect(jensenShannon([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(0.15356065532898452, 12);
});

test('is 0 for the same shares and 1 for none in common', () => {
  expect(jensenShannon([1, 3], [10, 30])).toBe(0);
  expect(jensenShannon([2, 0], [0, 7])).toBe(1);
});

test('takes an empty profile to be like another empty one and unlike all others', () => {
  expect(jensenShannon([0, 0], [0, 0])).toBe(0);
  expect(jensenShannon([0, 0], [1, 0])).toBe(1);
});

test('is symmetric and within [0, 1]', () => {
  const profile = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(profile, profile, (a, b) => {
      const there = jensenShannon(a, b);
      expect(there).toBeCloseTo(jensenShannon(b, a), 12);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
    }),
  );
});

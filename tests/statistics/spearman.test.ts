import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spearman } from '../../src/statistics/spearman.js';

test.each([
  [[1, 2, 3, 4, 5], [5, 6, 7, 8, 7], 0.8207826816681233],
  [[1, 2, 2, 3, 3, 3], [2, 1, 4, 4, 3, 6], 0.6105686838080208],
  [[0.1, -0.5, 0, 0, 0.7, 0.2, -0.1], [0, -1, 0, 0.5, 1, -0.5, 0], 0.4861724348043977],
  [
    [106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
    [7, 27, 2, 50, 28, 29, 20, 12, 6, 17],
    -0.17575757575757575,
  ],
])('agrees with scipy.stats.spearmanr on %j and %j', (a, b, expected) => {
  expect(spearman(a, b)).toBeCloseTo(expected, 12);
});

test('is 1 for the same order, -1 for the turned one', () => {
  expect(spearman([1, 5, 9], [2, 3, 400])).toBeCloseTo(1, 12);
  expect(spearman([1, 5, 9], [400, 3, 2])).toBeCloseTo(-1, 12);
});

test('is 0 where one side has one value only, or nothing', () => {
  expect(spearman([1, 1, 1], [1, 2, 3])).toBe(0);
  expect(spearman([], [])).toBe(0);
});

test('takes no sides of two lengths', () => {
  expect(() => spearman([1], [1, 2])).toThrow(RangeError);
});

test('is symmetric, within [-1, 1], and the same for any scale', () => {
  const pair = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const rho = spearman(a, b);
      expect(spearman(b, a)).toBeCloseTo(rho, 12);
      expect(Math.abs(rho)).toBeLessThanOrEqual(1);
      expect(
        spearman(
          a.map((x) => 3 * x + 7),
          b,
        ),
      ).toBeCloseTo(rho, 12);
    }),
  );
});

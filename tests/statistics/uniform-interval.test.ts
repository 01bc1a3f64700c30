import { expect, test } from 'vitest';
import { uniformInterval } from '../../src/statistics/uniform-interval.js';

const range = { low: -1, high: 1 };

// scipy.stats.beta.ppf(0.975, 1, 20) = 0.1684334709830853: the upper Clopper-Pearson limit at 0 of 20
test('lets the share of units that n like units cannot rule out lie on the other side of 0', () => {
  const { low, high } = uniformInterval(0.5, 20, range);
  expect(low).toBeCloseTo(0.5 - 2 * 0.1684334709830853 * 0.5, 12);
  expect(high).toBeCloseTo(0.5 + 2 * 0.1684334709830853 * 0.5, 12);
});

test('leaves 0 from 6 units on, as a sign test does', () => {
  expect(uniformInterval(0.3, 5, range).low).toBeLessThan(0);
  expect(uniformInterval(0.3, 6, range).low).toBeGreaterThan(0);
  expect(uniformInterval(-0.3, 5, range).high).toBeGreaterThan(0);
  expect(uniformInterval(-0.3, 6, range).high).toBeLessThan(0);
});

test('does not leave the range', () => {
  expect(uniformInterval(1, 1, range).high).toBe(1);
  expect(uniformInterval(-1, 1, range).low).toBe(-1);
});

test('stays at 0 for units that are all 0', () => {
  expect(uniformInterval(0, 3, range)).toEqual({ low: 0, high: 0 });
});

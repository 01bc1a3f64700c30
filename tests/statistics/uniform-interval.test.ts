import { expect, test } from 'vitest';
import { uniformInterval } from '../../src/statistics/uniform-interval.js';

const range = { low: -1, high: 1 };

// scipy.stats.beta.ppf(0.975, 1, n): the upper Clopper-Pearson limit at 0 of n
test.each([
  [1, 0.975],
  [20, 0.1684334709830853],
])('leaves room for the share of units that %s like units cannot rule out', (n, share) => {
  const { low, high } = uniformInterval(0.5, n, range);
  expect(low).toBeCloseTo(0.5 - share * 1.5, 12);
  expect(high).toBeCloseTo(0.5 + share * 0.5, 12);
});

test('does not leave the range', () => {
  expect(uniformInterval(1, 1, range).high).toBe(1);
  expect(uniformInterval(-1, 1, range).low).toBe(-1);
});

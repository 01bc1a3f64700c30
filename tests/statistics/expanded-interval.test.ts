import { expect, test } from 'vitest';
import { expandedInterval } from '../../src/statistics/expanded-interval.js';

const draws = () => Float64Array.from({ length: 1001 }, (_, i) => ((i * 5) % 1001) / 1000);

test('stretches the percentiles by sqrt(n / (n - 1)) and by t over z', () => {
  // t(0.975, 19) = 2.093024, z = 1.959964; the 2.5 % and 97.5 % quantiles of 0, 0.001, … 1 are 0.025 and 0.975
  const stretch = (Math.sqrt(20 / 19) * 2.093024) / 1.959964;
  const { low, high } = expandedInterval(draws(), 0.5, 20);
  expect(low).toBeCloseTo(0.5 - 0.475 * stretch, 5);
  expect(high).toBeCloseTo(0.5 + 0.475 * stretch, 5);
});

test('hardly stretches for many units', () => {
  expect(expandedInterval(draws(), 0.5, 100_000).low).toBeCloseTo(0.025, 4);
});

test('makes up for resamples smaller than n', () => {
  const { low } = expandedInterval(draws(), 0.5, 100_000, 25_000);
  expect(low).toBeCloseTo(0.5 - 0.475 / 2, 4);
});

import { expect, test } from 'vitest';
import { studentQuantile } from '../../src/statistics/student-quantile.js';

// scipy.stats.t.ppf(0.975, df); they agree with the printed tables (12.706, 4.303, 3.182, …)
const reference = [
  [1, 12.706204736174694],
  [2, 4.302652729749462],
  [3, 3.1824463052837078],
  [4, 2.7764451051977934],
  [5, 2.5705818356363146],
  [9, 2.262157162798205],
  [19, 2.0930240544083087],
  [29, 2.045229642132703],
  [100, 1.9839715185235518],
  [999, 1.9623414611334493],
] as const;

test.each(reference)('agrees with the tables at 97.5 %% and %s degrees of freedom', (df, t) => {
  expect(Math.abs(studentQuantile(0.975, df) / t - 1)).toBeLessThan(2e-4);
});

test.each([
  [3, 22.203742273205],
  [9, 6.010132129081531],
  [100, 3.861599790950091],
])('agrees with scipy far out at 99.99 %% and %s degrees of freedom', (df, t) => {
  expect(Math.abs(studentQuantile(0.9999, df) / t - 1)).toBeLessThan(2e-4);
});

test('is symmetric around 0', () => {
  expect(studentQuantile(0.5, 7)).toBe(0);
  expect(studentQuantile(0.05, 7)).toBeCloseTo(-studentQuantile(0.95, 7), 12);
});

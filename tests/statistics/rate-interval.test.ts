import { expect, test } from 'vitest';
import { rateInterval } from '../../src/statistics/rate-interval.js';

test('agrees with the residual form of the ratio estimator', () => {
  // c = 3 0 5 2 1, w = 400 350 800 500 250; numpy, from the residuals c - r w, with scipy.stats.t.ppf(0.975, 4)
  const bounds = rateInterval({
    n: 5,
    count: 11,
    size: 2300,
    countSquared: 39,
    sizeSquared: 1_235_000,
    countTimesSize: 6450,
  });
  expect(bounds?.low).toBeCloseTo(0.0016022407817368844, 6);
  expect(bounds?.high).toBeCloseTo(0.007962976609567463, 6);
});

test('gives the exact Poisson end where nothing was counted', () => {
  const none = { n: 4, count: 0, size: 1000, countSquared: 0, sizeSquared: 250_000, countTimesSize: 0 };
  // scipy.stats.chi2.ppf(0.975, 2) / 2 = 3.6888794541139354
  expect(rateInterval(none)).toEqual({ low: 0, high: 3.6888794541139354 / 1000 });
});

test('gives none for a single unit or no size', () => {
  const single = { n: 1, count: 2, size: 100, countSquared: 4, sizeSquared: 10_000, countTimesSize: 200 };
  expect(rateInterval(single)).toBeNull();
  expect(rateInterval({ ...single, n: 3, size: 0 })).toBeNull();
});

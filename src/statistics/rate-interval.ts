import { type Bounds, confidence } from './interval.js';
import { studentQuantile } from './student-quantile.js';

/** Sums over n units of a count c and a size w. */
export interface RateSums {
  readonly n: number;
  readonly count: number;
  readonly size: number;
  readonly countSquared: number;
  readonly sizeSquared: number;
  readonly countTimesSize: number;
}

/**
 * The 95 % interval of a rate `sum(c) / sum(w)` over units of unequal size: the ratio estimator with its
 * linearised variance `n / (n - 1) * sum((c - r w)^2) / sum(w)^2` (Cochran 1977, Sampling Techniques, 3rd ed.,
 * section 6.3, without the finite population correction) and Student's quantile with n - 1 degrees of freedom,
 * cut off at 0. Without any count the upper end is `-ln(0.025) / sum(w)`, the exact one of a Poisson rate
 * (Garwood 1936, Biometrika 28:3).
 *
 * @returns null with fewer than 2 units or no size
 */
export function rateInterval(sums: RateSums): Bounds | null {
  const { n, count, size } = sums;
  if (n < 2 || size <= 0) return null;
  if (count === 0) return { low: 0, high: -Math.log((1 - confidence) / 2) / size };
  const rate = count / size;
  const residual = sums.countSquared - 2 * rate * sums.countTimesSize + rate * rate * sums.sizeSquared;
  const deviation = Math.sqrt(((n / (n - 1)) * Math.max(0, residual)) / (size * size));
  const half = studentQuantile((1 + confidence) / 2, n - 1) * deviation;
  return { low: Math.max(0, rate - half), high: rate + half };
}

import { type Bounds, confidence } from './interval.js';

/**
 * A 95 % interval for the mean of a bounded quantity of which all n units seen have the same value, where a
 * bootstrap has nothing to vary. Up to 1 - 0.025^(1/n) of all units may be unlike those n (the upper limit of
 * Clopper & Pearson 1934, Biometrika 26:4, at 0 of n; close to the "rule of three" of Hanley & Lippman-Hand
 * 1983, JAMA 249:13), and each of them may lie at the end of the range.
 *
 * @param value the one value
 * @param n how many units have it, at least 1
 * @param range the least and the greatest value possible
 */
export function uniformInterval(value: number, n: number, range: Bounds): Bounds {
  const unlike = 1 - ((1 - confidence) / 2) ** (1 / n);
  return {
    low: value - unlike * (value - range.low),
    high: value + unlike * (range.high - value),
  };
}

import { type Bounds, confidence } from './interval.js';

/**
 * A 95 % interval for the mean of a signed quantity of which all n units seen have the same value, where a
 * bootstrap has nothing to vary. Up to 1 - 0.025^(1/n) of all units may be unlike those n (the upper limit of
 * Clopper & Pearson 1934, Biometrika 26:4, at 0 of n; close to the "rule of three" of Hanley & Lippman-Hand
 * 1983, JAMA 249:13). They are taken to lie as far on the other side of 0, and the interval to reach as far
 * up as down: so it leaves 0 from 6 units on, as a sign test does.
 *
 * @param value the one value
 * @param n how many units have it, at least 1
 * @param range the least and the greatest value possible; the interval stays within
 */
export function uniformInterval(value: number, n: number, range: Bounds): Bounds {
  const unlike = 1 - ((1 - confidence) / 2) ** (1 / n);
  const half = 2 * unlike * Math.abs(value);
  return { low: Math.max(range.low, value - half), high: Math.min(range.high, value + half) };
}

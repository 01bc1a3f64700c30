import type { Generator } from './generator.js';
import { type PermutationResult, permutationTest } from './permutation-test.js';

/**
 * Two-sided permutation test of the difference between the means of two groups, as `permutationTest` says.
 *
 * @param a one value a unit (an article's score, say), in any unit; at least 1
 * @returns `statistic` is the absolute difference of the means, in the unit of the values
 * @throws RangeError where a group is empty or a value is not finite
 */
export function permuteDifference(
  a: readonly number[],
  b: readonly number[],
  draws: number,
  fill: Generator,
): PermutationResult {
  if (a.length === 0 || b.length === 0) throw new RangeError('permuteDifference: a group has no unit');
  const values = Float64Array.from([...a, ...b]);
  if (!values.every(Number.isFinite)) throw new RangeError('permuteDifference: a value is not finite');
  const total = values.reduce((sum, value) => sum + value, 0);
  const difference = (order: Uint32Array) => {
    let first = 0;
    for (let i = 0; i < a.length; i++) first += values[order[i]];
    return Math.abs(first / a.length - (total - first) / b.length);
  };
  return permutationTest(values.length, difference, draws, fill);
}

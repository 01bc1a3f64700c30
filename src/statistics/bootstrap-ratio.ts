import { expandedInterval } from './expanded-interval.js';
import type { Generator } from './generator.js';
import type { Bounds } from './interval.js';
import { uniformInterval } from './uniform-interval.js';

/** One unit's part in a ratio of sums. */
export type RatioPart = readonly [numerator: number, denominator: number];

/**
 * The 95 % bootstrap interval of the ratio of sums `sum(numerators) / (constant + sum(denominators))`: units
 * are resampled with replacement, the ratio is taken anew for each resample, and `expandedInterval` corrects
 * for few units. Where all units are alike, or there is just one, `uniformInterval` answers.
 *
 * @param parts one entry a unit, at least 1; denominators are not negative
 * @param constant 0 or more; a ratio of nothing to nothing is 0
 * @param draws how many resamples
 * @param range the least and the greatest value possible; the interval stays within
 */
export function bootstrapRatio(
  parts: readonly RatioPart[],
  constant: number,
  draws: number,
  range: Bounds,
  fill: Generator,
): Bounds {
  const n = parts.length;
  const estimate = ratioOf(parts, constant);
  const [first] = parts;
  if (parts.every((part) => part[0] === first[0] && part[1] === first[1])) {
    return uniformInterval(estimate, n, range);
  }
  const resample: RatioPart[] = [...parts];
  const numbers = new Uint32Array(n);
  const ratios = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    fill(numbers);
    for (let i = 0; i < n; i++) resample[i] = parts[Math.floor((numbers[i] / 2 ** 32) * n)];
    ratios[draw] = ratioOf(resample, constant);
  }
  const { low, high } = expandedInterval(ratios, estimate, n);
  return { low: Math.max(low, range.low), high: Math.min(high, range.high) };
}

function ratioOf(parts: readonly RatioPart[], constant: number): number {
  let numerator = 0;
  let denominator = constant;
  for (const part of parts) {
    numerator += part[0];
    denominator += part[1];
  }
  return denominator === 0 ? 0 : numerator / denominator;
}

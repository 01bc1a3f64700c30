import { expandedInterval } from './expanded-interval.js';
import type { Generator } from './generator.js';
import type { Bounds } from './interval.js';
import { uniformInterval } from './uniform-interval.js';

/** Units a resample draws at most; more units are resampled m out of n. */
const mostDrawn = 256;

/**
 * The 95 % bootstrap interval of a mean (Efron 1979, Annals of Statistics 7:1), corrected for few units as
 * `expandedInterval` says, from a histogram of the units' values. Where all units are alike, or there is just
 * one, `uniformInterval` answers.
 *
 * @param histogram each distinct value with how many units have it; the total is at least 1
 * @param draws how many resamples
 * @param range the least and the greatest value possible; the interval stays within
 */
export function bootstrapMean(
  histogram: readonly (readonly [value: number, count: number])[],
  draws: number,
  range: Bounds,
  fill: Generator,
): Bounds {
  const units = expandHistogram(histogram);
  const n = units.length;
  if (histogram.length === 1) return uniformInterval(units[0], n, range);
  const mean = units.reduce((sum, unit) => sum + unit, 0) / n;
  const drawn = Math.min(n, mostDrawn);
  const { low, high } = expandedInterval(drawMeans(units, drawn, draws, fill), mean, n, drawn);
  return { low: Math.max(low, range.low), high: Math.min(high, range.high) };
}

function expandHistogram(histogram: readonly (readonly [number, number])[]): Float64Array {
  const units = new Float64Array(histogram.reduce((n, [, count]) => n + count, 0));
  let filled = 0;
  for (const [value, count] of histogram) {
    units.fill(value, filled, filled + count);
    filled += count;
  }
  return units;
}

function drawMeans(units: Float64Array, drawn: number, draws: number, fill: Generator): Float64Array {
  const share = units.length / 2 ** 32;
  const numbers = new Uint32Array(drawn);
  const means = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    fill(numbers);
    let sum = 0;
    for (let i = 0; i < drawn; i++) sum += units[Math.floor(numbers[i] * share)];
    means[draw] = sum / drawn;
  }
  return means;
}

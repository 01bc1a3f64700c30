import { quantile } from 'd3-array';
import { type Bounds, confidence } from './interval.js';
import { normalQuantile } from './normal-quantile.js';
import { studentQuantile } from './student-quantile.js';

/**
 * The 95 % percentile interval of bootstrap draws, corrected for few units.
 *
 * A plain percentile interval is too narrow for small n, by sqrt((n - 1) / n) for dividing by n and by the
 * ratio of Student's quantile to the normal one (Hesterberg 2015, "What teachers should know about the
 * bootstrap", The American Statistician 69:4, on narrowness bias). He widens the tail probability by both;
 * below about 6 units the draws end before that tail does, so here both factors stretch each draw's distance
 * from the estimate, and the 2.5 % and 97.5 % quantiles (R-7, Hyndman & Fan 1996) of that are taken.
 *
 * @param draws the statistic of each resample
 * @param estimate the statistic of the units themselves
 * @param n how many units there are, at least 2
 * @param drawn how many units each resample drew; fewer than n for a large n (m out of n bootstrap: Bickel,
 *   Götze & van Zwet 1997, Statistica Sinica 7:1), which sqrt(drawn / n) makes up for
 */
export function expandedInterval(draws: Float64Array, estimate: number, n: number, drawn = n): Bounds {
  const upper = (1 + confidence) / 2;
  const stretch =
    Math.sqrt(drawn / n) * Math.sqrt(n / (n - 1)) * (studentQuantile(upper, n - 1) / normalQuantile(upper));
  const at = (p: number) => estimate + stretch * ((quantile(draws, p) ?? estimate) - estimate);
  return { low: at(1 - upper), high: at(upper) };
}

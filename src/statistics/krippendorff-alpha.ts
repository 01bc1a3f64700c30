import { expandedInterval } from './expanded-interval.js';
import type { Generator } from './generator.js';
import type { Bounds } from './interval.js';

/** What the values tell: which one, which order, or how far. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval';

/** The values that coders gave one unit, in any order; null where a coder gave none. */
export type CodedUnit = readonly (number | null)[];

/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"; 2019, Content Analysis,
 * 4th ed., chapter 12): 1 - observed / expected disagreement. 1 is perfect agreement, 0 what chance gives; below 0
 * coders disagree systematically. Units with fewer than 2 values count nothing.
 *
 * @param units one entry a unit; nominal values are any numbers that tell categories apart
 * @returns null where the values of all pairable units are the same, or there are none
 * @throws RangeError for a value that is not finite
 */
export function krippendorffAlpha(units: readonly CodedUnit[], level: MeasurementLevel): number | null {
  const { values, coincidences } = readUnits(units);
  return computeAlpha(sumOf(coincidences, values.length), values, level);
}

/**
 * The 95 % bootstrap interval of alpha: units are resampled (Zapf, Castell, Morawietz & Karch 2016, BMC Medical
 * Research Methodology 16:93), and `expandedInterval` corrects for few of them. Resamples without two different
 * values have no alpha and are left out.
 *
 * @param draws how many resamples
 * @returns within [-1, 1]; null with fewer than 2 pairable units, or without alpha
 */
export function alphaInterval(
  units: readonly CodedUnit[],
  level: MeasurementLevel,
  draws: number,
  fill: Generator,
): Bounds | null {
  const { values, coincidences } = readUnits(units);
  const alpha = computeAlpha(sumOf(coincidences, values.length), values, level);
  const n = coincidences.length;
  if (alpha === null || n < 2) return null;
  const numbers = new Uint32Array(n);
  const drawn: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    fill(numbers);
    const resample = Array.from(numbers, (number) => coincidences[Math.floor((number / 2 ** 32) * n)]);
    const resampled = computeAlpha(sumOf(resample, values.length), values, level);
    if (resampled !== null) drawn.push(resampled);
  }
  if (drawn.length === 0) return null;
  const { low, high } = expandedInterval(Float64Array.from(drawn), alpha, n);
  return { low: Math.max(-1, low), high: Math.min(1, high) };
}

/** The different values from the lowest, and each pairable unit's matrix of coincidences, row by row. */
function readUnits(units: readonly CodedUnit[]): { values: number[]; coincidences: Float64Array[] } {
  const given = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((unit) => unit.length >= 2);
  const values = [...new Set(given.flat())].sort((a, b) => a - b);
  if (!values.every(Number.isFinite)) throw new RangeError('krippendorffAlpha: a value is not finite');
  const place = new Map(values.map((value, index) => [value, index]));
  const coincidences = given.map((unit) => {
    const matrix = new Float64Array(values.length ** 2);
    const places = unit.map((value) => place.get(value) ?? 0);
    places.forEach((one, i) => {
      places.forEach((other, j) => {
        if (i !== j) matrix[one * values.length + other] += 1 / (unit.length - 1);
      });
    });
    return matrix;
  });
  return { values, coincidences };
}

function sumOf(matrices: readonly Float64Array[], side: number): Float64Array {
  const sum = new Float64Array(side ** 2);
  for (const matrix of matrices) {
    for (let i = 0; i < sum.length; i++) sum[i] += matrix[i];
  }
  return sum;
}

function computeAlpha(sum: Float64Array, values: readonly number[], level: MeasurementLevel): number | null {
  const side = values.length;
  const often = values.map((_, one) => sum.subarray(one * side, (one + 1) * side).reduce((a, b) => a + b, 0));
  const n = often.reduce((a, b) => a + b, 0);
  let [observed, expected] = [0, 0];
  for (let one = 0; one < side; one++) {
    for (let other = one + 1; other < side; other++) {
      const apart = squaredDifference(values, often, one, other, level);
      observed += sum[one * side + other] * apart;
      expected += often[one] * often[other] * apart;
    }
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

function squaredDifference(
  values: readonly number[],
  often: readonly number[],
  one: number,
  other: number,
  level: MeasurementLevel,
): number {
  if (level === 'nominal') return 1;
  if (level === 'interval') return (values[one] - values[other]) ** 2;
  let between = -(often[one] + often[other]) / 2;
  for (let at = one; at <= other; at++) between += often[at];
  return between ** 2;
}

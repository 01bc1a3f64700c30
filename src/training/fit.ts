/** Fits the scorecard: a conditional logit whose options are "none" and, for each row, "for" and "against". */
import { minimise } from './minimise.js';

/** Rows of sparse features: row r has columns `column[start[r]] …` up to `start[r + 1]`, with their values. */
export interface Rows {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** One decision: among none (0), for and against by its first row (1, 2), by its second (3, 4). */
export interface Decision {
  readonly rows: readonly number[];
  readonly label: number;
}

/** Columns whose weights follow from a word vector: weight = map of the column's bucket times the vector. */
export interface Embedded {
  /** Number of the first such column; all behind it are embedded. */
  readonly from: number;
  readonly buckets: number;
  readonly dimensions: number;
  /** Bucket of each embedded column, and the row of its vector. */
  readonly bucket: Int32Array;
  readonly vector: Int32Array;
  readonly vectors: Float32Array;
}

export interface Penalties {
  /**
   * On each free weight squared, halved, times the root of the number of rows that have the feature (20 at most): rare features
   * are compared on a scale nearer to that of common ones.
   */
  readonly free: number;
  /** On each entry of the maps squared, halved. */
  readonly embedded: number;
}

/** Weights [for, against] of each column, and the maps of the embedded ones (bucket × dimension × 2). */
export interface Fitted {
  readonly weights: Float64Array;
  readonly maps: Float64Array;
}

/** Most rounds of the search. */
const ROUNDS = 100;
/** The scale of a penalty goes no further than this. */
const MOST_SCALE = 20;

/** Weights that make the labels most likely, less the penalties. */
export function fitWeights(
  decisions: readonly Decision[],
  rows: Rows,
  embedded: Embedded,
  penalties: Penalties,
): Fitted {
  const free = 2 * embedded.from;
  const size = free + 2 * embedded.buckets * embedded.dimensions;
  const columns = embedded.from + embedded.bucket.length;
  const weights = new Float64Array(2 * columns);
  const slopes = new Float64Array(2 * columns);
  const scales = scalesOf(rows, embedded.from);
  const point = minimise(
    (at, gradient) => {
      spread(at, weights, embedded);
      slopes.fill(0);
      let loss = 0;
      for (const decision of decisions) loss += addDecision(decision, rows, weights, slopes);
      gather(slopes, gradient, embedded);
      for (let i = 0; i < size; i++) {
        const penalty = i < free ? penalties.free * (scales[i >> 1] as number) : penalties.embedded;
        loss += 0.5 * penalty * (at[i] as number) ** 2;
        gradient[i] = (gradient[i] as number) + penalty * (at[i] as number);
      }
      return loss;
    },
    size,
    ROUNDS,
  );
  spread(point, weights, embedded);
  return { weights, maps: point.slice(free) };
}

function scalesOf({ column }: Rows, free: number): Float64Array {
  const counts = new Float64Array(free);
  for (const number of column) if (number < free) counts[number] = (counts[number] as number) + 1;
  return counts.map((count) => Math.min(MOST_SCALE, Math.max(1, Math.sqrt(count))));
}

/** Log odds of each option against none: [for, against] by row. */
export function oddsOf({ rows: numbers }: Decision, rows: Rows, weights: Float64Array): number[] {
  return numbers.flatMap((row) => {
    let [pro, contra] = [0, 0];
    for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at++) {
      const column = 2 * (rows.column[at] as number);
      const value = rows.value[at] as number;
      pro += value * (weights[column] as number);
      contra += value * (weights[column + 1] as number);
    }
    return [pro, contra];
  });
}

/** Adds a decision's part of the gradient; gives minus the log of its label's probability. */
function addDecision(decision: Decision, rows: Rows, weights: Float64Array, slopes: Float64Array): number {
  const odds = [0, ...oddsOf(decision, rows, weights)];
  const most = Math.max(...odds);
  const shares = odds.map((x) => Math.exp(x - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  const errors = shares.map((share, option) => share / sum - (option === decision.label ? 1 : 0));
  for (const [index, row] of decision.rows.entries()) {
    const pro = errors[1 + 2 * index] as number;
    const contra = errors[2 + 2 * index] as number;
    for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at++) {
      const column = 2 * (rows.column[at] as number);
      const value = rows.value[at] as number;
      slopes[column] = (slopes[column] as number) + value * pro;
      slopes[column + 1] = (slopes[column + 1] as number) + value * contra;
    }
  }
  return Math.log(sum) + most - (odds[decision.label] as number);
}

/** Free weights as they are; embedded ones from their maps. */
function spread(point: Float64Array, weights: Float64Array, embedded: Embedded): void {
  const { from, bucket, vector, vectors, dimensions } = embedded;
  weights.set(point.subarray(0, 2 * from));
  for (let index = 0; index < bucket.length; index++) {
    let [pro, contra] = [0, 0];
    const map = 2 * from + 2 * dimensions * (bucket[index] as number);
    const row = dimensions * (vector[index] as number);
    for (let d = 0; d < dimensions; d++) {
      const x = vectors[row + d] as number;
      pro += x * (point[map + 2 * d] as number);
      contra += x * (point[map + 2 * d + 1] as number);
    }
    weights[2 * (from + index)] = pro;
    weights[2 * (from + index) + 1] = contra;
  }
}

/** The same backwards, for the gradient. */
function gather(slopes: Float64Array, gradient: Float64Array, embedded: Embedded): void {
  const { from, bucket, vector, vectors, dimensions } = embedded;
  gradient.fill(0);
  gradient.set(slopes.subarray(0, 2 * from));
  for (let index = 0; index < bucket.length; index++) {
    const pro = slopes[2 * (from + index)] as number;
    const contra = slopes[2 * (from + index) + 1] as number;
    const map = 2 * from + 2 * dimensions * (bucket[index] as number);
    const row = dimensions * (vector[index] as number);
    for (let d = 0; d < dimensions; d++) {
      const x = vectors[row + d] as number;
      gradient[map + 2 * d] = (gradient[map + 2 * d] as number) + x * pro;
      gradient[map + 2 * d + 1] = (gradient[map + 2 * d + 1] as number) + x * contra;
    }
  }
}

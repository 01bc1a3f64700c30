import { descending, mean, sum } from 'd3-array';
import { EigenvalueDecomposition } from 'ml-matrix';
import { checkDistances } from './distance-matrix.js';

/** Points in the plane whose distances come near given ones. */
export interface PlaneMap {
  /** In the unit of the distances, centred on 0; the first axis spreads most. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** The two axes' part of the sum of all eigenvalues' sizes, in [0, 1]. */
  readonly share: number;
  /** Kruskal's stress-1 of the distances in the plane: 0 is faithful, 0.2 poor. */
  readonly stress: number;
}

/**
 * Classical multidimensional scaling to two dimensions (Torgerson 1952, Psychometrika 17:4; Gower 1966, Biometrika
 * 53:3): the two greatest eigenvalues of the doubly centred matrix of -d²/2. `share` is the first criterion of Mardia,
 * Kent & Bibby 1979, Multivariate Analysis, section 14.4; `stress` is of Kruskal 1964, Psychometrika 29:1, without
 * a monotone transformation.
 *
 * An axis points where its farthest point (the first of equal ones) has a positive coordinate. Only distances
 * between points mean anything; where two eigenvalues are equal the map may be turned.
 *
 * @param distances square and symmetric, n by n
 * @throws RangeError where `distances` is no matrix of distances
 */
export function scaleClassically(distances: readonly (readonly number[])[]): PlaneMap {
  checkDistances(distances);
  const n = distances.length;
  if (n === 0) return { points: [], share: 1, stress: 0 };
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(
    centreTwice(distances),
    { assumeSymmetric: true },
  );
  const [x, y] = values
    .map((value, column) => ({ value, column }))
    .sort((a, b) => descending(a.value, b.value))
    .slice(0, 2)
    .map(({ value, column }) => orient(vectors.getColumn(column), Math.sqrt(Math.max(0, value))));
  const points = x.map((at, i): [number, number] => [at, y ? y[i] : 0]);
  const size = sum(values, Math.abs);
  const largest = sum([...values].sort(descending).slice(0, 2), (value) => Math.max(0, value));
  return { points, share: size === 0 ? 1 : largest / size, stress: measureStress(distances, points) };
}

function centreTwice(distances: readonly (readonly number[])[]): number[][] {
  const means = distances.map((row) => mean(row, (distance) => distance ** 2) ?? 0);
  const all = mean(means) ?? 0;
  return distances.map((row, i) => row.map((distance, j) => (means[i] + means[j] - distance ** 2 - all) / 2));
}

/** Coordinates along one axis; within a billionth, values count as equally far. */
function orient(vector: readonly number[], length: number): number[] {
  const farthest = Math.max(...vector.map(Math.abs)) - 1e-9;
  const sign = Math.sign(vector.find((value) => Math.abs(value) >= farthest) ?? 1);
  return vector.map((value) => sign * value * length + 0);
}

function measureStress(
  distances: readonly (readonly number[])[],
  points: readonly (readonly [number, number])[],
): number {
  let [missed, size] = [0, 0];
  distances.forEach((row, i) => {
    for (let j = 0; j < i; j++) {
      const drawn = Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
      missed += (row[j] - drawn) ** 2;
      size += row[j] ** 2;
    }
  });
  return size === 0 ? 0 : Math.sqrt(missed / size);
}

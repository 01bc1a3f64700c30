import { expect, test } from 'vitest';
import { createGenerator } from '../../src/statistics/generator.js';
import { permuteDifference } from '../../src/statistics/permute-difference.js';
import { permuteDivergence } from '../../src/statistics/permute-divergence.js';

test('counts the observed labels among the draws, so p is never 0', () => {
  const { p } = permuteDifference(
    [1, 1.1, 1.2, 1.3, 1.4, 1.5],
    [0, 0.1, 0.2, 0.3, 0.4, 0.5],
    99,
    createGenerator(1),
  );
  expect(p).toBeGreaterThanOrEqual(0.01);
  expect(p).toBeLessThan(0.05);
});

test('finds nothing where all units are alike', () => {
  expect(permuteDifference([0.1, 0.1, 0.1], [0.1, 0.1], 200, createGenerator(1)).p).toBe(1);
  expect(permuteDivergence([[1, 2]], [[2, 4]], 200, createGenerator(1))).toEqual({ statistic: 0, p: 1 });
});

test('rejects at 5 % in about 5 of 100 worlds without a difference', () => {
  const numbers = new Uint32Array(16);
  const world = createGenerator(5);
  const worlds = 1000;
  let rejected = 0;
  for (let i = 0; i < worlds; i++) {
    world(numbers);
    const values = Array.from(numbers, (number) => (number / 2 ** 32) ** 3);
    if (permuteDifference(values.slice(0, 6), values.slice(6), 199, createGenerator(i)).p <= 0.05) rejected++;
  }
  expect(rejected / worlds).toBeGreaterThan(0.03);
  expect(rejected / worlds).toBeLessThan(0.07);
});

test('repeats itself for a seed', () => {
  const [a, b] = [
    [0.2, 0.4, 0.9],
    [0.1, 0.3, -0.2],
  ];
  expect(permuteDifference(a, b, 500, createGenerator(7))).toEqual(
    permuteDifference(a, b, 500, createGenerator(7)),
  );
});

test('names what is wrong', () => {
  const fill = createGenerator(1);
  expect(() => permuteDifference([], [1], 10, fill)).toThrow('a group has no unit');
  expect(() => permuteDifference([Number.NaN], [1], 10, fill)).toThrow('not finite');
  expect(() => permuteDifference([1], [1], 0, fill)).toThrow('0 draws');
  expect(() => permuteDivergence([], [[1]], 10, fill)).toThrow('a group has no article');
  expect(() => permuteDivergence([[1, 2]], [[1]], 10, fill)).toThrow('1 categories beside 2');
});

import { expect, test } from 'vitest';
import { createGenerator } from '../../src/statistics/generator.js';
import { alphaInterval, krippendorffAlpha } from '../../src/statistics/krippendorff-alpha.js';

const agreed = [
  [1, 1],
  [2, 2],
  [3, 3],
];

test('is 1 for perfect agreement at each level', () => {
  for (const level of ['nominal', 'ordinal', 'interval'] as const) {
    expect(krippendorffAlpha(agreed, level)).toBe(1);
  }
});

test('is null where nothing varies or nothing pairs', () => {
  expect(
    krippendorffAlpha(
      [
        [1, 1],
        [1, 1],
      ],
      'nominal',
    ),
  ).toBe(null);
  expect(krippendorffAlpha([[1, null], [2]], 'nominal')).toBe(null);
  expect(krippendorffAlpha([], 'interval')).toBe(null);
  expect(alphaInterval([[1, 2]], 'nominal', 100, createGenerator(1))).toBe(null);
});

test('takes no value that is not finite', () => {
  expect(() => krippendorffAlpha([[1, Number.POSITIVE_INFINITY]], 'interval')).toThrow('not finite');
});

/** Two coders who each give the true one of `classes` values but for a share of guesses. */
function code(units: number, classes: number, guessed: number, seed: number): number[][] {
  const numbers = new Uint32Array(5 * units);
  createGenerator(seed)(numbers);
  const uniform = (unit: number, which: number) => numbers[5 * unit + which] / 2 ** 32;
  const value = (at: number) => Math.floor(at * classes);
  return Array.from({ length: units }, (_, unit) =>
    [1, 2].map((coder) =>
      value(uniform(unit, coder) < guessed ? uniform(unit, coder + 2) : uniform(unit, 0)),
    ),
  );
}

test('the interval holds the true alpha in about 95 of 100 codings', () => {
  const guessed = 0.3;
  const truth = (1 - guessed) ** 2;
  const worlds = 300;
  let held = 0;
  for (let seed = 0; seed < worlds; seed++) {
    const bounds = alphaInterval(code(60, 3, guessed, seed), 'nominal', 300, createGenerator(seed));
    if (bounds && bounds.low <= truth && truth <= bounds.high) held++;
  }
  expect(held / worlds).toBeGreaterThan(0.91);
  expect(held / worlds).toBeLessThan(0.985);
});

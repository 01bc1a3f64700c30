import { expect, test } from 'vitest';
import { macroF1 } from '../../src/statistics/macro-f1.js';

test('F1 of each class by hand, and their mean', () => {
  // Class 0: 2 hits, 1 false find, 1 miss: 4/6. Class 1: 2, 1, 1: 4/6. Class 2: 3, 1, 1: 6/8.
  const expected = [0, 0, 0, 1, 1, 2, 2, 2, 2, 1];
  const found = [0, 1, 0, 1, 2, 2, 2, 0, 2, 1];
  expect(macroF1(expected, found, 3)).toBeCloseTo((4 / 6 + 4 / 6 + 6 / 8) / 3, 12);
});

test('all right is 1, all wrong 0, and nothing 0', () => {
  expect(macroF1([0, 1, 2], [0, 1, 2], 3)).toBe(1);
  expect(macroF1([0, 1, 2], [1, 2, 0], 3)).toBe(0);
  expect(macroF1([], [], 3)).toBe(0);
});

test('a rare class counts as much as a frequent one; one that is never there counts 0', () => {
  const expected = [...new Array(98).fill(0), 1, 1];
  const found = new Array(100).fill(0);
  expect(macroF1(expected, found, 2)).toBeCloseTo(196 / 198 / 2, 12);
  expect(macroF1([0, 1], [0, 1], 4)).toBe(0.5);
});

test('agrees with f1_score(average="macro") of scikit-learn 1.9.1', () => {
  const cases = Array.from({ length: 60 }, (_, i) => i);
  const expected = cases.map((i) => ((7 * i * i + 3 * i) % 11) % 5);
  const other = cases.map((i) => ((5 * i * i + i) % 13) % 5);
  const mixed = cases.map((i) => (i % 3 === 0 ? other[i] : expected[i]) ?? 0);
  expect(macroF1([0, 0, 0, 1, 1, 2, 2, 2, 2, 1], [0, 1, 0, 1, 2, 2, 2, 0, 2, 1], 3)).toBeCloseTo(
    0.6944444444444443,
    12,
  );
  expect(macroF1(expected, other, 5)).toBeCloseTo(0.1671230922835544, 12);
  expect(macroF1(expected, mixed, 5)).toBeCloseTo(0.5505204872646733, 12);
});

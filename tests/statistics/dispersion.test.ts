import { expect, test } from 'vitest';
import { measureDispersion } from '../../src/statistics/dispersion.js';

test('is 0 where each part has its due and 1, made to reach it, where the smallest has all', () => {
  expect(measureDispersion([2, 4, 6], [100, 200, 300])).toMatchObject({ dp: 0, normalised: 0 });
  expect(measureDispersion([5, 0, 0], [100, 200, 300])?.normalised).toBeCloseTo(1, 12);
});

test('says nothing of a term that stands nowhere, or of one part', () => {
  expect(measureDispersion([0, 0], [10, 10])).toBe(null);
  expect(measureDispersion([3], [10])).toBe(null);
  expect(measureDispersion([3, 0], [10, 0])).toBe(null);
});

test('names what is wrong', () => {
  expect(() => measureDispersion([1], [1, 2])).toThrow('1 counts against 2 sizes');
  expect(() => measureDispersion([1, 1], [1, 0])).toThrow('a part without words has the term');
});

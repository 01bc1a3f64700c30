import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../../src/stages/compare/alignment.js';
import { joinPairs } from '../../../src/stages/compare/union.js';

const split = (text: string) => text.split(' ');

test('matches words that stand together in both, and no single one', () => {
  const { places, matched, common } = align(
    split('we will not yield to it'),
    split('they will not go to war'),
  );
  expect(places).toEqual([-1, 1, 2, -1, -1, -1]);
  expect([matched, common]).toEqual([2, 3]);
});

test('places rise, lead to the same word, and count the same the other way round', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const { places, common } = align(one, other);
      const found = places.flatMap((place, at) => (place < 0 ? [] : [[at, place]]));
      for (const [at, place] of found) expect(one[at]).toBe(other[place]);
      for (const [n, [, place]] of found.entries()) if (n > 0) expect(place).toBeGreaterThan(found[n - 1][1]);
      expect(align(other, one).common).toBe(common);
      expect(align(one, one).common).toBe(one.length);
    }),
  );
});

test('pairs join sets, whatever their order', () => {
  expect(
    joinPairs(6, [
      [4, 1],
      [5, 4],
      [2, 0],
    ]),
  ).toEqual([[0, 2], [1, 4, 5], [3]]);
});

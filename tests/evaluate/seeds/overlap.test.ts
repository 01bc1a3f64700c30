import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverage, jaccard, sharedLength } from '../../../src/evaluate/seeds/overlap.js';

const span = fc
  .tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('stretches that only touch share nothing', () => {
  expect(sharedLength({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(0);
});

test('several spans cover together', () => {
  expect(
    coverage({ start: 0, end: 10 }, [
      { start: 0, end: 4 },
      { start: 6, end: 20 },
    ]),
  ).toBe(0.8);
});

test('the Jaccard index is 1 for the same stretch and never above the coverage', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(jaccard(a, [a])).toBe(1);
      expect(jaccard(a, [b])).toBeLessThanOrEqual(coverage(a, [b]) + 1e-12);
    }),
  );
});

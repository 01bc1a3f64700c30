import { expect, test } from 'vitest';
import { hashText } from '../../../src/stages/compare/hash.js';

test('is stable and in [0, 2^32)', () => {
  expect(hashText('')).toBe(hashText(''));
  for (const text of ['', 'a', 'article:c1', '🛰', '\ud800']) {
    expect(hashText(text)).toBeGreaterThanOrEqual(0);
    expect(hashText(text)).toBeLessThan(2 ** 32);
  }
});

test('spreads near ids evenly', () => {
  const bins = new Array<number>(8).fill(0);
  for (let i = 0; i < 8000; i++) bins[hashText(`0123456789abcdef:c${i}`) >>> 29]++;
  for (const n of bins) expect(Math.abs(n - 1000)).toBeLessThan(150);
});

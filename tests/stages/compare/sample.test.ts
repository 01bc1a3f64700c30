import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createSample,
  type Keyed,
  listSample,
  mergeSample,
  minHash,
  offerRow,
} from '../../../src/stages/compare/sample.js';

const rows = fc.uniqueArray(fc.record({ key: fc.nat(20), id: fc.string({ minLength: 1, maxLength: 4 }) }), {
  selector: ({ id }) => id,
  maxLength: 40,
});

const sampleOf = (offered: readonly Keyed[], limit: number) => {
  const sample = createSample<Keyed>();
  for (const row of offered) offerRow(sample, row, limit);
  return sample;
};

test('parts in any order keep the rows that the whole keeps', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 10 }), fc.nat(40), (offered, limit, cut) => {
      const merged = sampleOf([...offered.slice(cut)].reverse(), limit);
      mergeSample(merged, sampleOf(offered.slice(0, cut), limit), limit);
      const whole = sampleOf(offered, limit);
      expect(listSample(merged, limit)).toEqual(listSample(whole, limit));
      expect(merged.all).toBe(offered.length);
      expect(listSample(whole, limit)).toHaveLength(Math.min(limit, offered.length));
    }),
  );
});

test('lists that share most of their texts mostly share their min-hash', () => {
  const texts = Array.from({ length: 400 }, (_, n) => Array.from({ length: 10 }, (__, m) => `${n}-${m}`));
  const same = texts.filter((set) => minHash(set) === minHash([...set.slice(1), 'other']));
  expect(same.length / texts.length).toBeGreaterThan(0.7);
  expect(minHash([])).toBe(0);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedP } from '../../src/statistics/adjusted-p.js';

test('agrees with scipy.stats.false_discovery_control', () => {
  const expected = [0.03, 0.04, 0.045, 0.03, 0.8, 0.048];
  adjustedP([0.01, 0.02, 0.03, 0.005, 0.8, 0.04]).forEach((q, i) => {
    expect(q).toBeCloseTo(expected[i], 12);
  });
});

test('gives nothing for nothing', () => {
  expect(adjustedP([])).toEqual([]);
});

test('never falls below p, never exceeds 1 and keeps the order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
      const q = adjustedP(p);
      for (let i = 0; i < p.length; i++) {
        expect(q[i]).toBeGreaterThanOrEqual(p[i] * (1 - 1e-12));
        expect(q[i]).toBeLessThanOrEqual(1);
        for (let j = 0; j < p.length; j++) if (p[i] < p[j]) expect(q[i]).toBeLessThanOrEqual(q[j]);
      }
    }),
  );
});

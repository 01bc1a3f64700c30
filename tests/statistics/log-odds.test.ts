import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weightedLogOdds } from '../../src/statistics/log-odds.js';

const corpus = { size: 200, sizeElsewhere: 300, prior: 20 };

// Python, from the formula of the paper with the whole variance
test.each([
  [12, 3, 0.6, 1.6751209085934398, 2.772205150307216],
  [0, 9, 0.36, -2.911451695008742, -1.711911678817054],
])(
  'counts of %s here and %s elsewhere give the delta and z of the paper',
  (count, countElsewhere, prior, delta, z) => {
    const odds = weightedLogOdds({ count, countElsewhere, prior }, corpus);
    expect(odds.delta).toBeCloseTo(delta, 12);
    expect(odds.z).toBeCloseTo(z, 12);
  },
);

test('changes only its sign when the corpora change places', () => {
  const counts = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(counts, counts, (count, countElsewhere) => {
      const there = weightedLogOdds({ count, countElsewhere, prior: 2 }, corpus);
      const back = weightedLogOdds(
        { count: countElsewhere, countElsewhere: count, prior: 2 },
        { size: corpus.sizeElsewhere, sizeElsewhere: corpus.size, prior: corpus.prior },
      );
      expect(back.z).toBeCloseTo(-there.z, 10);
    }),
  );
});

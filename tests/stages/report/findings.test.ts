import { expect, test } from 'vitest';
import type { Comparison, Verdict } from '../../../src/model.js';
import { mainTarget, stanceFinding, thinness } from '../../../src/stages/report/findings.js';
import { single, small } from './fixture.js';

const withVerdict = (comparison: Comparison, verdict: Verdict): Comparison => ({
  ...comparison,
  stances: comparison.stances.map((stance) => ({ ...stance, combined: { ...stance.combined, verdict } })),
});

const { comparison } = small();
const [pact] = comparison.targets;

test('only outlets whose verdict says so are called favourable or unfavourable', () => {
  expect(stanceFinding(comparison, pact)).toBe(
    'Towards the Sund harbour pact: Veyra State Wire (+0.44) and Strait Observer (+0.39) are favourable; The Capital Courier (−0.38) is unfavourable; Meridian Public Radio (+0.02) takes no clear side. Inland Gazette said too little to tell.',
  );
});

test('where no verdict is clear, the sentence says that none is', () => {
  expect(stanceFinding(withVerdict(comparison, 'no clear stance'), pact)).toBe(
    'No outlet is clearly favourable or unfavourable towards the Sund harbour pact; scores run from Veyra State Wire (+0.44) to The Capital Courier (−0.38).',
  );
});

test('where the evidence is thin everywhere, nothing is said of any outlet', () => {
  expect(stanceFinding(withVerdict(comparison, 'insufficient evidence'), pact)).toBe(
    'Too little was said about the Sund harbour pact to tell where any outlet stands.',
  );
});

test('the report opens with an issue rather than with a state', () => {
  const reversed = { ...comparison, targets: comparison.targets.toReversed() };
  expect(mainTarget(reversed)?.id).toBe('harbour-pact');
});

test('without targets there is nothing to open with', () => {
  expect(mainTarget({ ...comparison, targets: [] })).toBe(null);
});

test('outlets with one article are counted', () => {
  expect(thinness(comparison, pact.id)).toContain('2 outlets have one such article only');
  expect(thinness(single().comparison, pact.id)).toContain('One article an outlet');
});

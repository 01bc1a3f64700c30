/** What comparing promises, held against corpora whose truth is known. */
import { expect, test } from 'vitest';
import { findDistinctive } from '../../../src/stages/compare/distinctive.js';
import { createTerm, termKey } from '../../../src/stages/compare/frame-sum.js';
import { estimateStance } from '../../../src/stages/compare/stance.js';
import { createTarget } from '../../../src/stages/compare/stance-sum.js';
import { createOutletSum, type OutletSum } from '../../../src/stages/compare/sum.js';
import { entry, tally } from '../../../src/stages/compare/table.js';
import { createGenerator } from '../../../src/statistics/generator.js';
import { options } from './build-rows.js';

type Uniform = () => number;

function createUniform(seed: number): Uniform {
  const fill = createGenerator(seed);
  const number = new Uint32Array(1);
  return () => {
    fill(number);
    return (number[0] + 0.5) / 2 ** 32;
  };
}

/** An article's score as scoring makes it: pieces of evidence of -1 and 1, shrunk by k = 2. */
function drawScore(uniform: Uniform): number {
  const leaning = 0.5 + 0.4 * (uniform() - 0.4);
  const pieces = 1 + Math.floor(8 * uniform() ** 2);
  let sum = 0;
  for (let i = 0; i < pieces; i++) sum += uniform() < leaning ? 1 : -1;
  return Math.round((10_000 * sum) / (pieces + 2));
}

test('95 of 100 intervals of a stance over 20 articles hold the truth', () => {
  const world = createUniform(11);
  const many = 400_000;
  let total = 0;
  for (let i = 0; i < many; i++) total += drawScore(world);
  const truth = total / many / 10_000;
  const corpora = 1000;
  let held = 0;
  for (let corpus = 0; corpus < corpora; corpus++) {
    const outlet = createOutletSum();
    const { own } = entry(outlet.targets, 'station', createTarget).voices;
    for (let article = 0; article < 20; article++) tally(own.histogram, String(drawScore(world)), 1);
    Object.assign(own, { articles: 20, pieces: 60 });
    const { interval } = estimateStance(`Outlet ${corpus}`, outlet, 'station', options, 2).own;
    if (interval && interval.low <= truth && truth <= interval.high) held++;
  }
  expect(held / corpora).toBeGreaterThanOrEqual(0.93);
  expect(held / corpora).toBeLessThanOrEqual(0.97);
});

const terms = 40;

/**
 * An article of 3 to 27 cues. Each repeats one of those before it, the more likely the more there are (Blackwell &
 * MacQueen's urn), or is drawn anew; the lower `fresh`, the more an article holds to few terms.
 */
function drawTerms(uniform: Uniform, fresh: number, weights: readonly number[]): number[] {
  const size = 3 + Math.floor(25 * uniform());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawn: number[] = [];
  while (drawn.length < size) {
    const repeats = uniform() < drawn.length / (drawn.length + fresh);
    drawn.push(repeats ? drawn[Math.floor(uniform() * drawn.length)] : pick(uniform() * total, weights));
  }
  return drawn;
}

function pick(at: number, weights: readonly number[]): number {
  let left = at;
  const found = weights.findIndex((weight) => {
    left -= weight;
    return left <= 0;
  });
  return found === -1 ? weights.length - 1 : found;
}

function addTerms(outlet: OutletSum, drawn: readonly number[]): void {
  outlet.articles += 1;
  outlet.cues += drawn.length;
  outlet.cuesSquared += drawn.length ** 2;
  const counts = new Map<number, number>();
  for (const term of drawn) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) {
    const name = { frame: 'threat', term: `term ${term}` };
    const sum = entry(outlet.terms, termKey(name), () => createTerm(name));
    sum.count += count;
    sum.countSquared += count ** 2;
    sum.countTimesCues += count * drawn.length;
    sum.articles += 1;
  }
}

function drawOutlets(
  seed: number,
  outlets: number,
  articles: number,
  fresh: number,
  special = 1,
): [string, OutletSum][] {
  const uniform = createUniform(seed);
  const shared = Array.from({ length: terms }, (_, term) => 1 / (term + 3));
  const own = shared.map((weight, term) => (term >= 5 && term < 10 ? weight * special : weight));
  return Array.from({ length: outlets }, (_, index) => {
    const outlet = createOutletSum();
    for (let i = 0; i < articles; i++)
      addTerms(outlet, drawTerms(uniform, fresh, index === 0 ? own : shared));
    return [`Outlet ${index}`, outlet];
  });
}

test.each([
  ['terms that come at random', 1e9, 5, 20],
  ['terms in clusters', 20, 5, 20],
  ['terms in strong clusters', 5, 5, 20],
  ['strong clusters in few articles', 5, 3, 4],
  ['strong clusters in one article an outlet', 5, 3, 1],
])(
  'finds something apart in at most 5 of 100 corpora whose outlets are alike: %s',
  (_, fresh, outlets, articles) => {
    const corpora = 1000;
    let wrong = 0;
    for (let seed = 0; seed < corpora; seed++) {
      if (findDistinctive(drawOutlets(seed, outlets, articles, fresh)).length > 0) wrong++;
    }
    expect(wrong / corpora).toBeLessThanOrEqual(0.05);
  },
);

test('still finds terms that one of five outlets uses much more', () => {
  const corpora = 40;
  let found = 0;
  for (let seed = 0; seed < corpora; seed++) {
    const distinctive = findDistinctive(drawOutlets(seed, 5, 40, 20, 6));
    const special = distinctive.filter(
      ({ outlet, term }) => outlet === 'Outlet 0' && /^term [5-9]$/.test(term),
    );
    found += special.length / 5;
  }
  expect(found / corpora).toBeGreaterThan(0.9);
});

import { expect, test } from 'vitest';
import type { Comparison, OutletStance, StanceEstimate } from '../../src/model.js';
import { summarize } from '../../src/run/summary.js';
import { noViews } from '../no-views.js';

const estimate = (score: number | null, articles = 1): StanceEstimate => ({
  score,
  interval: null,
  resampled: null,
  articles,
  pieces: 1,
  verdict: 'no clear stance',
});

const stance = (outlet: string, target: string, score: number | null): OutletStance => ({
  outlet,
  target,
  own: estimate(score),
  quoted: estimate(null),
  combined: estimate(score),
  evidence: [],
  evidenceTotal: 0,
});

const comparison: Comparison = {
  outlets: [],
  targets: [
    { id: 'treaty', label: 'The treaty', kind: 'issue', pieces: 5 },
    { id: 'russia', label: 'Russia', kind: 'state', pieces: 9 },
  ],
  frames: [],
  stances: [
    stance('A', 'treaty', -0.2),
    stance('B', 'treaty', 0.4),
    stance('C', 'treaty', null),
    { ...stance('D', 'treaty', -0.2), combined: estimate(-0.2, 3) },
    stance('A', 'russia', 0.9),
  ],
  sensitivity: [{ target: 'treaty', combined: [], own: [], equal: [], turned: [['A', 'B']], pairs: 3 }],
  profiles: [],
  distinctive: [],
  sourcing: [],
  distances: [],
  tree: null,
  map: null,
  views: noViews,
  evidence: {},
  options: { minimumEvidence: 3, draws: 10, seed: 1, evidence: 3 },
};

test('outlets come by their score towards the first target, equal ones by name; those without are counted', () => {
  const { target, stances, silent } = summarize(comparison);
  expect(target).toEqual({ id: 'treaty', label: 'The treaty' });
  expect(stances.map((row) => row.outlet)).toEqual(['B', 'A', 'D']);
  expect(silent).toBe(1);
});

test('outlets with one article about the target and pairs that turn over are counted', () => {
  expect(summarize(comparison)).toMatchObject({ single: 2, turned: [['A', 'B']] });
});

test('without a target there is nothing to rank', () => {
  expect(summarize({ ...comparison, targets: [] })).toMatchObject({ target: null, stances: [], silent: 0 });
});

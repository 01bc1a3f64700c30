import { expect, test } from 'vitest';
import type { Comparison } from '../../src/model.js';
import { findTargets, selectTargets, UnknownTargetError } from '../../src/run/targets.js';
import { noViews } from '../no-views.js';

const known = { russia: { label: 'Russia' }, 'the-west': { label: 'The West' } };

const comparison: Comparison = {
  outlets: [],
  targets: [
    { id: 'russia', label: 'Russia', kind: 'state', pieces: 9 },
    { id: 'the-west', label: 'The West', kind: 'bloc', pieces: 7 },
    { id: 'treaty', label: 'The treaty', kind: 'issue', pieces: 5 },
  ],
  frames: [],
  stances: [],
  sensitivity: [
    { target: 'russia', combined: [], own: [], equal: [], turned: [], pairs: 0 },
    { target: 'treaty', combined: [], own: [], equal: [], turned: [], pairs: 0 },
  ],
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

const ids = (selected: Comparison) => selected.targets.map(({ id }) => id);

test('targets are found by id and by label, in any case', () => {
  expect(findTargets(['Russia', ' the west ', 'the-west'], known)).toEqual([
    'russia',
    'the-west',
    'the-west',
  ]);
});

test('a target that no lexicon knows is an error that names those it knows', () => {
  expect(() => findTargets(['Mars'], known)).toThrow(UnknownTargetError);
});

test('the issue with most cues comes first, then the others by cues', () => {
  expect(ids(selectTargets(comparison, []))).toEqual(['treaty', 'russia', 'the-west']);
});

test('only the named targets are kept', () => {
  const selected = selectTargets(comparison, ['the-west', 'russia']);
  expect(ids(selected)).toEqual(['russia', 'the-west']);
  expect(selected.sensitivity.map(({ target }) => target)).toEqual(['russia']);
});

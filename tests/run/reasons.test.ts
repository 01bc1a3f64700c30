import { expect, test } from 'vitest';
import type { StanceEstimate } from '../../src/model.js';
import type { CellChange } from '../../src/run/evidence-differences.js';
import { explainMove } from '../../src/run/reasons.js';
import type { RecordDifferences } from '../../src/run/record-differences.js';

const estimate = (score: number, more: Partial<StanceEstimate> = {}): StanceEstimate => ({
  score,
  interval: { low: score - 0.1, high: score + 0.1 },
  resampled: 'articles',
  articles: 4,
  pieces: 9,
  verdict: 'favourable',
  ...more,
});

const cell = (more: Partial<CellChange> = {}): CellChange => ({
  outlet: 'The Gazette',
  target: 'china',
  articles: { both: 4, onlyA: 0, onlyB: 0, changedA: 0, changedB: 0 },
  cues: new Map(),
  weighty: { gained: 0, lost: 0, altered: 0 },
  mentions: { a: 0, b: 0, gained: 0, lost: 0, altered: 0, gainedWithArticles: 0, lostWithArticles: 0 },
  ...more,
});

const lexicon = (file: string, name: string) => ({
  file,
  name,
  change: 'changed' as const,
  version: { a: '1', b: '1' },
  terms: { a: 1, b: 2 },
  sha256: { a: 'x', b: 'y' },
});
const differences = (more: Partial<RecordDifferences> = {}): RecordDifferences => ({
  lexicons: [],
  options: [],
  versions: [],
  ...more,
});
const moved = { estimateA: estimate(0.3), estimateB: estimate(0.2), rankMoved: false };
const lost = { gained: 0, lost: 2, altered: 0 };

test('articles are counted by what they did', () => {
  const articles = { both: 3, onlyA: 1, onlyB: 2, changedA: 1, changedB: 1 };
  expect(explainMove(moved, cell({ articles }), differences())).toEqual([
    { kind: 'articles', onlyA: 1, onlyB: 2, changed: 1 },
  ]);
});

test('cues of a lexicon that changed went with it, and so did mentions beside them', () => {
  const lexicons = [lexicon('frames/mine.yaml', 'mine'), lexicon('names.yaml', 'names')];
  const changed = cell({ cues: new Map([['mine', lost]]), weighty: { gained: 1, lost: 0, altered: 0 } });
  expect(explainMove(moved, changed, differences({ lexicons }))).toEqual([
    { kind: 'lexicon', file: 'frames/mine.yaml', ...lost },
  ]);
});

test('evidence of files that did not change is put down to the one file that did', () => {
  const lexicons = [lexicon('modifiers.yaml', 'modifiers')];
  const changed = cell({ cues: new Map([['mine', lost]]) });
  expect(explainMove(moved, changed, differences({ lexicons }))).toEqual([
    { kind: 'lexicon', file: 'modifiers.yaml', ...lost },
  ]);
});

test('where several can have done it, all are named', () => {
  const lexicons = [lexicon('modifiers.yaml', 'modifiers')];
  const versions = [{ name: 'wink-nlp', a: '1', b: '2' }];
  expect(explainMove(moved, cell({ weighty: lost }), differences({ lexicons, versions }))).toEqual([
    { kind: 'one of', lexicons: ['modifiers.yaml'], options: [], versions: ['wink-nlp'] },
  ]);
});

test('a weight is no reason where no article is in both runs', () => {
  const options = [{ name: 'score.k', a: 2, b: 3 }];
  expect(explainMove(moved, cell(), differences({ options }))).toEqual([
    { kind: 'options', names: ['score.k'] },
  ]);
  const articles = { both: 0, onlyA: 4, onlyB: 4, changedA: 0, changedB: 0 };
  expect(explainMove(moved, cell({ articles }), differences({ options }))).toEqual([
    { kind: 'articles', onlyA: 4, onlyB: 4, changed: 0 },
  ]);
});

test('a verdict that the least evidence turned has no other reason', () => {
  const turned = {
    estimateA: estimate(0.3),
    estimateB: estimate(0.3, { verdict: 'insufficient evidence' }),
    rankMoved: true,
  };
  const options = [{ name: 'compare.minimumEvidence', a: 3, b: 20 }];
  expect(explainMove(turned, cell({ weighty: lost }), differences({ options }))).toEqual([
    { kind: 'options', names: ['compare.minimumEvidence'] },
  ]);
});

test('a rank alone moved as others did, and what nothing explains is said to be so', () => {
  const ranked = { estimateA: estimate(0.3), estimateB: estimate(0.3), rankMoved: true };
  expect(explainMove(ranked, cell(), differences())).toEqual([{ kind: 'other outlets' }]);
  expect(explainMove(moved, cell({ weighty: lost }), differences())).toEqual([{ kind: 'unknown' }]);
  expect(explainMove(moved, undefined, differences())).toEqual([{ kind: 'unknown' }]);
});

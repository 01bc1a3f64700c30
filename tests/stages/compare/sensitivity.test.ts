import { expect, test } from 'vitest';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, type CueSpec, info, options, sumOf } from './build-rows.js';

const cues = (n: number, polarity: number, voice: CueSpec['voice']): CueSpec[] =>
  Array.from({ length: n }, () => ({ polarity, voice }));

const sensitivityOf = (articles: readonly ArticleSpec[]) =>
  compare(sumOf(articles), options, info).sensitivity[0];

test('ranks outlets under each weighting and names the pairs that change places', () => {
  const { combined, own, equal, turned, pairs } = sensitivityOf([
    // own 3 / 5, quoted -4 / 6, combined (3 - 2) / (2 + 5), equal (3 - 4) / (2 + 7)
    { id: 'a', outlet: 'Aurora', cues: [...cues(3, 1, 'own'), ...cues(4, -1, 'neutral')] },
    // own 0.3 / 5, combined the same with quoted 0.9 / 6: (0.3 + 0.45) / 6.5, equal 1.2 / 8
    { id: 'b', outlet: 'Beacon', cues: [...cues(3, 0.1, 'own'), ...cues(3, 0.3, 'neutral')] },
    { id: 'c', outlet: 'Courier', cues: [...cues(3, -1, 'own'), ...cues(3, -1, 'neutral')] },
  ]);
  expect(own).toEqual([
    { outlet: 'Aurora', score: 0.6 },
    { outlet: 'Beacon', score: 0.06 },
    { outlet: 'Courier', score: -0.6 },
  ]);
  expect(combined).toEqual([
    { outlet: 'Aurora', score: 0.1429 },
    { outlet: 'Beacon', score: 0.1154 },
    { outlet: 'Courier', score: -0.6923 },
  ]);
  expect(equal).toEqual([
    { outlet: 'Beacon', score: 0.15 },
    { outlet: 'Aurora', score: -0.1111 },
    { outlet: 'Courier', score: -0.75 },
  ]);
  expect(turned).toEqual([['Aurora', 'Beacon']]);
  expect(pairs).toBe(3);
});

test('leaves out outlets with too little evidence in a weighting', () => {
  const { own, combined, pairs } = sensitivityOf([
    { id: 'a', outlet: 'Aurora', cues: cues(3, 1, 'own') },
    { id: 'b', outlet: 'Beacon', cues: [...cues(1, 1, 'own'), ...cues(3, 1, 'neutral')] },
  ]);
  expect(own.map(({ outlet }) => outlet)).toEqual(['Aurora']);
  expect(combined.map(({ outlet }) => outlet)).toEqual(['Aurora', 'Beacon']);
  expect(pairs).toBe(0);
});

test('takes scores within 0.0001 for no order', () => {
  const near = (outlet: string, own: number, quoted: number): ArticleSpec => ({
    id: outlet,
    outlet,
    cues: [...cues(3, own, 'own'), ...cues(3, quoted, 'neutral')],
  });
  // own 0.3 against 0.3001, a tie; Aurora leads under the other two
  const { turned } = sensitivityOf([near('Aurora', 0.5, 0.2), near('Beacon', 0.5001, 0.1)]);
  expect(turned).toEqual([]);
});

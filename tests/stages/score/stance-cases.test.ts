import { expect, test } from 'vitest';
import { stanceOf } from '../../../src/evaluate/stance-of.js';
import { loadLexicons } from '../../../src/lexicon/load.js';
import { articleStance } from './article-stance.js';
import { type StanceCase, stanceCases } from './stance-cases.js';

const lexicons = loadLexicons();

test.each(
  stanceCases.map(
    (stanceCase) =>
      [`${stanceCase.isKnown ? 'known to fail: ' : ''}${stanceCase.title}`, stanceCase] as const,
  ),
)('%s', (_, stanceCase) => {
  const scores = stanceCase.readings.map(({ sentence, target }) =>
    stanceCase.level === 'article'
      ? articleStance(sentence, target)
      : stanceOf(sentence, target, lexicons).score,
  );
  expect(stanceCase.holds(scores), describeScores(stanceCase, scores)).toBe(!stanceCase.isKnown);
});

test('there are at least 220 cases, each with its own title', () => {
  expect(stanceCases.length).toBeGreaterThanOrEqual(220);
  expect(new Set(stanceCases.map(({ title }) => title)).size).toBe(stanceCases.length);
});

test('a target has a probability of each class, and their difference is the score', () => {
  for (const { sentence, target } of stanceCases.flatMap(({ readings }) => readings)) {
    const stance = stanceOf(sentence, target, lexicons);
    expect(stance.for + stance.neutral + stance.against).toBeCloseTo(1, 3);
    expect(stance.score).toBeCloseTo(stance.for - stance.against, 3);
    expect(Math.min(stance.for, stance.neutral, stance.against)).toBeGreaterThanOrEqual(0);
  }
});

function describeScores({ kind, readings, expected }: StanceCase, scores: readonly number[]): string {
  const lines = readings.map(({ marked }, index) => `  ${scores[index].toFixed(3)}  ${marked}`);
  return [`${kind}: expected ${expected}`, ...lines, ''].join('\n');
}

import { expect, test } from 'vitest';
import { predictOutletStance } from '../../src/evaluate/outlet-stance.js';
import { readName, sumUp } from '../../src/evaluate/outlet-stance-sum.js';
import { balance } from '../../src/evaluate/outlet-stance-ties.js';
import { loadAliases } from '../../src/lexicon/aliases.js';
import { loadLexicons } from '../../src/lexicon/load.js';

const lexicons = loadLexicons();
const aliases = loadAliases();

function scoresOf(entities: string[], ...sentences: string[]): number[] {
  const article = { id: 'a', title: '', sentences, entities };
  return predictOutletStance(article, lexicons, aliases).map(({ score }) => score);
}

const shown = (score: number) => ({
  score,
  for: Math.max(score, 0),
  neutral: 1 - Math.abs(score),
  against: Math.max(-score, 0),
});

test('the sum by hand: two mentions of a sentence share a weight, the lead counts more', () => {
  const evidence = [
    { sentence: 0, position: 'lead' as const, voice: 'own' as const, stance: shown(-0.8) },
    { sentence: 1, position: 'body' as const, voice: 'neutral' as const, stance: shown(0.4) },
    { sentence: 1, position: 'body' as const, voice: 'neutral' as const, stance: shown(0.8) },
    { sentence: 2, position: 'body' as const, voice: 'own' as const, stance: shown(0.1) },
  ];
  // 1.5 × −0.8 + 0.375 × 0.4 + 0.375 × 0.8 over 3 + 1.2 + 0.15 + 0.3; the last says next to nothing
  expect(sumUp(evidence, 0)).toBeCloseTo(-0.75 / 4.65, 6);
  expect(sumUp([], 0)).toBe(0);
  expect(sumUp([], -0.3)).toBeCloseTo(-0.3, 6);
});

test('a name in plain words says something of what it names, a proper name nothing', () => {
  expect(readName('fraud', lexicons)).toBeLessThan(0);
  expect(readName('the harbour', lexicons)).toBe(0);
  expect(readName('Hero Bay Company', lexicons)).toBe(0);
});

test('who is against one shown badly is shown better, who is for such a one worse', () => {
  const scores = [-0.5, 0, 0];
  const balanced = balance(scores, [
    { holder: 1, target: 0, value: -0.8 },
    { holder: 2, target: 0, value: 0.8 },
  ]);
  expect(balanced[0]).toBe(-0.5);
  expect(balanced[1]).toBeCloseTo(0.12, 6);
  expect(balanced[2]).toBeCloseTo(-0.12, 6);
});

test('what somebody says of themselves counts for nothing', () => {
  const [score] = scoresOf(
    ['Aldo Brenner'],
    'Aldo Brenner spoke on Monday.',
    '“I am an honest man,” Brenner said.',
  );
  const [without] = scoresOf(
    ['Aldo Brenner'],
    'Aldo Brenner spoke on Monday.',
    '“It is a day,” Brenner said.',
  );
  expect(score).toBeCloseTo(without ?? Number.NaN, 1);
});

test('nobody is found, nothing is said', () => {
  expect(scoresOf(['Vera Lind'], 'The ferry left at noon.')).toEqual([0]);
});

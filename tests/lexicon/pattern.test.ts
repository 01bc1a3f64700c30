import { expect, test } from 'vitest';
import { type Element, PatternError, parsePattern } from '../../src/lexicon/pattern.js';

/** A sequence as a lexicon would write it, a word that asks for a capital with ^ (first letter) or ^^ (all). */
function write(elements: readonly Element[]): string {
  const marks = { any: '', initial: '^', all: '^^' };
  return elements
    .map((element) => {
      if (element.kind === 'word') return marks[element.capital] + element.word;
      if (element.kind === 'wildcard') return element.pattern;
      return element.kind === 'gap' ? `~${element.most}` : `{${element.target}}`;
    })
    .join(' ');
}

test.each([
  ['ominous sign', ['ominous sign']],
  ['Ominous  Sign', ['ominous sign']],
  ['US', ['^^us']],
  ['U.S.', ['^^u.s.']],
  ['russophob*', ['russophob*']],
  ['anti*ism', ['anti*ism']],
  ['fear (of|over)', ['fear of', 'fear over']],
  ['(the|) regime', ['the regime', 'regime']],
  ['(a|b) (c|d)', ['a c', 'a d', 'b c', 'b d']],
  ['co(operate|ordinate)', ['cooperate', 'coordinate']],
  ['aim ~3 at', ['aim ~3 at']],
  ['~2 aim at ~2', ['aim at']],
  ['aim ~2 (it|) ~1 at', ['aim ~2 it ~1 at', 'aim ~3 at']],
  ['should worry {target}', ['should worry {target}']],
  ['{russia} threat', ['{russia} threat']],
  ['tit-for-tat', ['tit for tat']],
  ['"so called" ally', ['so called ally']],
  ["is n't", ["is n't"]],
  ["isn't", ["is n't"]],
  ['Putin’s war', ["putin 's war"]],
  ["they'll", ["they 'll"]],
])('%s reads as %j', (term, sequences) => {
  expect(parsePattern(term).map(write)).toEqual(sequences);
});

test('a capital counts only where the list says so', () => {
  expect(parsePattern('West Wing', true).map(write)).toEqual(['^west ^wing']);
  expect(parsePattern('West Wing', false).map(write)).toEqual(['west wing']);
  expect(parsePattern('EU summit', true).map(write)).toEqual(['^^eu summit']);
});

test.each([
  ['', 'has no word'],
  ['~3', 'has no word'],
  ['(|)', 'has no word'],
  ['fear (of', '"(" without ")"'],
  ['fear of)', '")" without "("'],
  ['((a|b)|c)', '"(" inside "("'],
  ['{Target', 'is no slot'],
  ['{Russia}', 'is no slot'],
  ['{}', 'is no slot'],
  ['aim ~0 at', 'is no gap'],
  ['aim ~9 at', 'is no gap'],
  ['aim ~x at', 'is no gap'],
  ['aim ~1.5 at', 'is no gap'],
  [Array(13).fill('(a|b)').join(' '), 'over 4096 readings'],
])('%s is refused: %s', (term, message) => {
  expect(() => parsePattern(term)).toThrow(PatternError);
  expect(() => parsePattern(term)).toThrow(message);
});

test('thousands of brackets are refused or read quickly', () => {
  const begin = performance.now();
  expect(() => parsePattern('(a|b)'.repeat(20_000))).toThrow('readings');
  expect(() => parsePattern('('.repeat(100_000))).toThrow('without');
  expect(performance.now() - begin).toBeLessThan(1_000);
});

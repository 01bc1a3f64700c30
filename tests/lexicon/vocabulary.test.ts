import { expect, test } from 'vitest';
import { parsePattern } from '../../src/lexicon/pattern.js';
import { createVocabulary } from '../../src/lexicon/vocabulary.js';

/** Whether a one-word term matches a token as written. */
function matches(term: string, value: string, pos: string, lemma?: string, caseSensitive = false): boolean {
  const vocabulary = createVocabulary();
  const element = parsePattern(term, caseSensitive)[0]?.[0];
  if (element === undefined || element.kind === 'gap' || element.kind === 'slot') throw new Error(term);
  const id = vocabulary.add(element);
  return vocabulary.form(value, pos, () => lemma).symbols.includes(id);
}

test.each([
  ['threaten', 'threaten', 'VERB', 'threaten', true],
  ['threaten', 'threatened', 'VERB', 'threaten', true],
  ['threaten', 'threatening', 'ADJ', 'threatening', true],
  ['threaten', 'Threatens', 'PROPN', 'threatens', true],
  ['threat', 'threats', 'NOUN', 'threat', true],
  ['ally', 'allies', 'NOUN', 'ally', true],
  ['build', 'building', 'VERB', 'build', true],
  ['build', 'building', 'NOUN', 'building', false],
  ['plan', 'planned', 'VERB', 'plan', true],
  ['make', 'making', 'VERB', 'make', true],
  ['threats', 'threat', 'NOUN', 'threat', false],
  ['threats', 'threats', 'NOUN', 'threat', true],
  ['threatened', 'threaten', 'VERB', 'threaten', false],
  ['war', 'warring', 'NOUN', 'warring', false],
])('%s matches %s/%s (lemma %s): %s', (term, value, pos, lemma, expected) => {
  expect(matches(term, value, pos, lemma)).toBe(expected);
});

test.each([
  ['US', 'US', true],
  ['US', 'us', false],
  ['US', 'Us', false],
  ['NATO', 'NATO', true],
  ['west', 'West', true],
])('%s against %s by capitals: %s', (term, value, expected) => {
  expect(matches(term, value, 'PROPN', value)).toBe(expected);
});

test('in a case-sensitive list a word with a capital asks for one', () => {
  expect(matches('West', 'West', 'PROPN', 'west', true)).toBe(true);
  expect(matches('West', 'WEST', 'PROPN', 'west', true)).toBe(true);
  expect(matches('West', 'west', 'NOUN', 'west', true)).toBe(false);
  expect(matches('west', 'West', 'PROPN', 'west', true)).toBe(true);
});

test.each([
  ['russophob*', 'Russophobic', true],
  ['russophob*', 'russophile', false],
  ['de*ing', 'decoupling', true],
  ['de*ing', 'deing', true],
  ['de*ng', 'deg', false],
  ['*phobia', 'russophobia', true],
  ['*phobia', 'phobias', false],
  ['a*b*c', 'abc', true],
  ['a*b*c', 'acb', false],
])('the wildcard %s matches %s: %s', (term, value, expected) => {
  expect(matches(term, value, 'NOUN', value)).toBe(expected);
});

test('hostile words are compared in linear time', () => {
  const begin = performance.now();
  matches('a*a*a*a*a*a*b', 'a'.repeat(100_000), 'NOUN', 'a');
  expect(performance.now() - begin).toBeLessThan(500);
});

test('words of Object are words like any other', () => {
  for (const word of ['constructor', 'toString', '__proto__'])
    expect(matches('threat', word, 'NOUN', word)).toBe(false);
  expect(matches('constructor', 'constructor', 'NOUN')).toBe(true);
});

test('one form for tokens that are written and tagged alike', () => {
  const vocabulary = createVocabulary();
  const one = vocabulary.form('fears', 'NOUN', () => 'fear');
  expect(vocabulary.form('fears', 'NOUN', () => 'fear')).toBe(one);
  expect(vocabulary.form('fears', 'VERB', () => 'fear')).not.toBe(one);
});

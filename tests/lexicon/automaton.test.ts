import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAutomaton } from '../../src/lexicon/automaton.js';
import type { Slot } from '../../src/lexicon/matching.js';
import { type Element, parsePattern } from '../../src/lexicon/pattern.js';
import { createVocabulary } from '../../src/lexicon/vocabulary.js';
import { makeText } from './tokens.js';

/** Matches of the terms in the words, as `term:first-last`, sorted. */
function find(terms: readonly string[], words: readonly string[], slots: readonly Slot[] = []): string[] {
  const vocabulary = createVocabulary();
  const automaton = createAutomaton(vocabulary);
  for (const [entry, term] of terms.entries())
    for (const elements of parsePattern(term)) automaton.add(elements, entry);
  const text = makeText(words, vocabulary);
  const byStart = new Map<number, Slot[]>();
  for (const slot of slots) byStart.set(slot.first, [...(byStart.get(slot.first) ?? []), slot]);
  const found = automaton
    .match(text, 0, words.length, byStart)
    .map(({ entry, first, last }) => `${terms[entry]}:${first}-${last}`);
  return [...new Set(found)].sort();
}

const split = (line: string) => line.split(' ');

test.each([
  ['a plain phrase', ['ominous sign'], 'an ominous sign', ['ominous sign:1-3']],
  ['each alternative', ['fear (of|over)'], 'fear of fear over', ['fear (of|over):0-2', 'fear (of|over):2-4']],
  ['an optional word', ['(the|) regime'], 'the regime', ['(the|) regime:0-2', '(the|) regime:1-2']],
  ['a gap of none', ['aim ~2 at'], 'aim at', ['aim ~2 at:0-2']],
  ['a gap filled', ['aim ~2 at'], 'aim it squarely at', ['aim ~2 at:0-4']],
  ['no wider gap', ['aim ~2 at'], 'aim it all squarely at', []],
  ['two gaps', ['a ~1 b ~1 c'], 'a x b y c', ['a ~1 b ~1 c:0-5']],
  ['overlapping finds', ['a b', 'b c', 'a b c'], 'a b c', ['a b c:0-3', 'a b:0-2', 'b c:1-3']],
  ['a find within itself', ['a a'], 'a a a', ['a a:0-2', 'a a:1-3']],
  ['a hyphen as a space', ['tit for tat'], 'tit - for - tat', ['tit for tat:0-5']],
  ['quotation marks as spaces', ['tit-for-tat'], 'tit “ for ” tat', ['tit-for-tat:0-5']],
  ['no full stop inside', ['tit for'], 'tit . for', []],
])('finds %s', (_, terms, line, expected) => {
  expect(find(terms, split(line))).toEqual(expected);
});

test('a slot takes a target of any length, by its id where the term names one', () => {
  const slots = [
    { target: 'russia', first: 1, last: 3 },
    { target: 'china', first: 4, last: 5 },
  ];
  const words = split('against russian federation and china');
  expect(find(['against {target}'], words, slots)).toEqual(['against {target}:0-3']);
  expect(find(['against {china}'], words, slots)).toEqual([]);
  expect(find(['against ~3 {china}'], words, slots)).toEqual(['against ~3 {china}:0-5']);
  expect(find(['{target} and {target}'], words, slots)).toEqual(['{target} and {target}:1-5']);
});

test('an entry is given the slot it took', () => {
  const vocabulary = createVocabulary();
  const automaton = createAutomaton(vocabulary);
  automaton.add(parsePattern('against {target}')[0] as Element[], 7);
  const slot = { target: 'nato', first: 1, last: 2 };
  const text = makeText(['against', 'nato'], vocabulary);
  expect(automaton.match(text, 0, 2, new Map([[1, [slot]]]))).toEqual([
    { entry: 7, first: 0, last: 2, slot },
  ]);
});

/** Every stretch a sequence matches, tried one by one. */
function findNaively(elements: readonly Element[], words: readonly string[], from: number): number[] {
  const [element, ...rest] = elements;
  if (element === undefined) return [from];
  if (element.kind === 'gap') {
    const ends: number[] = [];
    for (let skip = 0; skip <= element.most; skip++) ends.push(...findNaively(rest, words, from + skip));
    return ends;
  }
  if (from >= words.length || element.kind !== 'word' || words[from] !== element.word) return [];
  return findNaively(rest, words, from + 1);
}

const word = fc.constantFrom('a', 'b', 'c');
const piece = fc.oneof(word, fc.constantFrom('~1', '~2', '(a|b)', '(b|)'));
const term = fc
  .tuple(word, fc.array(piece, { maxLength: 4 }), word)
  .map(([first, middle, last]) => [first, ...middle, last].join(' '));

test('agrees with trying every place', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(term, { minLength: 1, maxLength: 4 }),
      fc.array(word, { maxLength: 12 }),
      (terms, words) => {
        const expected = new Set<string>();
        for (const pattern of terms)
          for (const elements of parsePattern(pattern))
            for (let from = 0; from < words.length; from++)
              for (const end of findNaively(elements, words, from)) expected.add(`${pattern}:${from}-${end}`);
        expect(find(terms, words)).toEqual([...expected].sort());
      },
    ),
    { numRuns: 500 },
  );
});

test('a long text against a nasty lexicon ends soon', () => {
  const terms = Array.from({ length: 8 }, (_, index) => `a ~8 ${'a ~8 '.repeat(index)}b`);
  const words = Array.from({ length: 50_000 }, () => 'a');
  const begin = performance.now();
  expect(find(terms, words)).toEqual([]);
  expect(performance.now() - begin).toBeLessThan(5_000);
});

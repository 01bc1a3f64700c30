import { expect, test } from 'vitest';
import { indexPhrases, matchPhrase, type Place, phraseWords } from '../../src/lexicon/phrases.js';

function fits(phrase: string, place: Place, line: string): boolean {
  const index = indexPhrases([{ text: phrase, place, value: true }]);
  return matchPhrase(index, phraseWords(line), () => true) ?? false;
}

test('words are in lower case, numbers are #, and only some marks count', () => {
  expect(phraseWords('“Don’t miss”: 1,234 – Photos (AP) | ©2021')).toEqual([
    "don't",
    'miss',
    ':',
    '#',
    'photos',
    '(',
    'ap',
    '|',
    '©',
    '#',
  ]);
});

test.each([
  ['share', 'line', 'SHARE:', true],
  ['share', 'line', 'Share prices', false],
  ['read more :', 'start', 'Read more: the quay', true],
  ['read more :', 'start', 'Read more books', false],
  ['min read', 'end', 'The quay · 4 min read', true],
  ['( photo by', 'anywhere', 'The quay (Photo by A. Quill), 2020', true],
  ['follow * on twitter', 'line', 'Follow Ana Quill on Twitter', true],
  ['follow * on twitter', 'line', 'Follow Ana Quill', false],
  ['* member', 'line', 'Senior Member', true],
  ['* member', 'line', 'Member of parliament', false],
  ['# comments', 'line', '1,204 comments', true],
] as const)('%s as a %s phrase and "%s": %s', (phrase, place, line, expected) => {
  expect(fits(phrase, place, line)).toBe(expected);
});

test('a phrase of nothing but stars never matches', () => {
  expect(fits('*', 'line', 'anything')).toBe(false);
});

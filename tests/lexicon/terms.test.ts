import { expect, test } from 'vitest';
import { LexiconError } from '../../src/lexicon/file.js';
import type { Term } from '../../src/lexicon/schema.js';
import { addTerm, createTermIndex, createTermSet, findTerms } from '../../src/lexicon/terms.js';
import { createVocabulary } from '../../src/lexicon/vocabulary.js';
import { makeText } from './tokens.js';

/** What one term finds in a line of words, as text. */
function find(term: Term, line: string, sameClause?: (one: number, other: number) => boolean): string[] {
  const vocabulary = createVocabulary();
  const set = createTermSet<null>(createTermIndex(vocabulary));
  addTerm(set, term, null, 'test.yaml:1:1', false);
  const text = makeText(line.split(' '), vocabulary);
  const slots = sameClause === undefined ? undefined : new Map();
  return findTerms(set, text, 0, slots, sameClause).map(({ first, last }) =>
    text.value.slice(first, last).join(' '),
  );
}

test('a part of speech holds for the first word', () => {
  expect(find({ term: 'peace', pos: 'NOUN' }, 'a peace/NOUN')).toEqual(['peace']);
  expect(find({ term: 'peace', pos: 'NOUN' }, 'a Peace/PROPN')).toEqual([]);
  expect(find({ term: 'annex it', pos: 'VERB' }, 'annex/VERB it/PRON')).toEqual(['annex it']);
});

test('a term inside one of its exceptions is not found, one beside it is', () => {
  const peace = { term: 'peace', not: ['peace of mind', 'justice of the peace'] };
  expect(find(peace, 'peace of mind')).toEqual([]);
  expect(find(peace, 'a justice of the peace')).toEqual([]);
  expect(find(peace, 'peace of mind and peace')).toEqual(['peace']);
});

test('a term that asks for a neighbour is found with it, before or behind', () => {
  const west = { term: 'west', near: ['against', 'anti'] };
  expect(find(west, 'against the west')).toEqual(['west']);
  expect(find(west, 'the west , which they are against')).toEqual(['west']);
  expect(find(west, 'the wind from the west')).toEqual([]);
});

test('the neighbour must stand in the same clause where clauses are known', () => {
  const west = { term: 'west', near: ['against'] };
  const line = 'against it and the west';
  expect(find(west, line, () => true)).toEqual(['west']);
  expect(find(west, line, () => false)).toEqual([]);
});

test('exceptions of one term hold nothing against another', () => {
  const vocabulary = createVocabulary();
  const set = createTermSet<string>(createTermIndex(vocabulary));
  addTerm(set, { term: 'peace', not: ['peace talk'] }, 'bare', 'test.yaml:1:1', false);
  addTerm(set, 'peace talk', 'talks', 'test.yaml:2:1', false);
  const text = makeText(['peace', 'talk'], vocabulary);
  expect(findTerms(set, text, 0).map(({ term }) => term.meaning)).toEqual(['talks']);
});

test('sets of one index find their own terms only, by start and then by length', () => {
  const vocabulary = createVocabulary();
  const index = createTermIndex(vocabulary);
  const one = createTermSet<number>(index);
  const other = createTermSet<number>(index);
  addTerm(one, 'a b', 1, 'x', false);
  addTerm(one, 'a', 2, 'x', false);
  addTerm(one, 'b', 3, 'x', false);
  addTerm(other, 'a b c', 4, 'x', false);
  const text = makeText(['a', 'b', 'c'], vocabulary);
  expect(findTerms(one, text, 0).map(({ term }) => term.meaning)).toEqual([1, 2, 3]);
  expect(findTerms(other, text, 0).map(({ term }) => term.meaning)).toEqual([4]);
});

test('a term that cannot be read is told with its place', () => {
  const set = createTermSet<null>(createTermIndex(createVocabulary()));
  expect(() => addTerm(set, 'fear (of', null, 'frames/x.yaml:4:9', false)).toThrow(LexiconError);
  expect(() => addTerm(set, 'fear (of', null, 'frames/x.yaml:4:9', false)).toThrow(
    'frames/x.yaml:4:9: "(" without ")"',
  );
});

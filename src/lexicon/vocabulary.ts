/**
 * The words of all lexicons as numbers, and for a token of a text the numbers that it matches.
 * What a token matches depends on its form and part of speech alone, so each pair is worked out once.
 */
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Element } from './pattern.js';

type Capital = 'any' | 'initial' | 'all';

const NONE: readonly number[] = [];
/** Forms kept in memory; past it the cache starts anew, so an endless stream does not grow it. */
const MOST_FORMS = 200_000;

export interface Vocabulary {
  /** The number of a word or wildcard element, made when new. */
  readonly add: (element: Extract<Element, { kind: 'word' | 'wildcard' }>) => number;
  /** Numbers that a token matches: by its form, its lemma, or as an inflection by stem. */
  readonly match: (value: string, norm: string, lemma: string, pos: string) => readonly number[];
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, { id: number; capital: Capital }[]>();
  const stems = new Map<string, string[]>();
  const prefixes = new Map<string, { id: number; prefix: string; parts: string[] }[]>();
  const floating: { id: number; prefix: string; parts: string[] }[] = [];
  const wildcards = new Map<string, number>();
  const cache = new Map<string, readonly number[]>();
  let next = 0;

  function addWord(word: string, capital: Capital): number {
    let entries = words.get(word);
    if (entries === undefined) {
      entries = [];
      words.set(word, entries);
      const stem = stemOf(word);
      const sharing = stems.get(stem);
      if (sharing === undefined) stems.set(stem, [word]);
      else sharing.push(word);
    }
    const known = entries.find((entry) => entry.capital === capital);
    if (known !== undefined) return known.id;
    entries.push({ id: next, capital });
    return next++;
  }

  function addWildcard(pattern: string): number {
    const known = wildcards.get(pattern);
    if (known !== undefined) return known;
    const id = next++;
    wildcards.set(pattern, id);
    const parts = pattern.split('*');
    const prefix = parts[0] ?? '';
    const entry = { id, prefix, parts };
    if (prefix.length < PREFIX) floating.push(entry);
    else {
      const key = prefix.slice(0, PREFIX);
      const sharing = prefixes.get(key);
      if (sharing === undefined) prefixes.set(key, [entry]);
      else sharing.push(entry);
    }
    return id;
  }

  function find(value: string, norm: string, lemma: string, pos: string): readonly number[] {
    const found: number[] = [];
    const take = (word: string) => {
      for (const entry of words.get(word) ?? [])
        if (hasCapital(value, entry.capital) && !found.includes(entry.id)) found.push(entry.id);
    };
    take(norm);
    if (lemma !== norm) take(lemma);
    for (const word of stems.get(stemOf(norm)) ?? []) if (isInflection(word, norm, pos)) take(word);
    for (const entry of prefixes.get(norm.slice(0, PREFIX)) ?? [])
      if (matchesParts(norm, entry.parts)) found.push(entry.id);
    for (const entry of floating) if (matchesParts(norm, entry.parts)) found.push(entry.id);
    return found.length === 0 ? NONE : found;
  }

  return {
    add(element) {
      cache.clear();
      return element.kind === 'word' ? addWord(element.word, element.capital) : addWildcard(element.pattern);
    },
    match(value, norm, lemma, pos) {
      const key = `${pos} ${value}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      if (cache.size >= MOST_FORMS) cache.clear();
      const found = find(value, norm, lemma, pos);
      cache.set(key, found);
      return found;
    },
  };
}

/** Wildcards are looked up by this many first letters. */
const PREFIX = 3;

/** The Porter stem; words that are no words (very long, no letter) are their own stem. */
function stemOf(word: string): string {
  return word.length > 2 && word.length < 40 ? PorterStemmer.stem(word) : word;
}

function hasCapital(value: string, capital: Capital): boolean {
  if (capital === 'any') return true;
  if (capital === 'all') return value === value.toUpperCase();
  const first = value.charAt(0);
  return first !== first.toLowerCase();
}

const ENDINGS = new Set(['s', 'es', 'ed', 'd', 'ing']);
const VERB_ENDINGS = new Set(['ed', 'd', 'ing']);

/**
 * Whether `form` is an inflection of `word` with the same stem: the stem alone would take `policy` for
 * `police`. A noun in -ing or -ed is a word of its own ("a building").
 */
function isInflection(word: string, form: string, pos: string): boolean {
  if (form.length <= word.length && !(word.endsWith('e') || word.endsWith('y'))) return false;
  let shared = 0;
  while (shared < word.length && word.charCodeAt(shared) === form.charCodeAt(shared)) shared++;
  const cut = word.slice(shared);
  const base = form.slice(shared);
  if (cut === 'y') return base === 'ies' || (base === 'ied' && pos !== 'NOUN');
  if (cut !== '' && cut !== 'e') return false;
  const last = word.charAt(word.length - 1);
  const ending = cut === '' && base.charAt(0) === last && base.length > 2 ? base.slice(1) : base;
  if (!ENDINGS.has(ending)) return false;
  return !(pos === 'NOUN' && VERB_ENDINGS.has(ending));
}

/** Whether `text` is the parts in order with any letters between; linear in `text`. */
function matchesParts(text: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}

/**
 * The words of all lexicons as numbers, and for a token of a text the numbers that it matches.
 * What a token matches depends on its form and part of speech alone, so each pair is worked out once.
 */
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Form } from '../model.js';
import type { Element } from './pattern.js';

type Capital = 'any' | 'initial' | 'all';

/** Forms kept in memory; past it the cache starts anew, so an endless stream does not grow it. */
const MOST_FORMS = 200_000;

export interface Vocabulary {
  /** The number of a word or wildcard element, made when new. */
  readonly add: (element: Extract<Element, { kind: 'word' | 'wildcard' }>) => number;
  /** The form of a token as written, with its part of speech; the lemma is asked for once a form. */
  readonly form: (value: string, pos: string, lemma: () => string | undefined) => Form;
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, { id: number; capital: Capital }[]>();
  const stems = new Map<string, string[]>();
  const prefixes = new Map<string, Wildcard[]>();
  const floating: Wildcard[] = [];
  const wildcards = new Map<string, number>();
  const forms = new Map<string, Form[]>();
  let known = 0;
  let next = 0;

  function addWord(word: string, capital: Capital): number {
    const entries = words.get(word) ?? [];
    const entry = entries.find((other) => other.capital === capital);
    if (entry !== undefined) return entry.id;
    if (entries.length === 0) {
      words.set(word, entries);
      push(stems, stemOf(word), word);
    }
    entries.push({ id: next, capital });
    return next++;
  }

  function addWildcard(pattern: string): number {
    const old = wildcards.get(pattern);
    if (old !== undefined) return old;
    wildcards.set(pattern, next);
    const parts = pattern.split('*');
    const prefix = parts[0] as string;
    if (prefix.length < PREFIX) floating.push({ id: next, parts });
    else push(prefixes, prefix.slice(0, PREFIX), { id: next, parts });
    return next++;
  }

  function find(value: string, norm: string, lemma: string, pos: string): number[] {
    const found: number[] = [];
    const take = (word: string) => {
      for (const { id, capital } of words.get(word) ?? [])
        if (hasCapital(value, capital) && !found.includes(id)) found.push(id);
    };
    take(norm);
    if (lemma !== norm) take(lemma);
    for (const word of stems.get(stemOf(norm)) ?? []) if (isInflection(word, norm, pos)) take(word);
    for (const { id, parts } of prefixes.get(norm.slice(0, PREFIX)) ?? [])
      if (matchesParts(norm, parts)) found.push(id);
    for (const { id, parts } of floating) if (matchesParts(norm, parts)) found.push(id);
    return found;
  }

  return {
    add(element) {
      forms.clear();
      known = 0;
      return element.kind === 'word' ? addWord(element.word, element.capital) : addWildcard(element.pattern);
    },
    form(value, pos, lemmaOf) {
      const alike = forms.get(value);
      if (alike !== undefined) for (const form of alike) if (form.pos === pos) return form;
      if (known >= MOST_FORMS) {
        forms.clear();
        known = 0;
      }
      const norm = normalize(value);
      const lemma = (lemmaOf() ?? value).toLowerCase();
      const form = {
        pos,
        norm,
        lemma,
        isWord: /[\p{L}\p{N}]/u.test(value),
        isTransparent: TRANSPARENT.has(value),
        symbols: find(value, norm, lemma, pos),
      };
      known++;
      push(forms, value, form);
      return form;
    },
  };
}

interface Wildcard {
  readonly id: number;
  readonly parts: readonly string[];
}

/** Wildcards are looked up by this many first letters. */
const PREFIX = 3;
/** Hyphens and quotation marks stand for a space within a term. */
const TRANSPARENT = new Set(['-', '–', '"', "''", '``', "'", '“', '”', '‘', '’', '«', '»']);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Lower case with curly apostrophes and quotation marks made straight. */
function normalize(value: string): string {
  return value
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201f]|''|``/g, '"');
}

/** The Porter stem; words that are no words (very short, very long) are their own stem. */
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

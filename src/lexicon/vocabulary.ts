/**
 * The words of all lexicons as numbers, and for a token of a text the numbers that it matches.
 * What a token matches depends on its form and part of speech alone, so each pair is worked out once.
 */
import type { Element } from './pattern.js';
import { valenceOf } from './valence.js';

/** A word as written with its part of speech: what follows from these two alone. */
export interface Form {
  /** Character codes of its first and last letter, and its length. */
  readonly head: number;
  readonly tail: number;
  readonly length: number;
  /** As written. */
  readonly value: string;
  readonly pos: string;
  readonly norm: string;
  readonly lemma: string;
  /** AFINN valence, from -5 to +5. */
  readonly valence: number;
  /** Numbers of the lexicon words that it matches. */
  readonly symbols: readonly number[];
  /** A bit for each symbol (`symbolBit`): states whose edges share none need not be followed. */
  readonly mask: number;
  /** What it begins in each automaton, by the automaton's number. */
  readonly begins: readonly number[];
  /** Bits: `transparent`, `word`, `stop` and `valued`. */
  readonly flags: number;
  /** `Kind` bits of its norm. */
  readonly kinds: number;
}

/** Terms pass over it: hyphens and quotation marks. */
export const transparent = 1;
/** It holds a letter or digit. */
export const word = 2;
/** A sentence may end with it: a mark such as a full stop, or a word that ends with one. */
export const stop = 4;
/** It has a valence. */
export const valued = 8;
/** A word number's bit among 32. */
export const symbolBit = (id: number): number => 1 << (id & 31);

type Capital = 'any' | 'initial' | 'all';

/** Forms kept in memory; past it the cache starts anew, so an endless stream does not grow it. */
const MOST_FORMS = 200_000;

export interface Vocabulary {
  /** The number of a word or wildcard element, made when new. */
  readonly add: (element: Extract<Element, { kind: 'word' | 'wildcard' }>) => number;
  /** Takes in an automaton; gives its number, from 0. */
  readonly enrol: (beginsOf: BeginsOf) => number;
  /** Takes in the `Kind` bits of words. */
  readonly classify: (kinds: ReadonlyMap<string, number>) => void;
  /** How many automata there are. */
  readonly automata: () => number;
  /** The form of a token as written, with its part of speech; the lemma is asked for once a form. */
  readonly form: (value: string, pos: string, lemma: () => string | undefined) => Form;
}

/** Where an automaton keeps what the words of these numbers begin. */
type BeginsOf = (symbols: readonly number[]) => number;

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, { id: number; capital: Capital }[]>();
  const prefixes = new Map<string, Wildcard[]>();
  const floating: Wildcard[] = [];
  const wildcards = new Map<string, number>();
  const forms = new Map<string, Form[]>();
  /** What forms begin in each automaton, shared by those that match the same words. */
  const beginnings = new Map<string, readonly number[]>();
  let known = 0;
  let next = 0;
  const automata: BeginsOf[] = [];
  let kinds: ReadonlyMap<string, number> = new Map();

  function addWord(word: string, capital: Capital): number {
    const entries = words.get(word);
    if (entries !== undefined) for (const entry of entries) if (entry.capital === capital) return entry.id;
    push(words, word, { id: next, capital });
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
      const entries = words.get(word);
      if (entries === undefined) return;
      for (const { id, capital } of entries)
        if (hasCapital(value, capital) && !found.includes(id)) found.push(id);
    };
    take(norm);
    if (lemma !== norm) take(lemma);
    for (const base of basesOf(norm, pos)) take(base);
    for (const { id, parts } of prefixes.get(norm.slice(0, PREFIX)) ?? [])
      if (matchesParts(norm, parts)) found.push(id);
    for (const { id, parts } of floating) if (matchesParts(norm, parts)) found.push(id);
    return found;
  }

  function beginsOf(symbols: readonly number[]): readonly number[] {
    const key = symbols.join();
    const same = beginnings.get(key);
    if (same !== undefined) return same;
    const begins = automata.map((beginIn) => beginIn(symbols));
    beginnings.set(key, begins);
    return begins;
  }

  return {
    add(element) {
      beginnings.clear();
      if (known > 0) forms.clear();
      known = 0;
      return element.kind === 'word' ? addWord(element.word, element.capital) : addWildcard(element.pattern);
    },
    enrol(beginIn) {
      beginnings.clear();
      return automata.push(beginIn) - 1;
    },
    classify(all) {
      forms.clear();
      known = 0;
      kinds = all;
    },
    automata: () => automata.length,
    form(value, pos, lemmaOf) {
      const alike = forms.get(value);
      if (alike !== undefined) for (const form of alike) if (form.pos === pos) return form;
      if (known >= MOST_FORMS) {
        forms.clear();
        known = 0;
      }
      const norm = normalize(value);
      const lemma = (lemmaOf() ?? value).toLowerCase();
      const symbols = find(value, norm, lemma, pos);
      const valence = valenceOf(norm);
      const flags = flagsOf(value, norm) | (valence === 0 ? 0 : valued);
      const mask = symbols.reduce((bits, id) => bits | symbolBit(id), 0);
      const { length } = value;
      const form = {
        head: value.charCodeAt(0),
        tail: value.charCodeAt(length - 1),
        length,
        flags,
        kinds: kinds.get(norm) ?? 0,
        mask,
        begins: beginsOf(symbols),
        pos,
        value,
        norm,
        lemma,
        valence,
        symbols,
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
const TRANSPARENT = new Set(['-', '–', '"', "''", '``', "'", '“', '”', '‘', '’', '«', '»', '„']);

const STOPS = new Set(['.', '?', '!', '…']);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Lower case with curly apostrophes and quotation marks made straight. */
function normalize(value: string): string {
  const lower = value.toLowerCase();
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    if ((code >= 0x2018 && code <= 0x201f) || code === 39 || code === 96) return straighten(lower);
  }
  return lower;
}

function straighten(text: string): string {
  return text.replace(/[\u2018\u2019\u201b]/g, "'").replace(/[\u201c\u201d\u201f]|''|``/g, '"');
}

function flagsOf(value: string, norm: string): number {
  return (
    (TRANSPARENT.has(value) ? transparent : 0) |
    (hasLetterOrDigit(norm) ? word : 0) |
    (STOPS.has(value.charAt(value.length - 1)) ? stop : 0)
  );
}

function hasLetterOrDigit(norm: string): boolean {
  const code = norm.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return true;
  return /[\p{L}\p{N}]/u.test(norm);
}

function hasCapital(value: string, capital: Capital): boolean {
  if (capital === 'any') return true;
  if (capital === 'all') return value === value.toUpperCase();
  const first = value.charAt(0);
  return first !== first.toLowerCase();
}

/**
 * The words that a form may be an inflection of, by its ending. The tagger's lemma misses participles that it
 * takes for adjectives ("a threatening move") and verbs that a headline's capitals make names ("Strains Ties").
 * A noun in -ing or -ed is a word of its own ("a building").
 */
function basesOf(form: string, pos: string): readonly string[] {
  const { length } = form;
  if (length < 4) return NO_BASES;
  if (form.endsWith('s')) {
    if (form.endsWith('ies')) return [`${form.slice(0, -3)}y`];
    return form.endsWith('es') ? [form.slice(0, -1), form.slice(0, -2)] : [form.slice(0, -1)];
  }
  if (pos === 'NOUN') return NO_BASES;
  if (form.endsWith('ied')) return [`${form.slice(0, -3)}y`];
  if (form.endsWith('ed')) return stripped(form, 2, form.slice(0, -1));
  if (form.endsWith('ing')) return stripped(form, 3, `${form.slice(0, -3)}e`);
  return NO_BASES;
}

const NO_BASES: readonly string[] = [];

/** A form without its ending, with the silent e, and with a doubled consonant made single. */
function stripped(form: string, ending: number, withE: string): string[] {
  const bare = form.slice(0, -ending);
  const isDoubled = bare.length > 2 && bare.at(-1) === bare.at(-2);
  return isDoubled ? [bare, withE, bare.slice(0, -1)] : [bare, withE];
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

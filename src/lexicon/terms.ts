/** Terms with their conditions, compiled and found: the step between the automaton and what a term means. */
import type { Text } from '../model.js';
import { type Automaton, createAutomaton } from './automaton.js';
import { LexiconError } from './file.js';
import type { Match, Slot, Slots } from './matching.js';
import { PatternError, parsePattern } from './pattern.js';
import type { Term } from './schema.js';
import type { Vocabulary } from './vocabulary.js';

/** Several sets of terms in one automaton, so that one pass over a text finds them all. */
export interface TermIndex {
  readonly automaton: Automaton;
  readonly entries: Entry[];
  /** How many sets stand in it. */
  sets: number;
  /** What each set found in the latest text without slots, by set and sentence, and which sentences have been read. */
  latest: { readonly text: Text; readonly found: Findings[]; readonly isRead: Uint8Array } | null;
}

/** By sentence; nothing where a set found nothing. */
type Findings = (Found<unknown>[] | undefined)[];

/** What an end state of the automaton says: the term itself, or one of its conditions. */
interface Entry {
  /** Number of the term's set. */
  readonly set: number;
  readonly term: CompiledTerm<unknown>;
  readonly role: 'term' | 'near' | 'not';
}

export interface TermSet<T> {
  readonly index: TermIndex;
  /** Its number in the index. */
  readonly number: number;
  readonly terms: CompiledTerm<T>[];
}

export interface CompiledTerm<T> {
  /** As the lexicon writes it. */
  readonly term: string;
  readonly meaning: T;
  readonly pos: string | null;
  readonly near: boolean;
  readonly not: boolean;
}

/** A term found over tokens `[first, last)`. */
export interface Found<T> {
  readonly term: CompiledTerm<T>;
  readonly first: number;
  readonly last: number;
  readonly slot: Slot | null;
}

/** Makes an empty index. */
export function createTermIndex(vocabulary: Vocabulary): TermIndex {
  return { automaton: createAutomaton(vocabulary), entries: [], sets: 0, latest: null };
}

/** Makes an empty set in an index. */
export function createTermSet<T>(index: TermIndex): TermSet<T> {
  return { index, number: index.sets++, terms: [] };
}

const NONE: readonly never[] = [];

/**
 * Adds a term.
 *
 * @param where `file:line:column` for errors, or what tells it
 * @param caseSensitive what holds where the term itself does not say
 * @throws {LexiconError} where the term cannot be read
 */
export function addTerm<T>(
  set: TermSet<T>,
  term: Term,
  meaning: T,
  where: string | (() => string),
  caseSensitive: boolean,
): void {
  const full = typeof term === 'string' ? { term } : term;
  const { automaton, entries } = set.index;
  const compiled = {
    term: full.term,
    meaning,
    pos: full.pos ?? null,
    near: full.near !== undefined,
    not: full.not !== undefined,
  };
  set.terms.push(compiled);
  const cased = full.case ?? caseSensitive;
  const compile = (pattern: string, role: Entry['role']) => {
    const entry = entries.length;
    entries.push({ set: set.number, term: compiled, role });
    try {
      for (const elements of parsePattern(pattern, cased)) automaton.add(elements, entry);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      throw new LexiconError(`${typeof where === 'string' ? where : where()}: ${error.message}`);
    }
  };
  compile(full.term, 'term');
  for (const pattern of full.near ?? NONE) compile(pattern, 'near');
  for (const pattern of full.not ?? NONE) compile(pattern, 'not');
}

/**
 * Terms of a set in a sentence whose conditions hold, in order of start, the longer first.
 *
 * @param sentence index of the sentence
 * @param slots named targets, for sets with slots
 * @param sameClause whether two tokens stand in one clause, for `near`; without it the sentence is one clause
 */
export function findTerms<T>(
  set: TermSet<T>,
  text: Text,
  sentence: number,
  slots?: Slots,
  sameClause?: SameClause,
): readonly Found<T>[] {
  const { index } = set;
  if (slots === undefined)
    return (findAll(index, text, sentence)[set.number]?.[sentence] as Found<T>[] | undefined) ?? NONE;
  const range = text.sentences[sentence];
  if (range === undefined) return NONE;
  const matches = index.automaton.match(text, range.first, range.last, slots);
  if (matches.length === 0) return NONE;
  const found: Findings[] = [];
  sort(index, text, matches, 0, 1, found, sameClause);
  return (found[set.number]?.[0] as Found<T>[] | undefined) ?? NONE;
}

type SameClause = (one: number, other: number) => boolean;

/** What all sets of an index find in a text, one sentence at least, in one pass over each. */
function findAll(index: TermIndex, text: Text, sentence: number): readonly Findings[] {
  const { sentences } = text;
  if (index.latest?.text !== text)
    index.latest = { text, found: new Array(index.sets), isRead: new Uint8Array(sentences.length) };
  const { found, isRead } = index.latest;
  const range = sentences[sentence];
  if (range === undefined || isRead[sentence] === 1) return found;
  isRead[sentence] = 1;
  const matches = index.automaton.match(text, range.first, range.last);
  if (matches.length > 0) sort(index, text, matches, sentence, sentences.length, found);
  return found;
}

/** Hands the matches of a sentence to their sets, at its place among `places`. */
function sort(
  index: TermIndex,
  text: Text,
  matches: readonly Match[],
  place: number,
  places: number,
  into: Findings[],
  sameClause?: SameClause,
): void {
  const { entries } = index;
  for (const match of matches) {
    const { set, role, term } = entries[match.entry] as Entry;
    const { first, last, slot } = match;
    if (role !== 'term' || (term.pos !== null && text.pos[first] !== term.pos)) continue;
    if (
      term.not &&
      meets(entries, matches, term, 'not', (other) => other.first <= first && other.last >= last)
    )
      continue;
    if (
      term.near &&
      !meets(entries, matches, term, 'near', (other) => sameClause?.(other.first, first) ?? true)
    )
      continue;
    let findings = into[set];
    if (findings === undefined) {
      findings = new Array(places);
      into[set] = findings;
    }
    const here = findings[place];
    if (here === undefined) findings[place] = [{ term, first, last, slot }];
    else insert(here, { term, first, last, slot });
  }
}

/** Keeps a list in order of start, the longer first; matches come nearly in order of end, so little moves. */
function insert(list: Found<unknown>[], found: Found<unknown>): void {
  let at = list.length;
  list.push(found);
  for (; at > 0 && isBehind(list[at - 1] as Found<unknown>, found); at--)
    list[at] = list[at - 1] as Found<unknown>;
  list[at] = found;
}

function isBehind(one: Found<unknown>, other: Found<unknown>): boolean {
  return one.first > other.first || (one.first === other.first && one.last < other.last);
}

/** Whether a condition of a term is met by another match. */
function meets(
  entries: readonly Entry[],
  matches: readonly Match[],
  term: CompiledTerm<unknown>,
  role: Entry['role'],
  holds: (other: Match) => boolean,
): boolean {
  return matches.some((other) => {
    const entry = entries[other.entry] as Entry;
    return entry.role === role && entry.term === term && holds(other);
  });
}

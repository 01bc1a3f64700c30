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
  /** What each set found in the latest text without slots, by set and sentence. */
  latest: { readonly text: Text; readonly found: readonly Findings[] } | null;
}

/** By sentence; nothing where a set found nothing. */
type Findings = (Found<unknown>[] | undefined)[];

/** What an end state of the automaton says: the term itself, or one of its conditions. */
interface Entry {
  readonly set: TermSet<unknown>;
  readonly term: number;
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

/**
 * Adds a term.
 *
 * @param where `file:line:column` for errors
 * @param caseSensitive what holds where the term itself does not say
 * @throws {LexiconError} where the term cannot be read
 */
export function addTerm<T>(
  set: TermSet<T>,
  term: Term,
  meaning: T,
  where: string,
  caseSensitive: boolean,
): void {
  const full = typeof term === 'string' ? { term } : term;
  const position = set.terms.length;
  const { automaton, entries } = set.index;
  set.terms.push({
    term: full.term,
    meaning,
    pos: full.pos ?? null,
    near: full.near !== undefined,
    not: full.not !== undefined,
  });
  const cased = full.case ?? caseSensitive;
  const compile = (pattern: string, role: Entry['role']) => {
    const entry = entries.length;
    entries.push({ set, term: position, role });
    try {
      for (const elements of parsePattern(pattern, cased)) automaton.add(elements, entry);
    } catch (error) {
      if (error instanceof PatternError) throw new LexiconError(`${where}: ${error.message}`);
      throw error;
    }
  };
  compile(full.term, 'term');
  for (const pattern of full.near ?? []) compile(pattern, 'near');
  for (const pattern of full.not ?? []) compile(pattern, 'not');
}

const NONE: readonly never[] = [];

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
    return (findAll(index, text)[set.number]?.[sentence] as Found<T>[] | undefined) ?? NONE;
  const range = text.sentences[sentence];
  if (range === undefined) return NONE;
  const matches = index.automaton.match(text, range.first, range.last, slots);
  if (matches.length === 0) return NONE;
  const found: Findings[] = [];
  sort(index, text, matches, sentence, found, sameClause);
  return (found[set.number]?.[sentence] as Found<T>[] | undefined) ?? NONE;
}

type SameClause = (one: number, other: number) => boolean;

/** What all sets of an index find in a text, in one pass. */
function findAll(index: TermIndex, text: Text): readonly Findings[] {
  if (index.latest?.text === text) return index.latest.found;
  const found: Findings[] = [];
  for (const [sentence, { first, last }] of text.sentences.entries())
    sort(index, text, index.automaton.match(text, first, last), sentence, found);
  index.latest = { text, found };
  return found;
}

/** Hands the matches of a sentence to their sets. */
function sort(
  index: TermIndex,
  text: Text,
  matches: readonly Match[],
  sentence: number,
  into: Findings[],
  sameClause?: SameClause,
): void {
  const { entries } = index;
  for (const match of matches) {
    const { set, role, term: position } = entries[match.entry] as Entry;
    if (role !== 'term') continue;
    const term = set.terms[position] as CompiledTerm<unknown>;
    if (term.pos !== null && text.pos[match.first] !== term.pos) continue;
    if (
      term.not &&
      meets(entries, matches, match, 'not', (other) => other.first <= match.first && other.last >= match.last)
    )
      continue;
    if (
      term.near &&
      !meets(entries, matches, match, 'near', (other) => sameClause?.(other.first, match.first) ?? true)
    )
      continue;
    into[set.number] ??= [];
    const findings = into[set.number] as Findings;
    const found = { term, first: match.first, last: match.last, slot: match.slot };
    const here = findings[sentence];
    if (here === undefined) findings[sentence] = [found];
    else insert(here, found);
  }
}

/** Keeps a list in order of start, the longer first; matches come nearly in order of end, so little moves. */
function insert(list: Found<unknown>[], found: Found<unknown>): void {
  let at = list.length;
  while (at > 0 && isBehind(list[at - 1] as Found<unknown>, found)) at--;
  list.splice(at, 0, found);
}

function isBehind(one: Found<unknown>, other: Found<unknown>): boolean {
  return one.first > other.first || (one.first === other.first && one.last < other.last);
}

/** Whether a condition of the match's term is met by another match. */
function meets(
  entries: readonly Entry[],
  matches: readonly Match[],
  match: Match,
  role: Entry['role'],
  holds: (other: Match) => boolean,
): boolean {
  const own = entries[match.entry] as Entry;
  return matches.some((other) => {
    const entry = entries[other.entry] as Entry;
    return entry.role === role && entry.set === own.set && entry.term === own.term && holds(other);
  });
}

/** Terms with their conditions, compiled and found: the step between the automaton and what a term means. */
import type { Text } from '../model.js';
import { type Automaton, createAutomaton, type Match, type Slot, type Slots } from './automaton.js';
import { LexiconError } from './file.js';
import { PatternError, parsePattern } from './pattern.js';
import type { Term } from './schema.js';
import type { Vocabulary } from './vocabulary.js';

/** Several sets of terms in one automaton, so that one pass over a text finds them all. */
export interface TermIndex {
  readonly automaton: Automaton;
  readonly entries: Entry[];
  /** What the sets without slots found in a text, kept as long as the text is. */
  readonly found: WeakMap<Text, readonly (readonly Match[])[]>;
}

/** What an end state of the automaton says: the term itself, or one of its conditions. */
interface Entry {
  readonly set: TermSet<unknown>;
  readonly term: number;
  readonly role: 'term' | 'near' | 'not';
}

export interface TermSet<T> {
  readonly index: TermIndex;
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
  return { automaton: createAutomaton(vocabulary), entries: [], found: new WeakMap() };
}

/** Makes an empty set in an index. */
export function createTermSet<T>(index: TermIndex): TermSet<T> {
  return { index, terms: [] };
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
  sameClause?: (one: number, other: number) => boolean,
): readonly Found<T>[] {
  const { index } = set;
  const matches =
    slots === undefined ? matchAll(index, text)[sentence] : matchSentence(index, text, sentence, slots);
  if (matches === undefined || matches.length === 0) return NONE;
  let found: Found<T>[] | null = null;
  for (const match of matches) {
    const entry = index.entries[match.entry] as Entry;
    if (entry.set !== set || entry.role !== 'term') continue;
    const term = set.terms[entry.term] as CompiledTerm<T>;
    if (term.pos !== null && text.pos[match.first] !== term.pos) continue;
    const meets = (role: Entry['role'], holds: (other: Match) => boolean) =>
      matches.some((other) => {
        const reason = index.entries[other.entry] as Entry;
        return reason.role === role && reason.set === set && reason.term === entry.term && holds(other);
      });
    if (term.not && meets('not', (other) => other.first <= match.first && other.last >= match.last)) continue;
    if (term.near && !meets('near', (other) => sameClause?.(other.first, match.first) ?? true)) continue;
    found ??= [];
    found.push({ term, first: match.first, last: match.last, slot: match.slot });
  }
  return found === null ? NONE : found.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** All matches of an index in a text, by sentence. */
function matchAll(index: TermIndex, text: Text): readonly (readonly Match[])[] {
  const known = index.found.get(text);
  if (known !== undefined) return known;
  const found = text.sentences.map(({ first, last }) => index.automaton.match(text, first, last));
  index.found.set(text, found);
  return found;
}

function matchSentence(
  { automaton }: TermIndex,
  text: Text,
  sentence: number,
  slots: Slots,
): readonly Match[] {
  const range = text.sentences[sentence];
  return range === undefined ? NONE : automaton.match(text, range.first, range.last, slots);
}

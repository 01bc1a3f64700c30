/** Terms with their conditions, compiled and found: the step between the automaton and what a term means. */
import type { Text } from '../model.js';
import { type Automaton, createAutomaton, type Slot } from './automaton.js';
import { LexiconError } from './file.js';
import { PatternError, parsePattern } from './pattern.js';
import type { Term } from './schema.js';
import type { Vocabulary } from './vocabulary.js';

/** What an end state of the automaton says: the term itself, or one of its conditions. */
interface Entry {
  readonly term: number;
  readonly role: 'term' | 'near' | 'not';
}

export interface TermSet<T> {
  readonly automaton: Automaton;
  readonly entries: Entry[];
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

/** Makes an empty set. */
export function createTermSet<T>(vocabulary: Vocabulary): TermSet<T> {
  return { automaton: createAutomaton(vocabulary), entries: [], terms: [] };
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
  const index = set.terms.length;
  set.terms.push({
    term: full.term,
    meaning,
    pos: full.pos ?? null,
    near: full.near !== undefined,
    not: full.not !== undefined,
  });
  const cased = full.case ?? caseSensitive;
  const compile = (pattern: string, role: Entry['role']) => {
    const entry = set.entries.length;
    set.entries.push({ term: index, role });
    try {
      for (const elements of parsePattern(pattern, cased)) set.automaton.add(elements, entry);
    } catch (error) {
      if (error instanceof PatternError) throw new LexiconError(`${where}: ${error.message}`);
      throw error;
    }
  };
  compile(full.term, 'term');
  for (const pattern of full.near ?? []) compile(pattern, 'near');
  for (const pattern of full.not ?? []) compile(pattern, 'not');
}

/**
 * Terms in tokens `[first, last)` whose conditions hold, in order of start, the longer first.
 *
 * @param clauses the clause number of each token, for `near`; without it the whole range is one clause
 */
export function findTerms<T>(
  set: TermSet<T>,
  text: Text,
  first: number,
  last: number,
  slots?: ReadonlyMap<number, readonly Slot[]>,
  clauses?: ArrayLike<number>,
): Found<T>[] {
  const matches = set.automaton.match(text, first, last, slots);
  if (matches.length === 0) return [];
  const found: Found<T>[] = [];
  for (const match of matches) {
    const entry = set.entries[match.entry];
    if (entry === undefined || entry.role !== 'term') continue;
    const term = set.terms[entry.term] as CompiledTerm<T>;
    if (term.pos !== null && text.pos[match.first] !== term.pos) continue;
    const condition = (role: Entry['role'], holds: (other: typeof match) => boolean) =>
      matches.some((other) => {
        const reason = set.entries[other.entry];
        return reason?.role === role && reason.term === entry.term && holds(other);
      });
    if (term.not && condition('not', (other) => other.first <= match.first && other.last >= match.last))
      continue;
    if (
      term.near &&
      !condition('near', (other) => clauses === undefined || clauses[other.first] === clauses[match.first])
    )
      continue;
    found.push({ term, first: match.first, last: match.last, slot: match.slot });
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last);
}

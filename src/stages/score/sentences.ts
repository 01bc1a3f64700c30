/** A sentence made ready for its mentions: phrases, roles, clauses, negation and evaluating words. */
import type { Grammar } from '../../lexicon/grammar.js';
import type { Lexicons } from '../../lexicon/load.js';
import type { Text } from '../../model.js';
import { type Assertions, type ChosenTerms, chooseTerms, readAssertions } from './force.js';
import { type Keys, readKeys } from './keys.js';
import { type Chunk, readPhrases } from './phrases.js';
import { type Predicate, readPredicates } from './roles.js';

/** Tokens `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface SentenceReading extends Range, Assertions, ChosenTerms, Keys {
  readonly text: Text;
  readonly grammar: Grammar;
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  /** Clause number of each token, by token minus `first`. */
  readonly clauses: Int32Array;
}

const BREAKS = new Set([';', ':', '—', '–', '(', ')', '.', '?', '!']);

/**
 * Reads a sentence.
 *
 * @throws {RangeError} where the text has no such sentence
 */
export function readSentence(text: Text, sentence: number, lexicons: Lexicons): SentenceReading {
  const range = text.sentences[sentence];
  if (range === undefined) throw new RangeError(`no sentence ${sentence}`);
  const { first, last } = range;
  const { grammar } = lexicons;
  const chunks = readPhrases(text, first, last, grammar);
  const clauses = numberClauses(text, chunks, range, grammar);
  return {
    text,
    grammar,
    first,
    last,
    chunks,
    predicates: readPredicates(text, chunks, grammar),
    clauses,
    ...readAssertions(text, sentence, range, clauses, lexicons),
    ...chooseTerms(text, sentence, range, lexicons),
    ...readKeys(text, first, last),
  };
}

/** A clause begins at a mark that ends one, at a word that begins clauses, and at a comma or conjunction with a verb behind. */
function numberClauses(
  text: Text,
  chunks: readonly Chunk[],
  { first, last }: Range,
  grammar: Grammar,
): Int32Array {
  const clauses = new Int32Array(last - first);
  let clause = 0;
  let hasVerb = false;
  for (const [index, chunk] of chunks.entries()) {
    if (chunk.kind === 'mark') {
      if (startsClause(text, chunks, index, hasVerb, grammar)) {
        clause++;
        hasVerb = false;
      }
    } else if (chunk.kind === 'verb' && chunk.isFinite) hasVerb = true;
    clauses.fill(clause, chunk.first - first, chunk.last - first);
  }
  return clauses;
}

function startsClause(
  text: Text,
  chunks: readonly Chunk[],
  index: number,
  hasVerb: boolean,
  grammar: Grammar,
): boolean {
  const norm = text.norm[(chunks[index] as Chunk).first] as string;
  if (BREAKS.has(norm) || grammar.subordinators.has(norm) || grammar.breaks.has(norm)) return true;
  if (!hasVerb) return false;
  if (grammar.relatives.has(norm) || grammar.complementizers.has(norm)) return true;
  return (norm === ',' || grammar.conjunctions.has(norm)) && hasVerbBehind(text, chunks, index + 1, grammar);
}

/** How many phrases may stand before the verb of a clause. */
const MOST_BEFORE_VERB = 6;

function hasVerbBehind(text: Text, chunks: readonly Chunk[], from: number, grammar: Grammar): boolean {
  let isNamed = false;
  for (let at = from; at < Math.min(chunks.length, from + MOST_BEFORE_VERB); at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'verb') return chunk.isFinite || (!isNamed && text.pos[chunk.first] === 'VERB');
    if (chunk.kind === 'noun') {
      isNamed = true;
      continue;
    }
    const norm = text.norm[chunk.first] as string;
    const goesOn =
      grammar.linking.has(norm) ||
      grammar.conjunctions.has(norm) ||
      text.pos[chunk.first] === 'ADV' ||
      norm === '"';
    if (!goesOn) return false;
  }
  return false;
}

/** A sentence made ready for its mentions: phrases, roles, clauses, negation and evaluating words. */
import type { Evaluation } from '../../lexicon/evaluations.js';
import type { Grammar } from '../../lexicon/grammar.js';
import type { Lexicons } from '../../lexicon/load.js';
import type { Modifier } from '../../lexicon/modifiers.js';
import { type Found, findTerms } from '../../lexicon/terms.js';
import type { Text } from '../../model.js';
import { type Chunk, readPhrases } from './phrases.js';
import { type Predicate, readPredicates } from './roles.js';

/** Tokens `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface SentenceReading extends Range {
  readonly text: Text;
  readonly grammar: Grammar;
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  /** Clause number of each token, by token minus `first`. */
  readonly clauses: Int32Array;
  /** 1 where a negator holds over a token, and where a hedge or condition does; by token minus `first`. */
  readonly negated: Uint8Array;
  readonly hedged: Uint8Array;
  /** Evaluating terms in order, without overlap. */
  readonly evaluations: readonly Found<Evaluation>[];
}

const BREAKS = new Set([';', ':', '—', '–', '(', ')', '.', '?', '!']);
const NEGATING = new Set<Modifier>(['negator', 'phrase-negator', 'denial']);
const HEDGING = new Set<Modifier>(['hedge', 'condition', 'supposition', 'claim']);
const NO_SLOTS: ReadonlyMap<number, never[]> = new Map();

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
    ...markModified(text, sentence, range, clauses, lexicons),
    evaluations: findEvaluations(text, sentence, first, lexicons),
  };
}

/** Of overlapping terms the first, and of those that begin together the longest. */
function findEvaluations(
  text: Text,
  sentence: number,
  first: number,
  lexicons: Lexicons,
): Found<Evaluation>[] {
  const chosen: Found<Evaluation>[] = [];
  let end = first;
  for (const found of findTerms(lexicons.evaluations, text, sentence, NO_SLOTS)) {
    if (found.first < end) continue;
    end = found.last;
    chosen.push(found);
  }
  return chosen;
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

/** A modifier holds from behind it to the end of its clause; two negators undo each other. */
function markModified(
  text: Text,
  sentence: number,
  { first, last }: Range,
  clauses: Int32Array,
  lexicons: Lexicons,
): Pick<SentenceReading, 'negated' | 'hedged'> {
  const negated = new Uint8Array(last - first);
  const hedged = new Uint8Array(last - first);
  let end = first;
  for (const { term, first: from, last: to } of findTerms(lexicons.modifiers.terms, text, sentence)) {
    if (from < end) continue;
    end = to;
    const isNegating = NEGATING.has(term.meaning);
    if (!isNegating && !HEDGING.has(term.meaning)) continue;
    const clause = clauses[to - 1 - first];
    for (let at = to; at < last && clauses[at - first] === clause; at++)
      if (isNegating) negated[at - first] = 1 - (negated[at - first] as number);
      else hedged[at - first] = 1;
  }
  return { negated, hedged };
}

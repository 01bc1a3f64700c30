/** How far a sentence asserts its words: as a fact, hedged, asked, or denied. */
import type { Evaluation } from '../../lexicon/evaluations.js';
import type { Lexicons } from '../../lexicon/load.js';
import type { Modifier } from '../../lexicon/modifiers.js';
import { type Found, findTerms } from '../../lexicon/terms.js';
import type { Text } from '../../model.js';

/** What holds over each token of a sentence; all by token minus the sentence's first. */
export interface Assertions {
  /** 1 where a negator holds. */
  readonly negated: Uint8Array;
  /** What the token's evidence counts: 1 as a fact, less where it is hedged, asked or rebutted, below 0 where it is denied. */
  readonly force: Float32Array;
  /** 1 for words that change what others say and say nothing of their own. */
  readonly silent: Uint8Array;
}

/** Chosen by cross-validation; a denial takes back less than the words would say, as whoever denies also reports. */
const FORCE = { denied: -0.25, hedged: 0.7, asked: 0.6, rebutted: 0.3, contrasted: 0.8 };
const NEGATING = new Set<Modifier>(['negator', 'phrase-negator', 'denial']);
const HEDGING = new Set<Modifier>(['hedge', 'condition', 'supposition', 'claim']);
const FUNCTION = new Set(['ADV', 'AUX', 'PART', 'DET', 'SCONJ', 'PRON', 'ADP', 'CCONJ', 'INTJ']);

/**
 * Reads the modifiers of a sentence. A negator or hedge holds from behind it to the end of its clause, and two negators undo each
 * other; a contrast takes from what stands before it; a rebuttal takes from the clauses before its own.
 *
 * @param clauses clause number of each token
 */
export function readAssertions(
  text: Text,
  sentence: number,
  { first, last }: { readonly first: number; readonly last: number },
  clauses: Int32Array,
  lexicons: Lexicons,
): Assertions {
  const size = last - first;
  const negated = new Uint8Array(size);
  const hedged = new Uint8Array(size);
  const silent = new Uint8Array(size);
  const force = new Float32Array(size).fill(isAsked(text, first, last) ? FORCE.asked : 1);
  let [contrasted, rebutted] = [0, 0];
  let end = first;
  for (const { term, first: from, last: to } of findTerms(lexicons.modifiers.terms, text, sentence)) {
    if (from < end) continue;
    end = to;
    const [start, stop] = [from - first, to - first];
    const clause = clauses[stop - 1] as number;
    const isNegating = NEGATING.has(term.meaning);
    if (term.meaning === 'contrast') contrasted = start;
    const own = clauses.indexOf(clauses[start] as number);
    if (term.meaning === 'rebuttal' && own > 0) {
      rebutted = own;
      silent.fill(1, start, stop);
    }
    if (term.meaning === 'pseudo-negator') silent.fill(1, start, stop);
    if (!isNegating && !HEDGING.has(term.meaning)) continue;
    for (let at = stop; at < size && clauses[at] === clause; at++)
      if (isNegating) negated[at] = 1 - (negated[at] as number);
      else hedged[at] = 1;
    if (isFunctional(text, from, to)) silent.fill(1, start, stop);
  }
  scale(force, 0, contrasted, FORCE.contrasted);
  scale(force, 0, rebutted, FORCE.rebutted);
  for (let at = 0; at < size; at++) {
    if (negated[at] === 1) scale(force, at, at + 1, FORCE.denied);
    if (hedged[at] === 1) scale(force, at, at + 1, FORCE.hedged);
  }
  return { negated, force, silent };
}

function scale(force: Float32Array, from: number, to: number, factor: number): void {
  for (let at = from; at < to; at++) force[at] = (force[at] as number) * factor;
}

/** Whether a sentence ends in a question mark, or in one before a quotation mark. */
export function isAsked({ norm }: Text, first: number, last: number): boolean {
  return norm[last - 1] === '?' || (last - 2 >= first && norm[last - 2] === '?');
}

function isFunctional({ pos }: Text, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!FUNCTION.has(pos[at] as string)) return false;
  return true;
}

/** Evaluating terms without overlap: of overlapping ones the first, of those that begin together the longest. */
export interface ChosenTerms {
  readonly evaluations: readonly Found<Evaluation>[];
  /** 1 where a longer term turns a shorter one within it (`falsely accused`); by token minus `first`. */
  readonly turned: Uint8Array;
}

const NO_SLOTS: ReadonlyMap<number, never[]> = new Map();

export function chooseTerms(
  text: Text,
  sentence: number,
  { first, last }: { readonly first: number; readonly last: number },
  lexicons: Lexicons,
): ChosenTerms {
  const evaluations: Found<Evaluation>[] = [];
  const turned = new Uint8Array(last - first);
  for (const found of findTerms(lexicons.evaluations, text, sentence, NO_SLOTS)) {
    const longer = evaluations.at(-1);
    if (longer === undefined || found.first >= longer.last) evaluations.push(found);
    else if (found.last <= longer.last && isTurned(longer.term.meaning, found.term.meaning))
      turned.fill(1, found.first - first, found.last - first);
  }
  return { evaluations, turned };
}

function isTurned(longer: Evaluation, shorter: Evaluation): boolean {
  return (longer.bearer || longer.patient) * (shorter.bearer || shorter.patient) < 0;
}

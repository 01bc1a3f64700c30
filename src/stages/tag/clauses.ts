/** Clauses: the stretches of a sentence within which negation, hedges and roles hold. */
import type { Grammar } from '../../lexicon/grammar.js';
import type { Sentence, Text } from '../../model.js';
import type { FoundModifier } from './modifiers.js';

const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADP', 'PART']);
const MARKS = new Set([';', ':', '—', '–', '(', ')']);
/** How far behind a comma or an "and" its verb may stand. */
const MOST_SUBJECT = 9;

/**
 * Numbers the clauses of a sentence.
 *
 * A clause begins at a semicolon, colon, dash or bracket, at a word that begins clauses (while, because) or a
 * contrast (but), and at a comma or conjunction that a subject with its own verb follows.
 *
 * @returns clause number of each token of the sentence, from 0, by token minus `sentence.first`
 */
export function numberClauses(
  text: Text,
  sentence: Sentence,
  modifiers: readonly FoundModifier[],
  grammar: Grammar,
): Int32Array {
  const clauses = new Int32Array(sentence.last - sentence.first);
  const starts = new Set<number>();
  for (const { kind, first } of modifiers)
    if (kind === 'clause-start' || kind === 'contrast') starts.add(first);
  let clause = 0;
  for (let at = sentence.first; at < sentence.last; at++) {
    const norm = text.norm[at] as string;
    const begins =
      starts.has(at) ||
      isBreak(text, at, norm) ||
      ((norm === ',' || grammar.conjunctions.has(norm)) &&
        hasOwnSubject(text, at + 1, sentence.last, grammar));
    if (begins && at > sentence.first) clause++;
    clauses[at - sentence.first] = clause;
  }
  return clauses;
}

/** A mark that ends a clause; a dash only between spaces. */
function isBreak(text: Text, at: number, norm: string): boolean {
  if (MARKS.has(norm)) return norm !== '–' || text.start[at] !== text.end[at - 1];
  return norm === '-' && at > 0 && text.start[at] !== text.end[at - 1] && text.start[at + 1] !== text.end[at];
}

/** Whether a noun phrase with a finite verb stands from `from` on. */
function hasOwnSubject(text: Text, from: number, ceiling: number, grammar: Grammar): boolean {
  let nominal = false;
  for (let at = from; at < Math.min(ceiling, from + MOST_SUBJECT); at++) {
    const pos = text.pos[at] as string;
    const norm = text.norm[at] as string;
    if (pos === 'VERB' || pos === 'AUX')
      return nominal && !norm.endsWith('ing') && text.norm[at - 1] !== 'to';
    if (pos === 'ADV' && nominal) continue;
    if (grammar.conjunctions.has(norm) && at === from) continue;
    if (!NOMINAL.has(pos) && !grammar.conjunctions.has(norm)) return false;
    if (
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      pos === 'PRON' ||
      (pos === 'DET' && !grammar.determiners.has(norm))
    )
      nominal = true;
  }
  return false;
}

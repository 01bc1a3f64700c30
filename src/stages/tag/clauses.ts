/** Clauses: the stretches of a sentence within which negation, hedges and roles hold. */
import type { Grammar } from '../../lexicon/grammar.js';
import type { Modifier } from '../../lexicon/modifiers.js';
import type { Sentence, Text } from '../../model.js';
import type { FoundModifier, FoundSign } from './modifiers.js';

const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADP', 'PART']);
const MARKS = new Set([';', ':', '—', '–', '(', ')']);
const STARTS = new Set<Modifier>(['clause-start', 'contrast', 'condition', 'concession']);
/** How far behind a comma or an "and" its verb may stand. */
const MOST_SUBJECT = 9;

export interface Clauses {
  /** Clause number of each token, from 0, by token minus `sentence.first`: within it subject and object are found. */
  readonly clause: readonly number[];
  /** The same in finer stretches: within them a modifier holds. */
  readonly scope: readonly number[];
}

/**
 * Numbers the clauses of a sentence.
 *
 * A clause begins at a semicolon, colon, dash or bracket, at a word that begins clauses (while, if) or a
 * contrast (but), and, where it has its verb, at a comma or conjunction that a subject with its own verb follows.
 * A scope ends there
 * too, and at a verb that goes on with an earlier subject, at a participle behind a comma, and at a phrase such
 * as "despite …".
 */
export function numberClauses(
  text: Text,
  sentence: Sentence,
  modifiers: readonly FoundModifier[],
  signs: readonly FoundSign[],
  grammar: Grammar,
): Clauses {
  const { first, last } = sentence;
  const clauses: number[] = [];
  const scopes: number[] = [];
  const starts = new Map<number, Modifier>();
  for (const { kind, first: token } of modifiers) if (STARTS.has(kind)) starts.set(token, kind);
  const adjuncts = new Set<number>();
  for (const sign of signs) if (sign.kind === 'adjunct') adjuncts.add(sign.first);
  let clause = 0;
  let scope = 0;
  let inSubordinate = false;
  let hasVerb = false;
  for (let at = first; at < last; at++) {
    const norm = text.norm[at] as string;
    const joins = norm === ',' || grammar.conjunctions.has(norm);
    const begins =
      at > first &&
      (starts.has(at) ||
        isBreak(text, at, norm) ||
        (joins && hasVerb && hasOwnSubject(text, at + 1, last, grammar)));
    if (begins) {
      clause++;
      inSubordinate = starts.get(at) === 'clause-start';
      hasVerb = false;
    }
    hasVerb ||= text.pos[at] === 'AUX' || (text.pos[at] === 'VERB' && !norm.endsWith('ing'));
    if (begins || adjuncts.has(at) || (joins && goesOn(text, at, norm, last, grammar, inSubordinate)))
      scope++;
    clauses.push(clause);
    scopes.push(scope);
  }
  return { clause: clauses, scope: scopes };
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
    if (pos === 'ADV') continue;
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

/** `…, and brings jobs`, `…, is a threat`, `…, raising fears`: a verb that no negator before it reaches. */
function goesOn(
  text: Text,
  joint: number,
  norm: string,
  last: number,
  grammar: Grammar,
  inSubordinate: boolean,
): boolean {
  let at = joint + 1;
  if (norm === ',' && at < last && grammar.conjunctions.has(text.norm[at] as string)) at++;
  while (at < last && text.pos[at] === 'ADV') at++;
  if (at >= last) return false;
  if (isFiniteVerb(text, at)) return true;
  if (text.pos[at] !== 'VERB' || norm !== ',') return false;
  const verb = text.norm[at] as string;
  return verb.endsWith('ing') || (inSubordinate && verb !== text.lemma[at]);
}

/** Whether a token is a verb with a tense for certain: an auxiliary, or a form in -s. */
export function isFiniteVerb(text: Text, at: number): boolean {
  const norm = text.norm[at] as string;
  if (text.pos[at] === 'AUX')
    return !norm.endsWith('ing') && !norm.endsWith('ed') && text.norm[at - 1] !== 'to';
  return text.pos[at] === 'VERB' && norm.endsWith('s') && norm !== text.lemma[at];
}

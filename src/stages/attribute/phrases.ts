/** Noun phrases that can be a source: their limits, to the left and to the right of a cue. */
import type { Grammar } from '../../lexicon/grammar.js';
import { Kind } from '../../lexicon/kinds.js';
import type { Names } from '../../lexicon/names.js';
import type { Text } from '../../model.js';

/** Tokens `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What the search for phrases needs to know of an article. */
export interface Scene {
  readonly text: Text;
  readonly names: Names;
  readonly grammar: Grammar;
  /** For each token the index of the outermost quotation that holds it or whose mark it is, or -1. */
  readonly quotationAt: Int32Array;
}

const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM']);
const DASHES = new Set(['-', '–']);

/**
 * The noun phrase that ends before token `end`, or null.
 *
 * @param floor the first token that may belong to it
 */
export function phraseBefore(scene: Scene, end: number, floor: number): Range | null {
  let first = end;
  while (first > floor) {
    const opening = openingOf(scene.text, first - 1, floor);
    if (opening > floor && scene.text.pos[opening - 1] === 'PROPN') first = opening;
    else if (belongs(scene, first - 1, end, floor)) first--;
    else break;
  }
  const range = trimStart(scene, first, end);
  if (range === null || !hasHead(scene, range)) return null;
  return range;
}

function belongs(scene: Scene, index: number, end: number, floor: number): boolean {
  const { text } = scene;
  const norm = text.norm[index] as string;
  const pos = text.pos[index] as string;
  if (scene.quotationAt[index] !== scene.quotationAt[end - 1]) return isNickname(scene, index, floor);
  const kinds = text.kinds[index] as number;
  if ((kinds & Kind.relative) !== 0) return false;
  if (INSIDE.has(pos)) return pos !== 'PRON' || index === end - 1 || (kinds & Kind.possessive) !== 0;
  if ((kinds & Kind.genitive) !== 0 || norm === '&' || norm === '%' || norm === '/') return true;
  if (DASHES.has(norm)) return touches(text, index);
  if (
    pos === 'VERB' &&
    index > floor &&
    DASHES.has(text.norm[index - 1] as string) &&
    touches(text, index - 1)
  )
    return true;
  if (pos === 'ADP') return scene.grammar.linking.has(norm) && index + 1 < end;
  if (pos === 'CCONJ')
    return (kinds & Kind.joiner) !== 0 && index + 1 < end && index > floor && isNominal(text, index - 1);
  if (norm === ',') return joinsPlace(text, index, end);
  if (norm === '(' || norm === ')') return isParenthesis(text, index, floor, end);
  return false;
}

/** `the proposed station`: a participle between a determiner and its noun. */
function isParticiple(text: Text, index: number, start: number): boolean {
  const before = text.pos[index - 1];
  const after = text.pos[index + 1];
  return (
    index > start &&
    (before === 'DET' || before === 'ADJ' || before === 'ADV') &&
    (after === 'NOUN' || after === 'ADJ' || after === 'PROPN')
  );
}

/** Words of a quotation that may stand for a noun: `an “authoritarian alliance in space”`. */
const MOST_QUOTED = 10;

/** A short quotation behind a determiner or adjective is part of the phrase. */
function isQuotedNoun({ text, quotationAt }: Scene, index: number, start: number): boolean {
  const inside = quotationAt[index];
  if (inside === -1) return false;
  let first = index;
  while (first > start && quotationAt[first - 1] === inside) first--;
  let last = index + 1;
  while (last < text.value.length && quotationAt[last] === inside) last++;
  const before = text.pos[first - 1];
  return first > start && last - first <= MOST_QUOTED && (before === 'DET' || before === 'ADJ');
}

/** `John W. “Jay” Raymond`: a quotation of one or two words inside a name. */
function isNickname(scene: Scene, index: number, floor: number): boolean {
  const { text, quotationAt } = scene;
  const inside = quotationAt[index];
  let first = index;
  while (first > floor && quotationAt[first - 1] === inside) first--;
  let last = index + 1;
  while (last < text.value.length && quotationAt[last] === inside) last++;
  return last - first <= 4 && first > floor && text.pos[first - 1] === 'PROPN' && text.pos[last] === 'PROPN';
}

function touches(text: Text, index: number): boolean {
  return text.start[index] === text.end[index - 1] && text.end[index] === text.start[index + 1];
}

function isNominal(text: Text, index: number): boolean {
  const pos = text.pos[index];
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM';
}

/** `Washington, DC-based`, `King, Jr.`: a comma inside a name. */
function joinsPlace(text: Text, index: number, end: number): boolean {
  if (index + 1 >= end || text.pos[index - 1] !== 'PROPN' || text.pos[index + 1] !== 'PROPN') return false;
  const next = text.value[index + 1] as string;
  return (next.length <= 3 && next === next.toUpperCase()) || next === 'Jr.' || next === 'Sr.';
}

/** Tokens that a parenthesis after a name may hold: `Paul Ryan (R-Wis.)`. */
const MOST_IN_PARENTHESIS = 8;

/** Code of `)`. */
const CLOSING = 41;

/** The token of the mark that opens the short parenthesis which closes at a token, or -1. */
function openingOf(text: Text, close: number, floor: number): number {
  if ((text.value[close] as string).charCodeAt(0) !== CLOSING) return -1;
  for (let at = close - 1; at > Math.max(floor, close - MOST_IN_PARENTHESIS - 2); at--)
    if (text.value[at] === '(') return at;
  return -1;
}

/** The token of the mark that closes the short parenthesis which opens at a token, or -1. */
function closingOf(text: Text, open: number, ceiling: number): number {
  if (text.value[open] !== '(') return -1;
  for (let at = open + 1; at < Math.min(ceiling, open + MOST_IN_PARENTHESIS + 2); at++)
    if (text.value[at] === ')') return at;
  return -1;
}

/** `Paul Ryan (R-WI)`, `Roscosmos (CNSA)`: a short parenthesis after a name. */
function isParenthesis(text: Text, index: number, floor: number, end: number): boolean {
  if (text.value[index] === '(') return true;
  for (let at = index - 1; at >= Math.max(floor, index - 7); at--)
    if (text.value[at] === '(') return at < end;
  return false;
}

/** Takes time and link words off the start: `On Tuesday the agency` gives `the agency`. */
function trimStart(scene: Scene, first: number, end: number): Range | null {
  const { text } = scene;
  let start = first;
  for (let index = first; index < end; index++) {
    const pos = text.pos[index];
    const norm = text.norm[index] as string;
    if (pos === 'ADP' && index === start) start = afterPreposition(scene, index, end);
    else if (index === start && isTime(text, index) && !isPossessed(scene, index)) start = index + 1;
    else if (
      index === start &&
      (pos === 'CCONJ' || pos === 'PUNCT' || pos === 'PART' || norm === ')' || pos === 'SYM')
    )
      start = index + 1;
    if (start > index + 1) index = start - 1;
  }
  return start < end ? { first: start, last: end } : null;
}

/** After a preposition at the start: behind its object, where another phrase follows it; else behind it alone. */
function afterPreposition({ text }: Scene, index: number, end: number): number {
  let at = index + 1;
  if (text.pos[at] === 'DET' && at + 1 < end && isTime(text, at + 1)) at++;
  while (at < end && isTime(text, at)) at++;
  if (at > index + 1) return at;
  for (let next = index + 2; next < end; next++)
    if (text.pos[next] === 'DET' && text.pos[next - 1] !== 'ADP' && isNominal(text, next - 1)) return next;
  return index + 1;
}

export function isTime(text: Text, index: number): boolean {
  return (
    ((text.kinds[index] as number) & Kind.time) !== 0 ||
    (text.pos[index] === 'NUM' && index > 0 && ((text.kinds[index - 1] as number) & Kind.time) !== 0)
  );
}

function isPossessed({ text }: Scene, index: number): boolean {
  return ((text.kinds[index + 1] ?? 0) & Kind.genitive) !== 0;
}

function hasHead({ text, grammar }: Scene, range: Range): boolean {
  for (let index = range.first; index < range.last; index++) {
    const pos = text.pos[index];
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') return true;
    if (pos === 'PRON' && !grammar.objectPronouns.has(text.norm[index] as string)) return true;
    if (pos === 'ADJ' && index === range.last - 1) return true;
    if (pos === 'DET' && range.last - range.first === 1) return true;
  }
  return false;
}

/**
 * The noun phrase that begins at token `start`, or null; with what stands in apposition to it.
 *
 * @param ceiling the first token past it
 */
export function phraseAfter(scene: Scene, start: number, ceiling: number): Range | null {
  const { text } = scene;
  let last = start;
  let named = false;
  while (last < ceiling && continues(scene, start, last, ceiling, named)) {
    named ||= text.pos[last] === 'PROPN';
    const closing = last > start && text.pos[last - 1] === 'PROPN' ? closingOf(text, last, ceiling) : -1;
    last = closing < 0 ? last + 1 : closing + 1;
  }
  while (
    last > start &&
    !isNominal(text, last - 1) &&
    !['ADJ', 'DET'].includes(text.pos[last - 1] as string) &&
    text.value[last - 1] !== ')' &&
    scene.quotationAt[last - 1] === scene.quotationAt[start]
  )
    last--;
  const range = { first: start, last };
  const isArticle = last - start === 1 && text.pos[start] === 'DET';
  return last > start && !isArticle && hasHead(scene, range) ? range : null;
}

function continues(scene: Scene, start: number, index: number, ceiling: number, named: boolean): boolean {
  const { text } = scene;
  const norm = text.norm[index] as string;
  const pos = text.pos[index] as string;
  if (scene.quotationAt[index] !== scene.quotationAt[start])
    return index > start && (isNickname(scene, index, start) || isQuotedNoun(scene, index, start));
  const kinds = text.kinds[index] as number;
  if ((kinds & Kind.relative) !== 0) return false;
  if (pos === 'PRON') return index === start || (kinds & Kind.possessive) !== 0;
  if (pos === 'DET')
    return (
      index === start ||
      ['ADP', 'CCONJ', 'DET'].includes(text.pos[index - 1] as string) ||
      text.norm[index - 1] === ','
    );
  if (pos === 'ADV' && index > start && text.pos[index - 1] === 'DET')
    return text.pos[index + 1] === 'ADJ' || text.pos[index + 1] === 'VERB';
  if (index > start && isTime(text, index) && !isPossessed(scene, index)) return false;
  if (INSIDE.has(pos)) return true;
  if ((kinds & Kind.genitive) !== 0 || norm === '&' || norm === '/') return true;
  if (DASHES.has(norm)) return touches(text, index);
  if (pos === 'VERB')
    return (
      (DASHES.has(text.norm[index - 1] as string) && touches(text, index - 1)) ||
      isParticiple(text, index, start)
    );
  if (pos === 'ADP')
    return (
      index > start &&
      (scene.grammar.nameLinking.has(norm) || (!named && scene.grammar.linking.has(norm))) &&
      index + 1 < ceiling
    );
  if (pos === 'CCONJ')
    return (
      (kinds & Kind.joiner) !== 0 &&
      index > start &&
      isNominal(text, index - 1) &&
      ['PROPN', 'DET', 'NOUN'].includes(text.pos[index + 1] ?? '')
    );
  if (norm === ',') return index + 1 < ceiling && joinsPlace(text, index, ceiling);
  if (norm === '(' || norm === ')') return index > start && isParenthesis(text, index, start, ceiling);
  return false;
}

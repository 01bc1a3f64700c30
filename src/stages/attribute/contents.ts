/** The words that a cue gives to its source. */
import { Kind } from '../../lexicon/kinds.js';
import type { Complement } from '../../lexicon/speech.js';
import { passAdjuncts } from './adjuncts.js';
import {
  clip,
  DASHES,
  hasVerb,
  isVerbal,
  MARKS,
  quotationOf,
  startsClause,
  startsLong,
  startsQuotation,
} from './clauses.js';
import type { Range, Scene } from './phrases.js';
import { phraseAfter } from './phrases.js';
import type { Quotation } from './quotations.js';
import type { ContentScene } from './scene.js';

/**
 * The content that follows a cue, or null where nothing that the cue takes stands there.
 *
 * @param from first token behind the cue and its recipient
 */
export function contentAfter(
  scene: ContentScene,
  from: number,
  region: Range,
  takes: readonly Complement[],
): Range | null {
  return contentBehind(scene, from, region, takes) ?? quotationAhead(scene, from, region, takes);
}

/** `declared in the hall of the old exchange, “…”`: the quotation behind the next comma or colon, or null. */
function quotationAhead(
  scene: ContentScene,
  from: number,
  region: Range,
  takes: readonly Complement[],
): Range | null {
  if (!takes.includes('quotation') && !takes.includes('clause')) return null;
  const { text } = scene;
  for (let at = from + 1; at < Math.min(region.last, from + MOST_AHEAD); at++) {
    const mark = text.norm[at - 1] as string;
    const quotation = startsQuotation(scene, at) ? quotationOf(scene, at) : null;
    if (quotation !== null)
      return (mark === ',' || mark === ':') && standsAlone(scene, quotation)
        ? clipQuotation(scene, at, region)
        : null;
    if (
      mark === ';' ||
      ((text.kinds[at - 1] as number) & Kind.complementizer) !== 0 ||
      startsPredicate(scene, at)
    )
      return null;
  }
  return null;
}

/** `…, adding`, `after hinting`, `and wrote`: a further verb with the same subject. */
function startsPredicate({ text }: ContentScene, at: number): boolean {
  if (text.pos[at] !== 'VERB') return false;
  const before = text.pos[at - 1];
  return (
    before === 'PUNCT' ||
    before === 'CCONJ' ||
    (before !== 'DET' && (text.norm[at] as string).endsWith('ing'))
  );
}

/** Tokens that may stand between a verb and its quotation. */
const MOST_AHEAD = 16;

function contentBehind(
  scene: ContentScene,
  from: number,
  region: Range,
  takes: readonly Complement[],
): Range | null {
  const { text, grammar } = scene;
  let first = passAdjuncts(scene, from, region.last);
  if (first >= region.last) return null;
  const norm = text.norm[first] as string;
  if (grammar.complementizers.has(norm) && (takes.includes('clause') || takes.includes('quotation')))
    return clip(scene, first + 1, region, 'strong');
  if (grammar.complementizers.has(norm) && takes.includes('object') && startsQuotation(scene, first + 1))
    return clip(scene, first, region, 'phrase');
  if (norm === ':' || norm === ',') {
    first++;
    if (first >= region.last) return null;
    const quoted = startsQuotation(scene, first);
    if (quoted && (takes.includes('quotation') || takes.includes('clause')))
      return clipQuotation(scene, first, region);
    if (quoted || norm === ':')
      return takes.includes('quotation') || takes.includes('clause')
        ? clip(scene, first, region, 'strong')
        : null;
    return takes.length === 1 && takes[0] === 'clause' && hasVerb(scene, first, region.last)
      ? clip(scene, first, region, 'clause')
      : null;
  }
  if (startsQuotation(scene, first)) return clipQuotation(scene, first, region);
  if (takes.includes('recipient')) {
    const recipient = phraseAfter(scene, first, region.last) ?? objectPronoun(scene, first, region.last);
    if (recipient !== null && recipient.last < region.last)
      return contentAfter(scene, recipient.last, region, BEHIND_RECIPIENT);
    return null;
  }
  if (
    grammar.infinitives.has(norm) &&
    takes.includes('infinitive') &&
    isVerbal(text.pos[passMark(scene, first + 1)])
  )
    return clip(scene, first, region, 'phrase');
  if (grammar.questions.has(norm) && takes.includes('clause')) return clip(scene, first, region, 'clause');
  if (
    takes.includes('clause') &&
    (startsClause(scene, passOpening(scene, first, region.last), region.last) ||
      (!takes.includes('object') && startsLong(scene, first, region.last)))
  )
    return clip(scene, first, region, 'clause');
  if (takes.includes('object') && (startsPredicative(scene, first) || grammar.questions.has(norm)))
    return clip(scene, first, region, 'phrase');
  if (takes.includes('object') && startsObject(scene, first, region.last))
    return clip(scene, first, region, 'phrase');
  return null;
}

/** `playing in the harbour`, `renewed fears`: a gerund, or a participle before its noun. */
function startsPredicative({ text }: ContentScene, first: number): boolean {
  if (text.pos[first] !== 'VERB') return false;
  const next = text.pos[first + 1];
  const norm = text.norm[first] as string;
  return norm.endsWith('ing') || (norm.endsWith('ed') && (next === 'NOUN' || next === 'ADJ'));
}

function startsObject(scene: ContentScene, first: number, ceiling: number): boolean {
  return phraseAfter(scene, first, ceiling) !== null || objectPronoun(scene, first, ceiling) !== null;
}

/** Behind an opening quotation mark. */
function passMark(scene: ContentScene, at: number): number {
  return startsQuotation(scene, at) ? at + 1 : at;
}

/** Behind a preposition and its phrase, which may open a clause: `said in politics it takes time`. */
function passOpening(scene: ContentScene, first: number, ceiling: number): number {
  if (scene.text.pos[first] !== 'ADP') return first;
  const phrase = phraseAfter(scene, first + 1, ceiling);
  if (phrase === null) return first;
  return scene.text.norm[phrase.last] === ',' ? phrase.last + 1 : phrase.last;
}

const BEHIND_RECIPIENT: readonly Complement[] = ['quotation', 'clause', 'infinitive'];

/** `according to him`, `told him`. */
export function objectPronoun({ text, grammar }: Scene, at: number, ceiling: number): Range | null {
  return at < ceiling && grammar.objectPronouns.has(text.norm[at] as string)
    ? { first: at, last: at + 1 }
    : null;
}

/** `The harbour, according to the crews, was ready`: the two parts of a content about an attribution between commas, or null. */
export function contentAround(
  scene: ContentScene,
  comma: number,
  behind: number,
  region: Range,
): Range[] | null {
  const { text, grammar, quotationAt } = scene;
  if (text.norm[comma] !== ',' || text.norm[behind] !== ',' || comma <= region.first) return null;
  if (quotationAt[comma] !== quotationAt[comma + 1]) return null;
  const isClause = grammar.subordinators.has(text.norm[region.first] as string);
  if (!isClause && hasFiniteVerb(scene, region.first, comma)) return null;
  const first = grammar.conjunctions.has(text.norm[region.first] as string) ? region.first + 1 : region.first;
  const rest = clip(scene, behind + 1, region, 'strong');
  if (first >= comma || rest === null || !hasVerb(scene, rest.first, rest.last)) return null;
  return [{ first, last: comma }, rest];
}

function hasFiniteVerb({ text }: ContentScene, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (isVerbal(text.pos[at]) && !(text.norm[at] as string).endsWith('ing')) return true;
  return false;
}

/**
 * The content that stands before a trailing attribution: from the region's start, or from the start of the
 * quotation that just closed.
 *
 * @param end first token of the source or of the inverted verb
 */
export function contentBefore(scene: ContentScene, end: number, region: Range): Range | null {
  const { text, grammar, quotationAt } = scene;
  let last = end;
  const outside = quotationAt[end];
  const mark = last - 1 >= region.first ? (text.norm[last - 1] as string) : '';
  const closes = last - 1 >= region.first && quotationAt[last - 1] !== outside;
  if (!closes && !MARKS.has(mark)) return null;
  if (!closes) last--;
  const quotation = quotationOf(scene, last - 1);
  if (quotation !== null && (quotation.first < region.first || standsAlone(scene, quotation)))
    return { first: quotation.first, last: quotation.last };
  let first = region.first;
  for (let at = last - 1; at >= region.first; at--)
    if (text.norm[at] === ';' && quotationAt[at] === outside) {
      first = at + 1;
      break;
    }
  if (grammar.conjunctions.has(text.norm[first] ?? '') && first + 1 < last) first++;
  if (first >= last || (!closes && !isStatement(scene, first, last))) return null;
  return { first, last };
}

/** Whether words before a trailing attribution are a statement, and not a time, a place or a condition. */
function isStatement(scene: ContentScene, first: number, last: number): boolean {
  const { text, grammar } = scene;
  if (!hasVerb(scene, first, last)) return false;
  if (!grammar.subordinators.has(text.norm[first] as string)) return true;
  for (let at = first; at < last; at++) if (text.norm[at] === ',') return true;
  return false;
}

/** A quotation that is a sentence of its own: it begins with a capital, or behind a dash or colon. */
function standsAlone({ text }: ContentScene, quotation: Quotation): boolean {
  const first = (text.value[quotation.first] ?? '').charAt(0);
  const before = text.norm[quotation.open - 1] ?? '';
  return first !== first.toLowerCase() || before === ':' || DASHES.has(before);
}

/** `said “The Hispanics” and swears …`: what follows a quotation that a cue opens is not part of what is said. */
function clipQuotation(scene: ContentScene, open: number, region: Range): Range | null {
  const { text } = scene;
  const quotation = quotationOf(scene, open);
  if (quotation === null) return null;
  const words = quotation.last - quotation.first;
  const next = quotation.close + 1;
  const goesOn =
    quotation.close >= 0 &&
    next < region.last &&
    (isVerbal(text.pos[next]) ||
      text.pos[next] === 'NOUN' ||
      text.pos[next] === 'ADP' ||
      text.pos[next] === 'PROPN');
  if (goesOn && words <= MOST_PHRASE_WORDS && !standsAlone(scene, quotation))
    return clip(scene, open, region, 'strong');
  const second =
    text.pos[next] === 'CCONJ' && startsQuotation(scene, next + 1) ? quotationOf(scene, next + 1) : null;
  return { first: quotation.first, last: second?.last ?? quotation.last };
}

/** A quotation of more words is no part of a longer phrase. */
const MOST_PHRASE_WORDS = 8;

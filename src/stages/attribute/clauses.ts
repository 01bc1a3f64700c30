/** Where clauses begin, and where what is said ends. */
import { Kind } from '../../lexicon/kinds.js';
import { word } from '../../lexicon/vocabulary.js';
import { phraseAfter, type Range } from './phrases.js';
import type { Quotation } from './quotations.js';
import type { ContentScene } from './scene.js';

/** A noun phrase or gerund with a finite verb anywhere behind it. */
export function startsLong(scene: ContentScene, first: number, ceiling: number): boolean {
  const { text } = scene;
  const isGerund = text.pos[first] === 'VERB' && (text.norm[first] as string).endsWith('ing');
  if (!isGerund && phraseAfter(scene, first, ceiling) === null) return false;
  for (let at = first + 1; at < ceiling; at++) {
    const norm = text.norm[at] as string;
    if (norm === ';' || norm === ':') return false;
    if (text.pos[at] === 'AUX' || (text.pos[at] === 'VERB' && !norm.endsWith('ing'))) return true;
  }
  return false;
}

export function quotationOf({ quotationAt, quotations }: ContentScene, token: number): Quotation | null {
  const index = quotationAt[token] ?? -1;
  return index < 0 ? null : (quotations[index] ?? null);
}

export function startsQuotation({ quotationAt, quotations }: ContentScene, token: number): boolean {
  const index = quotationAt[token] ?? -1;
  return index >= 0 && quotations[index]?.open === token;
}

/** A trailing attribution stands behind one of these. */
export const MARKS: ReadonlySet<string> = new Set([',', '?', '!', '–', '—', '―', '-']);
const STOPS = new Set(['.', ',', ';', ':', '!', '?']);

/** Whether tokens `[first, last)` hold a verb. */
export function hasVerb({ text }: ContentScene, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isVerbal(text.pos[at])) return true;
  return false;
}

export function isVerbal(pos: string | undefined): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

/** Whether a clause begins at a token: a noun phrase with a verb behind it, with nothing between but adverbs and an apposition. */
export function startsClause(scene: ContentScene, first: number, ceiling: number): boolean {
  const { text } = scene;
  const subject = phraseAfter(scene, first, ceiling);
  if (subject === null) return false;
  if (startsQuotation(scene, subject.last)) return true;
  for (let at = subject.last; at < Math.min(ceiling, subject.last + MOST_BETWEEN); at++) {
    const norm = text.norm[at] as string;
    if (isVerbal(text.pos[at])) return !scene.grammar.infinitives.has(norm) && !norm.endsWith('ing');
    if (norm === ';' || norm === ':' || norm === '.') return false;
  }
  return false;
}

const MOST_BETWEEN = 12;

/** How firmly the words before a content bind it: "that", a colon or a mark; a bare clause; a mere phrase. */
type Binding = 'strong' | 'clause' | 'phrase';

/**
 * From `first` to the end of what is said: the region's end without its full stop, or where the reporter
 * speaks again.
 */
export function clip(scene: ContentScene, first: number, region: Range, binding: Binding): Range | null {
  const { text, quotationAt } = scene;
  const voice = quotationAt[first] as number;
  let last = region.last;
  for (let at = first + 1; at < region.last; at++) {
    const quoted = quotationAt[at] as number;
    if (quoted >= 0 && quoted !== voice) continue;
    if (closes(scene, at - 1) && resumesBehindQuotation(scene, at, region.last, binding)) {
      last = at;
      break;
    }
    if (resumes(scene, at, region.last, binding)) {
      if (binding === 'phrase' && text.norm[at] === ',') {
        const end = endOfList(scene, at, region.last);
        if (end > at) {
          at = end - 1;
          continue;
        }
      }
      last = at;
      break;
    }
  }
  while (last > first && STOPS.has(text.norm[last - 1] as string) && quotationAt[last - 1] === voice) last--;
  return last > first ? { first, last } : null;
}

function closes({ quotationAt, quotations }: ContentScene, at: number): boolean {
  const index = quotationAt[at] as number;
  return index >= 0 && quotations[index]?.close === at;
}

/** `called it “a folly,” adding`, `called it “a folly” and promised`: whether the reporter speaks again right behind a quoted part. */
function resumesBehindQuotation(scene: ContentScene, at: number, ceiling: number, binding: Binding): boolean {
  const { text, grammar } = scene;
  const norm = text.norm[at] as string;
  const isComma = text.norm[at - 2] === ',';
  if (isComma && (grammar.breaks.has(norm) || grammar.weakBreaks.has(norm))) return true;
  if (isComma && text.pos[at] === 'VERB' && norm.endsWith('ing')) return true;
  if (binding !== 'phrase' || !grammar.conjunctions.has(norm)) return false;
  const next = at + 1;
  return isVerbal(text.pos[next]) || startsClause(scene, next, ceiling);
}

/** `backed Kowal, Brenner and the pilots`: behind a list that goes on at a comma, or -1. */
function endOfList(scene: ContentScene, comma: number, ceiling: number): number {
  const { text, grammar } = scene;
  let at = comma;
  for (let items = 0; items < MOST_ITEMS && text.norm[at] === ','; items++) {
    const isLast = grammar.joiners.has(text.norm[at + 1] ?? '');
    const item = phraseAfter(scene, isLast ? at + 2 : at + 1, ceiling);
    if (item === null || (text.norm[item.first] as string).endsWith('ing')) return -1;
    at = item.last;
    for (let within = item.first; within < item.last; within++)
      if (text.pos[within] === 'CCONJ') return ends(scene, at, ceiling) ? at : -1;
    if (isLast) return ends(scene, at, ceiling) ? at : -1;
  }
  return -1;
}

/** Items of a list. */
const MOST_ITEMS = 8;

function ends({ text }: ContentScene, at: number, ceiling: number): boolean {
  return at >= ceiling || !isVerbal(text.pos[at]);
}

/** Whether the reporter speaks again at a token. */
function resumes({ text, grammar }: ContentScene, at: number, ceiling: number, binding: Binding): boolean {
  const norm = text.norm[at] as string;
  if (((text.flags[at] as number) & word) !== 0)
    return binding === 'phrase' && ((text.kinds[at] as number) & Kind.phraseBreak) !== 0;
  if (norm === ';') return true;
  if (binding === 'phrase' && (DASHES.has(norm) || grammar.phraseBreaks.has(norm)))
    return !isHyphen(text, at);
  if (norm === ',' && binding === 'phrase') return true;
  if (norm !== ',' && !DASHES.has(norm)) return false;
  if (at + 1 >= ceiling) return false;
  const next = text.norm[at + 1] as string;
  if (grammar.conjunctions.has(next) && isVerbal(text.pos[at + 2])) return false;
  return grammar.breaks.has(next) || (binding !== 'strong' && grammar.weakBreaks.has(next));
}

export const DASHES = new Set(['—', '–', '―', '-', '--']);

function isHyphen(text: ContentScene['text'], at: number): boolean {
  return text.start[at] === text.end[at - 1] && DASHES.has(text.norm[at] as string);
}

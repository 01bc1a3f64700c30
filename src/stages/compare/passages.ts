import { ascending } from 'd3-array';
import type { Passage } from '../../model.js';
import { detach, stepOverPair } from './evidence.js';
import { hashText } from './hash.js';

/** A passage kept as an example, with what decides its place. */
export interface RankedPassage {
  /** Its place among those of its article in the same cell, from 0. */
  readonly turn: number;
  readonly hash: number;
  readonly passage: Passage;
}

/** A stretch that may be kept. */
export interface PassageSource {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Examples kept of one cell. */
const most = 3;
/** UTF-16 code units before and after the words, at most. */
const context = 110;
const longest = 120;

/** Offers one article's stretches of a cell: the first of each article before any second. */
export function offerPassages(kept: RankedPassage[], found: readonly PassageSource[], source: string): void {
  const order = found.map((one) => ({ ...one, hash: hashText(one.id) })).sort(compareHashes);
  for (const [turn, { hash, ...one }] of order.slice(0, most).entries()) {
    const place = { turn, hash, id: one.id };
    if (kept.length === most && comparePlaces(place, placeOf(kept[most - 1])) >= 0) continue;
    keep(kept, { turn, hash, passage: buildPassage(one, source) });
  }
}

/** Adds another part's examples. */
export function mergePassages(kept: RankedPassage[], more: readonly RankedPassage[]): void {
  for (const ranked of more) keep(kept, ranked);
}

function keep(kept: RankedPassage[], ranked: RankedPassage): void {
  if (kept.some(({ passage }) => passage.id === ranked.passage.id)) return;
  kept.push(ranked);
  kept.sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
  if (kept.length > most) kept.pop();
}

interface Place {
  readonly turn: number;
  readonly hash: number;
  readonly id: string;
}

function placeOf({ turn, hash, passage }: RankedPassage): Place {
  return { turn, hash, id: passage.id };
}

function comparePlaces(a: Place, b: Place): number {
  return ascending(a.turn, b.turn) || compareHashes(a, b);
}

function compareHashes(a: { hash: number; id: string }, b: { hash: number; id: string }): number {
  return ascending(a.hash, b.hash) || ascending(a.id, b.id);
}

/** The words with what stands around them on their line. */
function buildPassage({ id, article, start, end }: PassageSource, source: string): Passage {
  const from = stepOverPair(source, Math.max(0, start - context));
  const until = stepOverPair(source, Math.min(source.length, end + context));
  const before = source.slice(from, start);
  const after = source.slice(end, until);
  const line = after.indexOf('\n');
  return {
    id,
    article,
    start,
    end,
    text: detach(source.slice(start, stepOverPair(source, Math.min(end, start + longest)))),
    before: detach(before.slice(before.lastIndexOf('\n') + 1)),
    after: detach(line < 0 ? after : after.slice(0, line)),
  };
}

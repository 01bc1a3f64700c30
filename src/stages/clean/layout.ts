import type { CleanLexicon } from '../../lexicon/furniture.js';
import type { Block } from '../../model.js';
import { makeBlocks } from './blocks.js';
import { type Classified, classify } from './classify.js';
import { type Dateline, findDateline } from './dateline.js';
import { findEnding } from './ending.js';
import { findPosters, type LineRange } from './forum.js';
import { type Hint, makeLine, splitLines } from './lines.js';
import { findRecordDate } from './recordDate.js';
import { findRegion } from './region.js';
import { findSureTitle, findTitle, type Title } from './title.js';

/** How a text is laid out: which lines are the article and what the others are. */
export interface Layout {
  readonly lines: readonly Classified[];
  /** Lines between the first paragraph and the last. */
  readonly body: LineRange;
  /** Heads of forum posts; the article is the first post's. */
  readonly posters: readonly LineRange[];
  readonly title: Title | null;
  readonly dateline: Dateline | null;
  /** The day on which a scraper says it fetched the page, or null. */
  readonly recordDate: string | null;
  readonly blocks: readonly Block[];
}

/** A text with its mark-up taken off, and what that said of lines, by the offset at which they start. */
export interface MarkedText {
  readonly source: string;
  /** Empty for plain text. */
  readonly hints: ReadonlyMap<number, Hint>;
  /** The title as the record or the page gives it, or null. */
  readonly title: string | null;
}

function textLength(lines: readonly Classified[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) if (lines[i].look === 'text') sum += lines[i].line.text.length;
  return sum;
}

/** Where the first post's text stands: between the first poster's head and the second's. */
function rangeOfArticle(lines: readonly Classified[], posters: readonly LineRange[]): LineRange {
  if (posters.length === 0) return { from: 0, to: lines.length };
  const [first, second] = posters;
  const before = textLength(lines, 0, first.from);
  const to = second?.from ?? lines.length;
  if (before > textLength(lines, first.to, to)) return { from: 0, to: first.from };
  return { from: first.to, to };
}

/** Looks of lines that a body may begin or end with. */
function trimRange(lines: readonly Classified[], range: LineRange): LineRange {
  let { from, to } = range;
  while (from < to && lines[from].look !== 'text') from++;
  while (to > from && !isPart(lines[to - 1])) to--;
  return { from, to };
}

function isPart({ look, line }: Classified): boolean {
  return (
    look === 'text' || look === 'item' || (look === 'short' && line.hint !== null && line.hint !== 'heading')
  );
}

/** Lays out a text: classifies each line, finds the article among them, its title and its dateline. */
export function layOut(text: MarkedText, lexicon: CleanLexicon): Layout {
  const plain = text.hints.size === 0;
  const record = plain ? findRecordDate(text.source, lexicon.recordLabels) : null;
  const lines = splitLines(text.source, record?.end ?? 0, text.hints).map((line) => classify(line, lexicon));
  const posters = plain ? findPosters(lines) : [];
  const within = rangeOfArticle(lines, posters);
  const sure = findSureTitle(lines, text.title);
  const region = trimRange(lines, plain ? findRegion(lines, within, sure?.line ?? null) : within);
  const title = sure ?? findTitle(lines, region, lexicon);
  const from = title !== null && title.line >= region.from ? title.line + 1 : region.from;
  const ending = findEnding(lines, { from, to: Math.max(from, region.to) });
  const body = trimRange(lines, { from, to: ending.to });
  const dateline = body.from < body.to ? findDateline(lines[body.from].line.text, lexicon) : null;
  const blocks = makeBlocks({ lines, body, lists: ending.lists, posters, title, dateline });
  const scraped = record === null ? null : makeLine(text.source, 0, record.end, false, null);
  if (scraped)
    blocks.unshift({ start: scraped.start, end: scraped.end, kind: 'furniture', reason: 'record-date' });
  return { lines, body, posters, title, dateline, recordDate: record?.date ?? null, blocks };
}

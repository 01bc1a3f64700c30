import type { CleanLexicon } from '../../lexicon/furniture.js';
import type { Block, BlockKind } from '../../model.js';
import { type Classified, classify } from './classify.js';
import { type Dateline, findDateline } from './dateline.js';
import { findPosters, type LineRange } from './forum.js';
import { type Hint, makeLine, splitLines } from './lines.js';
import { findRecordDate } from './recordDate.js';
import { findRegion } from './region.js';
import { isSubheading } from './subheading.js';
import { findTitle, foldTitle, type Title } from './title.js';

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

/** Text that must stand before an end marker, in characters, so that a menu's "Comments" ends nothing. */
const LEAST_BEFORE_END = 250;

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

function cutAtEnd(lines: readonly Classified[], region: LineRange): LineRange {
  let before = 0;
  for (let i = region.from; i < region.to; i++) {
    if (lines[i].look === 'text') before += lines[i].line.text.length;
    if (lines[i].look === 'end' && before >= LEAST_BEFORE_END)
      return trimRange(lines, { from: region.from, to: i });
  }
  return region;
}

function trimRange(lines: readonly Classified[], range: LineRange): LineRange {
  let to = range.to;
  while (to > range.from && lines[to - 1].look !== 'text') to--;
  return { from: range.from, to };
}

function marked(lines: readonly Classified[], within: LineRange): LineRange {
  let from = within.from;
  while (from < within.to && lines[from].look !== 'text' && lines[from].line.hint !== 'paragraph') from++;
  return { from, to: within.to };
}

interface Verdict {
  readonly kind: BlockKind;
  readonly reason: string;
}

/** Looks that stay furniture even where the mark-up says they are part of the text. */
function judgeInside(lines: readonly Classified[], at: number, body: LineRange): Verdict {
  const { look, reason, line } = lines[at];
  if (look === 'text') return { kind: 'paragraph', reason };
  if (look === 'caption') return { kind: 'caption', reason };
  if (look === 'short') {
    if (isSubheading(lines, at, body)) return { kind: 'subheading', reason: 'between-paragraphs' };
    if (line.hint !== null && line.hint !== 'heading')
      return { kind: 'paragraph', reason: `mark-up-${line.hint}` };
  }
  return { kind: 'furniture', reason };
}

function judgeOutside(lines: readonly Classified[], at: number, posters: readonly LineRange[]): Verdict {
  const { look, reason } = lines[at];
  if (look === 'caption') return { kind: 'caption', reason };
  if (posters.some(({ from, to }) => at >= from && at < to))
    return { kind: 'furniture', reason: 'forum-poster' };
  if (posters.length > 1 && at >= posters[1].from) return { kind: 'furniture', reason: 'forum-reply' };
  return { kind: 'furniture', reason: look === 'text' ? 'outside-body' : reason };
}

interface Parts {
  readonly lines: readonly Classified[];
  readonly body: LineRange;
  readonly posters: readonly LineRange[];
  readonly title: Title | null;
  readonly dateline: Dateline | null;
}

function titleBlocks({ line }: Classified, title: Title): Block[] {
  const blocks: Block[] = [{ start: title.start, end: title.end, kind: 'title', reason: 'title' }];
  const rest = line.text.slice(title.end - line.start);
  const gap = rest.length - rest.trimStart().length;
  if (gap < rest.length)
    blocks.push({ start: title.end + gap, end: line.end, kind: 'furniture', reason: 'title-site' });
  return blocks;
}

function datelineBlocks({ line, reason }: Classified, dateline: Dateline): Block[] {
  const head = line.text.slice(0, dateline.length).trimEnd();
  return [
    { start: line.start, end: line.start + head.length, kind: 'dateline', reason: 'dateline' },
    { start: line.start + dateline.length, end: line.end, kind: 'paragraph', reason },
  ];
}

function makeBlocks({ lines, body, posters, title, dateline }: Parts): Block[] {
  const seen = new Set<string>();
  const folded =
    title === null ? null : foldTitle(lines[title.line].line.text.slice(0, title.end - title.start));
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { line } = lines[i];
    if (title !== null && title.line === i) {
      blocks.push(...titleBlocks(lines[i], title));
      continue;
    }
    const inside = i >= body.from && i < body.to;
    if (inside && i === body.from && dateline !== null) {
      blocks.push(...datelineBlocks(lines[i], dateline));
      continue;
    }
    let { kind, reason } = inside ? judgeInside(lines, i, body) : judgeOutside(lines, i, posters);
    if (inside && kind !== 'furniture') {
      if (seen.has(line.text)) [kind, reason] = ['furniture', 'repeated'];
      else if (line.text.length < 300 && folded !== null && foldTitle(line.text) === folded)
        [kind, reason] = ['furniture', 'repeated-title'];
      seen.add(line.text);
    }
    blocks.push({ start: line.start, end: line.end, kind, reason });
  }
  return blocks;
}

/** Lays out a text: classifies each line, finds the article among them, its title and its dateline. */
export function layOut(text: MarkedText, lexicon: CleanLexicon): Layout {
  const record = text.hints.size === 0 ? findRecordDate(text.source, lexicon.recordLabels) : null;
  const lines = splitLines(text.source, record?.end ?? 0, text.hints).map((line) => classify(line, lexicon));
  const posters = text.hints.size === 0 ? findPosters(lines) : [];
  const within = rangeOfArticle(lines, posters);
  const whole = text.hints.size === 0 ? findRegion(lines, within) : marked(lines, within);
  const region = cutAtEnd(lines, trimRange(lines, whole));
  const title = findTitle(lines, region, text.title, lexicon);
  const from = title !== null && title.line >= region.from ? title.line + 1 : region.from;
  const body = startAtText(lines, { from, to: Math.max(from, region.to) });
  const dateline = body.from < body.to ? findDateline(lines[body.from].line.text, lexicon) : null;
  const blocks = makeBlocks({ lines, body, posters, title, dateline });
  const scraped = record === null ? null : makeLine(text.source, 0, record.end, false, null);
  if (scraped)
    blocks.unshift({ start: scraped.start, end: scraped.end, kind: 'furniture', reason: 'record-date' });
  return { lines, body, posters, title, dateline, recordDate: record?.date ?? null, blocks };
}

function startAtText(lines: readonly Classified[], range: LineRange): LineRange {
  let from = range.from;
  while (from < range.to && lines[from].look !== 'text' && lines[from].line.hint !== 'paragraph') from++;
  return { from, to: range.to };
}

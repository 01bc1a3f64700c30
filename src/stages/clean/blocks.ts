import type { Block, BlockKind } from '../../model.js';
import type { Classified } from './classify.js';
import type { Dateline } from './dateline.js';
import type { LineRange } from './forum.js';
import { isSubheading } from './subheading.js';
import { isSameTitle, type Title } from './title.js';

const FEWEST_STANDFIRST_WORDS = 6;
const HEADING_MARK = /^#{1,6}\s+(?=\S)/;

interface Verdict {
  readonly kind: BlockKind;
  readonly reason: string;
}

/** Marks the lines of ranges with 1. */
function cover(count: number, ranges: readonly LineRange[]): Uint8Array {
  const covered = new Uint8Array(count);
  for (const { from, to } of ranges) covered.fill(1, from, to);
  return covered;
}

/** What of a text's lines is looked up line by line. */
interface Covered {
  readonly listed: ReadonlySet<number>;
  readonly lists: Uint8Array;
  readonly posters: Uint8Array;
}

function judgeInside({ lines, body }: Parts, at: number, { listed, lists }: Covered): Verdict {
  const { look, reason, line } = lines[at];
  if (lists[at] === 1) return { kind: 'furniture', reason: 'link-list' };
  if (look === 'text' || look === 'item') return { kind: 'paragraph', reason };
  if (look === 'caption') return { kind: 'caption', reason };
  if (look === 'short') {
    if (listed.has(at)) return { kind: 'paragraph', reason: 'listed' };
    if (isSubheading(lines, at, body)) return { kind: 'subheading', reason: 'between-paragraphs' };
    if (line.hint !== null && line.hint !== 'heading')
      return { kind: 'paragraph', reason: `mark-up-${line.hint}` };
  }
  return { kind: 'furniture', reason };
}

/** A line of the page below the headline and above the body that says something: a standfirst. */
function isStandfirst({ lines, title, body }: Parts, at: number): boolean {
  const { look, line } = lines[at];
  if (title === null || at <= title.line || at >= body.from) return false;
  if (line.hint !== 'heading' && line.hint !== 'paragraph') return false;
  const isSentence = line.words >= FEWEST_STANDFIRST_WORDS && line.capitalised * 2 <= line.words;
  return look === 'short' && isSentence && line.digits <= 4;
}

function judgeOutside(parts: Parts, at: number, covered: Covered): Verdict {
  const { lines, posters } = parts;
  const { look, reason } = lines[at];
  if (isStandfirst(parts, at)) return { kind: 'subheading', reason: 'standfirst' };
  if (look === 'caption') return { kind: 'caption', reason };
  if (covered.posters[at] === 1) return { kind: 'furniture', reason: 'forum-poster' };
  if (posters.length > 1 && at >= posters[1].from) return { kind: 'furniture', reason: 'forum-reply' };
  return { kind: 'furniture', reason: look === 'text' ? 'outside-body' : reason };
}

/** A text's lines and what was found among them. */
export interface Parts {
  readonly lines: readonly Classified[];
  readonly body: LineRange;
  /** Stretches of links within the body. */
  readonly lists: readonly LineRange[];
  readonly posters: readonly LineRange[];
  readonly title: Title | null;
  readonly dateline: Dateline | null;
}

function titleBlocks({ line }: Classified, title: Title): Block[] {
  const blocks: Block[] = [];
  if (title.start > line.start)
    blocks.push({
      start: line.start,
      end: line.start + line.text.slice(0, title.start - line.start).trimEnd().length,
      kind: 'furniture',
      reason: 'heading-mark',
    });
  blocks.push({ start: title.start, end: title.end, kind: 'title', reason: 'title' });
  const rest = line.text.slice(title.end - line.start);
  const gap = rest.length - rest.trimStart().length;
  if (gap < rest.length)
    blocks.push({ start: title.end + gap, end: line.end, kind: 'furniture', reason: 'title-site' });
  return blocks;
}

/** Takes the `##` of a Markdown heading off a block. */
function splitHeadingMark(block: Block, source: string): Block[] {
  if (block.kind !== 'title' && block.kind !== 'subheading') return [block];
  const mark = HEADING_MARK.exec(source)?.[0] ?? '';
  if (mark === '') return [block];
  const end = block.start + mark.trimEnd().length;
  return [
    { start: block.start, end, kind: 'furniture', reason: 'heading-mark' },
    { ...block, start: block.start + mark.length },
  ];
}

function datelineBlocks({ line, reason }: Classified, dateline: Dateline): Block[] {
  const head = line.text.slice(0, dateline.length).trimEnd();
  return [
    { start: line.start, end: line.start + head.length, kind: 'dateline', reason: 'dateline' },
    { start: line.start + dateline.length, end: line.end, kind: 'paragraph', reason },
  ];
}

/** Short lines that a colon announces: "The dates:" and the lines up to the next paragraph. */
function findListed(lines: readonly Classified[], body: LineRange): Set<number> {
  const listed = new Set<number>();
  for (let i = body.from + 1; i < body.to; i++) {
    if (lines[i].look !== 'short') continue;
    const announced = lines[i - 1].line.text.endsWith(':') || listed.has(i - 1);
    const announces = lines[i].line.text.endsWith(':') && lines[i - 1].look === 'text';
    if (announced || announces) listed.add(i);
  }
  return listed;
}

/** Divides a text into blocks, in order: each line is one, save that title and dateline split theirs. */
export function makeBlocks(parts: Parts): Block[] {
  const { lines, body, title, dateline } = parts;
  const covered: Covered = {
    listed: findListed(lines, body),
    lists: cover(lines.length, parts.lists),
    posters: cover(lines.length, parts.posters),
  };
  const seen = new Set<string>();
  const headline =
    title === null
      ? null
      : lines[title.line].line.text.slice(
          title.start - lines[title.line].line.start,
          title.end - lines[title.line].line.start,
        );
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
    let { kind, reason } = inside ? judgeInside(parts, i, covered) : judgeOutside(parts, i, covered);
    if (inside && kind !== 'furniture') {
      if (seen.has(line.text)) [kind, reason] = ['furniture', 'repeated'];
      else if (headline !== null && isSameTitle(line.text, headline))
        [kind, reason] = ['furniture', 'repeated-title'];
      seen.add(line.text);
    }
    blocks.push(...splitHeadingMark({ start: line.start, end: line.end, kind, reason }, line.text));
  }
  return blocks;
}

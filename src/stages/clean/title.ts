import type { CleanLexicon } from '../../lexicon/furniture.js';
import { domainOf, findOutlet } from '../../lexicon/outlets.js';
import type { Span } from '../../model.js';
import type { Classified } from './classify.js';
import type { LineRange } from './forum.js';

/** The headline in the text. */
export interface Title extends Span {
  /** The line that holds it. */
  readonly line: number;
  /** Name of the site that stood behind it ("Headline | Site"), or null. */
  readonly site: string | null;
}

const HEADING_MARK = /^#{1,6}\s+(?=\S)/;
const LONGEST = 260;
const FEWEST_WORDS = 4;
const HEADER_LINES = 3000;
/** Lines at the start of a text that may be the page's title. */
const OPENING_LINES = 3;
/** Candidates above the body that are compared. */
const NEAR = 6;
const LIKELY_WORDS = 6;
/** Characters by which two copies of one headline may differ: spaces and marks. */
const SLACK = 12;
const SEPARATORS = [' | ', ' - ', ' – ', ' — ', ' :: ', ' » ', ' · ', ' • '];

/** Letters and digits of a text in lower case: two headlines are the same when these are. */
function foldTitle(text: string): string {
  return (
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

/** Whether two texts are one headline: the same letters and digits in the same order. */
export function isSameTitle(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= SLACK && foldTitle(a) === foldTitle(b);
}

/** "Headline | Site" as its two parts, by the first separator with a headline before it; null without. */
export function splitSite(text: string): { title: string; site: string } | null {
  let best: { title: string; site: string } | null = null;
  for (const separator of SEPARATORS) {
    const at = text.lastIndexOf(separator);
    if (at <= 0) continue;
    const part = { title: text.slice(0, at).trimEnd(), site: text.slice(at + separator.length).trim() };
    if (best === null || part.title.length > best.title.length) best = part;
  }
  return best;
}

function isHeadline({ look, line }: Classified): boolean {
  if (line.text.length > LONGEST || line.words < FEWEST_WORDS || line.digits * 3 > line.letters) return false;
  if (look === 'text') return !line.text.endsWith('.') && line.text.length <= 180;
  return look === 'short';
}

function titleAt(lines: readonly Classified[], index: number, length: number, site: string | null): Title {
  const { start, text } = lines[index].line;
  const mark = HEADING_MARK.exec(text)?.[0].length ?? 0;
  return { start: start + mark, end: start + length, line: index, site };
}

function whole(lines: readonly Classified[], index: number, site: string | null = null): Title {
  return titleAt(lines, index, lines[index].line.text.length, site);
}

function fromRecord(lines: readonly Classified[], known: string): Title | null {
  if (foldTitle(known) === '') return null;
  for (let i = 0; i < Math.min(lines.length, HEADER_LINES); i++) {
    if (isSameTitle(lines[i].line.text, known)) return whole(lines, i);
  }
  return null;
}

/** A line that stands once more with the site's name behind it: the page's title and its heading. */
function fromSuffix(lines: readonly Classified[]): Title | null {
  for (let i = 0; i < Math.min(lines.length, OPENING_LINES); i++) {
    const parts = isHeadline(lines[i]) ? splitSite(lines[i].line.text) : null;
    if (parts === null || countWords(parts.title) < FEWEST_WORDS) continue;
    for (let j = 0; j < Math.min(lines.length, HEADER_LINES); j++) {
      if (j !== i && isHeadline(lines[j]) && isSameTitle(lines[j].line.text, parts.title))
        return whole(lines, j, parts.site);
    }
  }
  return null;
}

/**
 * The headline that is sure wherever the body is: the record's or page's own, or one that stands both alone and
 * with the site's name behind it. Null without one.
 */
export function findSureTitle(lines: readonly Classified[], known: string | null): Title | null {
  return (known === null ? null : fromRecord(lines, known)) ?? fromSuffix(lines);
}

/** The longest line that stands twice among the candidates, as its first copy. */
function fromRepeats(lines: readonly Classified[], candidates: readonly number[]): Title | null {
  const first = new Map<string, number>();
  let best: Title | null = null;
  for (const i of candidates) {
    const key = foldTitle(lines[i].line.text);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    else if (best === null || lines[earlier].line.text.length > best.end - best.start)
      best = whole(lines, earlier);
  }
  return best;
}

/** Whether what stands behind a separator is a site's name: listed, or a domain. */
function isSite(site: string, lexicon: CleanLexicon): boolean {
  return findOutlet(lexicon.outlets, site) !== null || domainOf(site) !== null;
}

/** How much a line reads as a headline: a menu has no words in lower case, and a headline has a verb's room. */
function rank({ line }: Classified): number {
  if (line.capitalised === line.words && line.marks === 0) return 0;
  return line.words >= LIKELY_WORDS ? 2 : 1;
}

function choose(lines: readonly Classified[], above: readonly number[]): number {
  if (above[0] < OPENING_LINES && rank(lines[above[0]]) > 0) return above[0];
  let best = above[above.length - 1];
  for (const i of above.slice(-NEAR).reverse()) if (rank(lines[i]) > rank(lines[best])) best = i;
  return best;
}

/** "Headline | Section | Site" without the site and the section before it. */
function withoutSection(title: string): string {
  const at = title.lastIndexOf(' | ');
  return at > 0 && countWords(title.slice(at + 3)) <= 2
    ? withoutSection(title.slice(0, at).trimEnd())
    : title;
}

/** A line at the start of the text that ends with the name of a site that is listed, or a domain. */
function fromOpening(lines: readonly Classified[], first: number, lexicon: CleanLexicon): Title | null {
  const parts = first < OPENING_LINES ? splitSite(lines[first].line.text) : null;
  if (parts === null || !isSite(parts.site, lexicon)) return null;
  const title = withoutSection(parts.title);
  return countWords(title) >= FEWEST_WORDS - 1 ? titleAt(lines, first, title.length, parts.site) : null;
}

/** Finds the headline above a body: a line that stands twice, the text's first line, or the likeliest near the body. */
export function findTitle(
  lines: readonly Classified[],
  body: LineRange,
  lexicon: CleanLexicon,
): Title | null {
  const above: number[] = [];
  for (let i = 0; i < Math.min(body.from, HEADER_LINES); i++) if (isHeadline(lines[i])) above.push(i);
  if (above.length === 0) return null;
  return (
    fromOpening(lines, above[0], lexicon) ?? fromRepeats(lines, above) ?? whole(lines, choose(lines, above))
  );
}

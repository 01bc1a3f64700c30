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

const LONGEST = 260;
const FEWEST_WORDS = 4;
const HEADER_LINES = 400;
const SEPARATORS = [' | ', ' - ', ' – ', ' — ', ' :: ', ' » ', ' · ', ' • '];

/** Letters and digits of a text in lower case: two headlines are the same when these are. */
export function foldTitle(text: string): string {
  return (
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** "Headline | Site" as its two parts, by the first separator with a headline before it; null without. */
function splitSite(text: string): { title: string; site: string } | null {
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
  if (line.text.length > LONGEST || line.words < FEWEST_WORDS) return false;
  if (look === 'text') return !line.text.endsWith('.') && line.text.length <= 180;
  return look === 'short';
}

function titleAt(lines: readonly Classified[], index: number, length: number, site: string | null): Title {
  const { start } = lines[index].line;
  return { start, end: start + length, line: index, site };
}

function whole(lines: readonly Classified[], index: number, site: string | null = null): Title {
  return titleAt(lines, index, lines[index].line.text.length, site);
}

function fromRecord(lines: readonly Classified[], known: string): Title | null {
  const wanted = foldTitle(known);
  if (wanted === '') return null;
  for (let i = 0; i < Math.min(lines.length, HEADER_LINES); i++) {
    if (lines[i].line.text.length <= LONGEST * 2 && foldTitle(lines[i].line.text) === wanted)
      return whole(lines, i);
  }
  return null;
}

/** A line twice above the body, or once more with the site's name behind it: the surest sign of a headline. */
function fromRepeats(lines: readonly Classified[], candidates: readonly number[]): Title | null {
  const first = new Map<string, number>();
  let best: Title | null = null;
  const offer = (title: Title) => {
    if (best === null || title.end - title.start > best.end - best.start) best = title;
  };
  for (const i of candidates) {
    const key = foldTitle(lines[i].line.text);
    const earlier = first.get(key);
    if (earlier !== undefined) offer(whole(lines, earlier));
    else first.set(key, i);
  }
  for (const i of candidates) {
    const parts = splitSite(lines[i].line.text);
    if (parts === null || parts.title.split(/\s+/).length < FEWEST_WORDS) continue;
    const bare = first.get(foldTitle(parts.title));
    if (bare !== undefined) offer(whole(lines, bare, parts.site));
  }
  return best;
}

/** Whether what stands behind a separator is a site's name: listed, or the domain, or short. */
function isSite(site: string, lexicon: CleanLexicon): boolean {
  return findOutlet(lexicon.outlets, site) !== null || domainOf(site) !== null;
}

/** Part of the body, from its start, in which a headline may still stand (teasers above it read as text). */
const HEADLINE_SHARE = 0.4;

/**
 * Finds the headline among the lines above the body, or, where it is repeated, early in it.
 *
 * @param known the record's or page's own title, or null
 */
export function findTitle(
  lines: readonly Classified[],
  body: LineRange,
  known: string | null,
  lexicon: CleanLexicon,
): Title | null {
  const recorded = known === null ? null : fromRecord(lines, known);
  if (recorded) return recorded;
  const wide = Math.floor(body.from + (body.to - body.from) * HEADLINE_SHARE);
  const early: number[] = [];
  for (let i = Math.max(0, body.from - HEADER_LINES); i < wide; i++) if (isHeadline(lines[i])) early.push(i);
  const repeated = fromRepeats(lines, early);
  if (repeated) return repeated;
  const above = early.filter((i) => i < body.from);
  if (above.length === 0) return null;
  const chosen = above[0] <= 2 ? above[0] : above[above.length - 1];
  const parts = splitSite(lines[chosen].line.text);
  if (parts !== null && parts.title.split(/\s+/).length >= FEWEST_WORDS - 1 && isSite(parts.site, lexicon)) {
    return titleAt(lines, chosen, parts.title.length, parts.site);
  }
  return whole(lines, chosen);
}

import type { Classified } from './classify.js';
import type { LineRange } from './forum.js';

/** Text that must stand before an end marker, in characters, so that a menu's "Comments" ends nothing. */
const LEAST_BEFORE_END = 250;
/** A run of so many paragraphs and characters after a list of links is the article again. */
const RUN_LINES = 3;
const RUN_LENGTH = 250;

/** The first line of the next run of paragraphs in `[from, to)`, or null. */
function findRun(lines: readonly Classified[], from: number, to: number): number | null {
  let start = from;
  let count = 0;
  let length = 0;
  for (let i = from; i < to; i++) {
    const { look, line } = lines[i];
    if (look === 'end') return null;
    if (look === 'text') {
      if (count === 0) start = i;
      count++;
      length += line.text.length;
      if (count >= RUN_LINES && length >= RUN_LENGTH) return start;
    } else if (look !== 'caption') {
      count = 0;
      length = 0;
    }
  }
  return null;
}

/** Where the body ends, and stretches of links within it. */
export interface Ending {
  readonly to: number;
  /** Lines from the header of a list of links to the next run of paragraphs. */
  readonly lists: readonly LineRange[];
}

/** Cuts a body at the first header of comments and the like, and at a list of links that no paragraphs follow. */
export function findEnding(lines: readonly Classified[], region: LineRange): Ending {
  const lists: LineRange[] = [];
  let before = 0;
  for (let i = region.from; i < region.to; i++) {
    const { look, line } = lines[i];
    if (look === 'text') before += line.text.length;
    if (before < LEAST_BEFORE_END) continue;
    if (look === 'end') return { to: i, lists };
    if (look === 'list') {
      const next = findRun(lines, i + 1, region.to);
      if (next === null) return { to: i, lists };
      lists.push({ from: i, to: next });
      i = next - 1;
    }
  }
  return { to: region.to, lists };
}

import type { Classified } from './classify.js';
import type { LineRange } from './forum.js';

/** A run of lines and how much more text than other lines it holds. */
interface Segment extends LineRange {
  readonly worth: number;
}

/** A sentence counts by its length up to here. */
const MOST_WORTH = 320;
/** A sentence this short says nothing either way. */
const SENTENCE_COST = 30;
const COST: Readonly<Record<string, number>> = {
  short: 34,
  item: 10,
  count: 20,
  caption: 8,
  byline: 25,
  dated: 25,
  furniture: 28,
  list: 60,
};
const OTHER_COST = 40;
/** A link below the header of a list: such lists stand in the middle of articles too. */
const LISTED_COST = 10;
/** Where this much more has been lost than gained, the article has ended. */
const DROP = 500;
/** Share of the best segment's worth that the first segment below the headline must have to be preferred. */
const ENOUGH = 0.25;

function worthOf({ look, line }: Classified): number {
  if (look === 'text') return Math.min(line.text.length, MOST_WORTH) - SENTENCE_COST;
  return -(COST[look] ?? OTHER_COST);
}

function findSegments(lines: readonly Classified[], within: LineRange): Segment[] {
  const segments: Segment[] = [];
  let listed = false;
  let [from, to, sum, most] = [within.from, within.from, 0, 0];
  for (let i = within.from; i <= within.to; i++) {
    const over = i === within.to || sum <= 0 || most - sum > DROP;
    if (over) {
      if (most > 0) segments.push({ from, to, worth: most });
      [from, to, sum, most] = [i, i, 0, 0];
    }
    if (i === within.to) break;
    const { look } = lines[i];
    if (look === 'list') listed = true;
    else if (look === 'text') listed = false;
    sum += listed && look === 'short' ? -LISTED_COST : worthOf(lines[i]);
    if (sum > most) [most, to] = [sum, i + 1];
  }
  return segments;
}

/**
 * The run of lines with the most text in it and the least between: where a page without mark-up holds its
 * article. Each text line adds its length, each other line takes some away; a run ends where its sum falls to
 * nothing or far below its best. The first good run below a sure headline comes before a better one elsewhere.
 *
 * @param headline line of a headline that is repeated and so sure, or null
 */
export function findRegion(
  lines: readonly Classified[],
  within: LineRange,
  headline: number | null,
): LineRange {
  const segments = findSegments(lines, within);
  let best: Segment = { from: within.from, to: within.from, worth: 0 };
  for (const segment of segments) if (segment.worth > best.worth) best = segment;
  if (headline === null) return best;
  const below = findSegments(lines, { from: Math.max(within.from, headline + 1), to: within.to });
  return below.find(({ worth }) => worth >= best.worth * ENOUGH) ?? best;
}

import type { Classified } from './classify.js';
import type { LineRange } from './forum.js';

/** A sentence counts by its length up to here. */
const MOST_WORTH = 320;
/** A sentence this short says nothing either way. */
const SENTENCE_COST = 30;
const COST: Readonly<Record<string, number>> = {
  short: 34,
  count: 20,
  caption: 8,
  byline: 25,
  dated: 25,
  furniture: 28,
};

function worth({ look, line }: Classified): number {
  if (look === 'text') return Math.min(line.text.length, MOST_WORTH) - SENTENCE_COST;
  return -(COST[look] ?? 40);
}

/**
 * The run of lines with the most text in it and the least between: where a page without mark-up holds its
 * article. Each text line adds its length, each other line takes some away; the best sum wins (Kadane).
 */
export function findRegion(lines: readonly Classified[], within: LineRange): LineRange {
  let best = { from: within.from, to: within.from };
  let most = 0;
  let sum = 0;
  let from = within.from;
  for (let i = within.from; i < within.to; i++) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += worth(lines[i]);
    if (sum > most) {
      most = sum;
      best = { from, to: i + 1 };
    }
  }
  return best;
}

import type { Attribution, Span } from '../../model.js';
import { type Check, countRight, type Finding } from '../check.js';
import { sameName } from './names.js';
import { coverage, jaccard } from './overlap.js';
import { locate, type Pair, tell } from './pair.js';

/** How much of a gold quotation one attribution must hold, and the stricter measure that is told beside it. */
const least = { coverage: 0.8, jaccard: 0.5 };

interface Match {
  readonly source: string | null;
  readonly jaccard: number;
}

/** Quotations found, and with the right speaker. */
export function checkQuotations(pairs: readonly Pair[]): Check[] {
  const items = pairs.flatMap(({ gold, found }) =>
    gold.quotes.map((quote) => ({
      text: tell(quote),
      speaker: quote.speaker,
      match: findMatch(locate(quote, found, gold), found.attributions),
    })),
  );
  return [
    countRight(
      'quotations found',
      items.map(({ text, match }) => match !== null || text),
    ),
    countRight(
      '… with Jaccard ≥ 0.5',
      items.map(({ text, match }) => (match?.jaccard ?? 0) >= least.jaccard || text),
    ),
    countRight(
      '… with the right speaker',
      items.map(
        ({ text, speaker, match }) =>
          judgeSpeaker(speaker, match) || `${tellSpeaker(speaker, match)}: ${text}`,
      ),
    ),
  ];
}

/** The attribution that fits best of those that hold enough of the quotation. */
function findMatch(quote: Span, attributions: readonly Attribution[]): Match | null {
  const [best] = attributions
    .filter(({ content }) => coverage(quote, content) >= least.coverage)
    .map(({ source, content }) => ({ source, jaccard: closeness(quote, content) }))
    .sort((a, b) => b.jaccard - a.jaccard);
  return best ?? null;
}

/** Jaccard index to all of an attribution's content or to one stretch of it. */
const closeness = (quote: Span, content: readonly Span[]) =>
  Math.max(jaccard(quote, content), ...content.map((span) => jaccard(quote, [span])));

function judgeSpeaker(speaker: string | null, match: Match | null): boolean {
  if (match === null) return false;
  if (speaker === null || match.source === null) return speaker === match.source;
  return sameName(speaker, match.source);
}

function tellSpeaker(speaker: string | null, match: Match | null): Exclude<Finding, true> {
  if (match === null) return 'not found';
  return `${match.source ?? 'nobody'} instead of ${speaker ?? 'nobody'}`;
}

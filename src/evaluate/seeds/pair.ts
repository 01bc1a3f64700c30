import type { Analysis, Span } from '../../model.js';
import { type GoldCue, GoldError, type GoldQuote, type GoldSeed } from './gold.js';

/** A gold record beside what was found in its article. */
export interface Pair {
  readonly gold: GoldSeed;
  readonly found: Analysis;
}

/** Where a gold stretch stands in the article's source; the gold tells it in the file. */
export function locate(gold: GoldQuote | GoldCue, { article }: Analysis, { path }: GoldSeed): Span {
  if (article.source.slice(gold.start, gold.end) === gold.text) return gold;
  const start = article.source.indexOf(gold.text);
  if (start < 0) throw new GoldError(path, `the article does not hold ${tell(gold)}`);
  return { start, end: start + gold.text.length };
}

/** A gold stretch as a line to print. */
export const tell = ({ text }: GoldQuote | GoldCue): string => `“${flat(text)}”`;

/** White space as single spaces. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

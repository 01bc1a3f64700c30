import type { Block } from '../../model.js';
import { functionShare } from './classify.js';

const EXAMINED = 1000;
const FEWEST_LETTERS = 150;
/** English news has about 0.35; other languages written in Latin letters stay below 0.08. */
const LEAST_SHARE = 0.12;

/** Whether the body is clearly in another language, by the share of function words in its first 1,000 characters. */
export function isOtherLanguage(
  source: string,
  body: readonly Block[],
  functionWords: ReadonlySet<string>,
): boolean {
  let text = '';
  for (const { start, end } of body) {
    text += ` ${source.slice(start, Math.min(end, start + EXAMINED))}`;
    if (text.length >= EXAMINED) break;
  }
  return text.length >= FEWEST_LETTERS && functionShare(text, functionWords, EXAMINED) < LEAST_SHARE;
}

import type { CleanLexicon, Rule } from '../../lexicon/furniture.js';
import { matchPhrase, phraseWords } from '../../lexicon/phrases.js';
import type { Line } from './lines.js';

/**
 * What a line looks like on its own. `text` reads as sentences, `short` may be a heading or a link, `count` is
 * numbers, times and the like, `item` an entry of a list; the others are furniture of a known kind.
 */
export type Look =
  | 'text'
  | 'short'
  | 'count'
  | 'furniture'
  | 'caption'
  | 'end'
  | 'list'
  | 'item'
  | 'rank'
  | 'label'
  | 'post'
  | 'byline'
  | 'dated';

export interface Classified {
  readonly line: Line;
  readonly look: Look;
  /** The rule that decided. */
  readonly reason: string;
}

/** Lines of more characters than this are looked up by their first and last words only. */
const LOOKED_UP_WHOLE = 240;
const EDGE = 110;
/** From here on a line without a sentence's end still reads as text when it holds marks. */
const LONG_TEXT = 140;
const FEWEST_SENTENCE_WORDS = 4;

/** A bullet, a dash, or a number with a full stop or bracket. */
const LIST_MARK = /^(?:[•◦▪‣*-]|\d{1,2}[.)])\s/;

function wordsForRules(text: string): string[] {
  if (text.length <= LOOKED_UP_WHOLE) return phraseWords(text);
  return [...phraseWords(text.slice(0, EDGE)), '…', ...phraseWords(text.slice(-EDGE))];
}

function ruleOf(line: Line, lexicon: CleanLexicon): Rule | null {
  return matchPhrase(lexicon.rules, wordsForRules(line.text), (rule) => line.text.length <= rule.longest);
}

/** Share of the words of a text that are function words, over at most `most` characters. */
export function functionShare(text: string, functionWords: ReadonlySet<string>, most: number): number {
  const words =
    text
      .slice(0, most)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 0;
  let count = 0;
  for (const word of words) if (functionWords.has(word)) count++;
  return count / words.length;
}

function isDomain(text: string): boolean {
  if (text.length > 80 || text.includes(' ')) return false;
  return /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text);
}

/** Names of icons, tags or links in a row: many words, next to no marks, next to no function words. */
function isWordList(line: Line, lexicon: CleanLexicon): boolean {
  if (line.words < 7 || line.endsSentence) return false;
  if (line.marks * 12 > line.words) return false;
  return functionShare(line.text, lexicon.functionWords, 600) < 0.06;
}

/** Links in a row, told by what stands between them. */
function isLinkRow(text: string): boolean {
  if (text.length > 400) return false;
  let separators = 0;
  for (const mark of ['|', '•', '·', '›', '»', ' / ']) separators += text.split(mark).length - 1;
  return separators >= 3;
}

/** Says what one line looks like, without its neighbours. */
export function classify(line: Line, lexicon: CleanLexicon): Classified {
  const rule = ruleOf(line, lexicon);
  if (rule) return { line, look: rule.kind, reason: rule.id };
  const { text } = line;
  if (line.letters === 0 || (line.digits >= line.letters && line.words <= 6))
    return { line, look: 'count', reason: 'count' };
  if (isDomain(text)) return { line, look: 'furniture', reason: 'domain' };
  if (isLinkRow(text)) return { line, look: 'furniture', reason: 'link-row' };
  if (isWordList(line, lexicon)) return { line, look: 'furniture', reason: 'word-list' };
  if (line.hint === 'caption') return { line, look: 'caption', reason: 'mark-up' };
  if (line.hint === 'heading') return { line, look: 'short', reason: 'heading' };
  const wordless = line.words < FEWEST_SENTENCE_WORDS && line.letters >= 20;
  if (line.endsSentence && (line.words >= FEWEST_SENTENCE_WORDS || wordless))
    return { line, look: 'text', reason: 'sentence' };
  if (text.length >= LONG_TEXT && line.marks > 0) return { line, look: 'text', reason: 'long-line' };
  if (LIST_MARK.test(text)) return { line, look: 'item', reason: 'list-item' };
  return { line, look: 'short', reason: 'short-line' };
}

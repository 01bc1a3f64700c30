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
const LOOKED_UP_WHOLE = 180;
const HEAD = 60;
const TAIL = 90;
/** From here on a line without a sentence's end still reads as text when it holds marks. */
const LONG_TEXT = 140;
const FEWEST_SENTENCE_WORDS = 4;
/** A line that ends with a colon and has so many words introduces what follows. */
const FEWEST_INTRODUCTION_WORDS = 9;
const LONGEST_FUNCTION_WORD = 6;
/** Headlines may do without marks and function words, in up to so many words. */
const LONGEST_HEADLINE = 14;

/** A bullet, a dash, or a number with a full stop or bracket. */
const LIST_MARK = /^(?:[•◦▪‣*-]|\d{1,2}[.)])\s/;

function wordsForRules(text: string): string[] {
  if (text.length <= LOOKED_UP_WHOLE) return phraseWords(text);
  return [...phraseWords(text.slice(0, HEAD)), '…', ...phraseWords(text.slice(-TAIL))];
}

function ruleOf(line: Line, lexicon: CleanLexicon): Rule | null {
  return matchPhrase(lexicon.rules, wordsForRules(line.text), (rule) => line.text.length <= rule.longest);
}

/** Share of the words of a text that are function words, over at most `most` characters. */
export function functionShare(text: string, functionWords: ReadonlySet<string>, most: number): number {
  const lower = text.slice(0, most).toLowerCase();
  let words = 0;
  let found = 0;
  let start = -1;
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 32;
    const letter = (code >= 97 && code <= 122) || (code > 0xbf && !(code >= 0x2000 && code <= 0x206f));
    if (letter) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      words++;
      if (i - start <= LONGEST_FUNCTION_WORD && functionWords.has(lower.slice(start, i))) found++;
      start = -1;
    }
  }
  return words === 0 ? 0 : found / words;
}

function isDomain(text: string): boolean {
  if (text.length > 80 || text.includes(' ')) return false;
  return /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text);
}

/** Names of icons, tags or links in a row: many words, next to no marks, next to no function words. */
function isWordList(line: Line, lexicon: CleanLexicon): boolean {
  if (line.words < 7 || line.endsSentence) return false;
  if (line.words < LONGEST_HEADLINE && line.capitalised < line.words) return false;
  if (line.marks * 12 > line.words) return false;
  return functionShare(line.text, lexicon.functionWords, 600) < 0.06;
}

const LONGEST_LINK_ROW = 400;
const LONGEST_LINK = 40;
const LINK_SEPARATORS = new Set('|•·›»/'.split('').map((mark) => mark.charCodeAt(0)));

/** Links in a row, told by what stands between them. */
function isLinkRow({ text, endsSentence }: Line): boolean {
  if (endsSentence || text.length > LONGEST_LINK_ROW) return false;
  let separators = 0;
  let last = 0;
  for (let i = 1; i < text.length; i++) {
    if (!LINK_SEPARATORS.has(text.charCodeAt(i)) || text.charCodeAt(i + 1) !== 32) continue;
    if (i - last > LONGEST_LINK) return false;
    last = i;
    separators++;
  }
  return separators >= 3;
}

const LONGEST_CAPTION = 500;
const CREDIT_LENGTH = 90;

/** A mark such as "Credit:" near the end, even where it is glued to the word before it. */
function holdsCredit(text: string, marks: readonly string[]): boolean {
  if (text.length > LONGEST_CAPTION) return false;
  const tail = text.slice(-CREDIT_LENGTH);
  return marks.some((mark) => tail.includes(mark));
}

/** Says what one line looks like, without its neighbours. */
export function classify(line: Line, lexicon: CleanLexicon): Classified {
  const rule = ruleOf(line, lexicon);
  if (rule) return { line, look: rule.kind, reason: rule.id };
  const { text } = line;
  if (holdsCredit(text, lexicon.creditMarks)) return { line, look: 'caption', reason: 'credit-mark' };
  if (line.letters === 0 || (line.digits >= line.letters && line.words <= 6))
    return { line, look: 'count', reason: 'count' };
  if (isDomain(text)) return { line, look: 'furniture', reason: 'domain' };
  if (isLinkRow(line)) return { line, look: 'furniture', reason: 'link-row' };
  if (isWordList(line, lexicon)) return { line, look: 'furniture', reason: 'word-list' };
  if (line.hint === 'link') return { line, look: 'furniture', reason: 'link' };
  if (text.startsWith('![')) return { line, look: 'caption', reason: 'markdown-image' };
  if (line.hint === 'caption') return { line, look: 'caption', reason: 'mark-up' };
  if (line.hint === 'heading') return { line, look: 'short', reason: 'heading' };
  const wordless = line.words < FEWEST_SENTENCE_WORDS && line.letters >= 20;
  if (line.endsSentence && (line.words >= FEWEST_SENTENCE_WORDS || wordless))
    return { line, look: 'text', reason: 'sentence' };
  if (text.endsWith(':') && line.words >= FEWEST_INTRODUCTION_WORDS)
    return { line, look: 'text', reason: 'introduction' };
  if (text.length >= LONG_TEXT && line.marks > 0) return { line, look: 'text', reason: 'long-line' };
  if (LIST_MARK.test(text)) return { line, look: 'item', reason: 'list-item' };
  return { line, look: 'short', reason: 'short-line' };
}

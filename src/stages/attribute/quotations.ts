import { transparent } from '../../lexicon/vocabulary.js';
import type { Text } from '../../model.js';

/** Words between quotation marks, within one block. */
export interface Quotation {
  /** Tokens between the marks, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Tokens of the marks themselves; -1 where there is none. */
  readonly open: number;
  readonly close: number;
  readonly block: number;
  /** 0 for a quotation in the text, 1 for one inside it, and so on. */
  level: number;
  /** Index of the quotation of the paragraph before that this one carries on, or -1. */
  readonly continues: number;
}

type Mark = 'open' | 'close' | 'both';

const DOUBLE: Readonly<Record<string, Mark>> = {
  '“': 'open',
  '”': 'close',
  '"': 'both',
  "''": 'both',
  '``': 'open',
  '«': 'open',
  '»': 'close',
  '„': 'open',
};
const SINGLE: Readonly<Record<string, Mark>> = { '‘': 'open', '’': 'close', "'": 'both' };

interface Opened {
  readonly open: number;
  readonly single: boolean;
}

/**
 * Pairs quotation marks, block by block. A mark left open ends with its block; where the next block begins
 * with an opening mark, it carries the quotation on.
 */
export function findQuotations(text: Text): Quotation[] {
  const found: Quotation[] = [];
  let unclosed = -1;
  for (const [first, last, block] of blockRanges(text)) {
    const stack: Opened[] = [];
    const begins = found.length;
    const push = (opened: Opened, close: number, end = close < 0 ? last : close) => {
      if (end <= opened.open + 1) return;
      const continues = opened.open === first && unclosed >= 0 ? unclosed : -1;
      found.push({
        first: opened.open + 1,
        last: end,
        open: opened.open,
        close,
        block,
        level: 0,
        continues,
      });
    };
    for (let index = first; index < last; index++) {
      if (((text.flags[index] as number) & transparent) === 0) continue;
      const value = text.value[index] as string;
      const double = DOUBLE[value];
      const mark = double ?? SINGLE[value];
      if (mark === undefined) continue;
      const single = double === undefined;
      if (!single && mark !== 'open' && mayClose(text, index, first)) dropSingles(stack);
      const top = stack.at(-1);
      const closes =
        (mark !== 'open' || isTurned(text, index)) &&
        top !== undefined &&
        top.single === single &&
        mayClose(text, index, first);
      if (closes) {
        stack.pop();
        const end = index;
        if (isTripled(text, index, single)) index++;
        push(top, index, end);
      } else if (mark !== 'close' && mayOpen(text, index, first, last)) stack.push({ open: index, single });
    }
    let open = -1;
    while (stack.length > 0) {
      const opened = stack.pop() as Opened;
      if (opened.single) continue;
      push(opened, -1);
      if (stack.length === 0) open = opened.open;
    }
    if (found.length > begins + 1) {
      const inBlock = found.splice(begins).sort((a, b) => a.open - b.open);
      found.push(...inBlock);
    }
    unclosed = open < 0 ? -1 : found.findIndex((quotation) => quotation.open === open);
    setLevels(found, begins);
  }
  return found;
}

/** An opening mark touches the word after it and not the one before. */
function mayOpen(text: Text, index: number, first: number, last: number): boolean {
  if (index + 1 >= last || text.start[index + 1] !== text.end[index]) return false;
  if (SINGLE[text.value[index] as string] !== undefined && isDigit(text.value[index + 1] as string))
    return false;
  if (index === first || text.start[index] !== text.end[index - 1]) return true;
  return text.pos[index - 1] === 'PUNCT' || text.pos[index - 1] === 'SYM';
}

/** Counts for each quotation from index `from` those that hold it. */
function setLevels(found: Quotation[], from: number): void {
  for (let index = from; index < found.length; index++) {
    const inner = found[index] as Quotation;
    for (let other = from; other < found.length; other++) {
      const outer = found[other] as Quotation;
      if (outer.open < inner.open && inner.last <= outer.last) inner.level++;
    }
  }
}

/** Single marks left open inside a double one end with it. */
function dropSingles(stack: Opened[]): void {
  const double = stack.findLastIndex(({ single }) => !single);
  if (double >= 0) stack.length = double + 1;
}

/** `“It is unusual,“ she said`: an opening mark where only a closing one can stand. */
function isTurned(text: Text, index: number): boolean {
  return text.start[index] === text.end[index - 1] && text.start[index + 1] !== text.end[index];
}

/** `…,'''`: a single mark that stands right behind a doubled one closes with it. */
function isTripled(text: Text, index: number, single: boolean): boolean {
  if (single || text.start[index + 1] !== text.end[index]) return false;
  return SINGLE[text.value[index + 1] ?? ''] !== undefined && text.start[index + 2] !== text.end[index + 1];
}

/** `‘08` is a year and opens nothing. */
function isDigit(value: string): boolean {
  const first = value.charAt(0);
  return first >= '0' && first <= '9';
}

/** A closing mark touches what stands before it, or stands apart behind another closing mark (`’ ”`). */
function mayClose(text: Text, index: number, first: number): boolean {
  if (index <= first) return false;
  if (text.start[index] === text.end[index - 1]) return true;
  return ((text.flags[index - 1] as number) & transparent) !== 0 && text.start[index + 1] !== text.end[index];
}

/** First and last token of each block. */
function* blockRanges(text: Text): Generator<[number, number, number]> {
  let first = 0;
  let block = 0;
  for (let index = 0; index < text.sentences.length; index++) {
    const sentence = text.sentences[index];
    const next = text.sentences[index + 1];
    if (sentence === undefined || next?.block === sentence.block) continue;
    block = sentence.block;
    yield [first, sentence.last, block];
    first = sentence.last;
  }
}

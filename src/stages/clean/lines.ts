import type { Span } from '../../model.js';

/** What the page's mark-up says a line is; null in plain text. */
export type Hint = 'heading' | 'paragraph' | 'item' | 'quote' | 'caption' | 'code' | 'link';

/** One line without its outer white space, with the features that the rules look at. */
export interface Line extends Span {
  readonly text: string;
  readonly hint: Hint | null;
  /** Runs of characters between white space, of at most `EXAMINED` characters. */
  readonly words: number;
  /** Words that begin with a capital or a digit. */
  readonly capitalised: number;
  readonly letters: number;
  readonly digits: number;
  /** Commas, semicolons, full stops, question and exclamation marks, quotation marks. */
  readonly marks: number;
  /** Ends as a sentence does: . ! ? … or their East Asian forms, perhaps inside closing quotes or brackets. */
  readonly endsSentence: boolean;
  /** An empty line stands before it. */
  readonly gapBefore: boolean;
}

/** Characters of a line that are looked at; the rest follows what they say. */
const EXAMINED = 600;

const MARKS = new Set(',;.!?"“”„«»、。！？…'.split('').map((mark) => mark.charCodeAt(0)));
const SENTENCE_ENDS = new Set('.!?…。！？।'.split(''));
const CLOSERS = new Set('"”’\')]»›*'.split(''));

function endsAsSentence(text: string): boolean {
  let last = text.length - 1;
  for (let tries = 0; tries < 4 && last > 0 && CLOSERS.has(text[last]); tries++) last--;
  return SENTENCE_ENDS.has(text[last]);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function measure(text: string): Pick<Line, 'words' | 'capitalised' | 'letters' | 'digits' | 'marks'> {
  let words = 0;
  let capitalised = 0;
  let letters = 0;
  let digits = 0;
  let marks = 0;
  let inWord = false;
  const end = Math.min(text.length, EXAMINED);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      inWord = false;
      continue;
    }
    const lower = code >= 97 && code <= 122;
    const upper = code >= 65 && code <= 90;
    const digit = code >= 48 && code <= 57;
    if (!inWord) {
      inWord = true;
      words++;
      if (upper || digit) capitalised++;
    }
    if (lower || upper) letters++;
    else if (digit) digits++;
    else if (MARKS.has(code)) marks++;
    else if (code > 0xbf && !(code >= 0x2000 && code <= 0x206f)) letters++;
  }
  return { words, capitalised, letters, digits, marks };
}

/** A line of a text from `start` to `end`, or null when it holds only white space. */
export function makeLine(
  source: string,
  start: number,
  end: number,
  gapBefore: boolean,
  hint: Hint | null,
): Line | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(source.charCodeAt(from))) from++;
  while (to > from && isBlank(source.charCodeAt(to - 1))) to--;
  if (from === to) return null;
  const text = source.slice(from, to);
  return {
    start: from,
    end: to,
    text,
    hint,
    ...measure(text),
    endsSentence: endsAsSentence(text),
    gapBefore,
  };
}

/** White space as JavaScript's `\s` has it, which is what may stand between blocks. */
function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The lines of a text from an offset on that hold more than white space. `hints` are by the offset of a line. */
export function splitLines(source: string, from: number, hints: ReadonlyMap<number, Hint>): Line[] {
  const lines: Line[] = [];
  let gap = false;
  let start = from;
  while (start <= source.length) {
    let end = source.indexOf('\n', start);
    if (end < 0) end = source.length;
    const line = makeLine(source, start, end, gap, hints.get(start) ?? null);
    if (line) lines.push(line);
    gap = line === null;
    start = end + 1;
  }
  return lines;
}

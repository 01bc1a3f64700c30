import { type Form, transparent, type Vocabulary } from '../../lexicon/vocabulary.js';
import type { Span } from '../../model.js';
import { type Columns, createColumns, writeToken } from './columns.js';
import { tagWords } from './tagger.js';
import { formOf, readPieces, wordsOf } from './words.js';

/** Room for tokens that are cut in two. */
const SPARE = 64;

/**
 * The tokens of all blocks, as wink-nlp reads them.
 *
 * It gives no offsets: each token is looked for where the one before it ended.
 *
 * @returns the columns, and where each block's tokens end in them
 */
export function readTokens(
  source: string,
  blocks: readonly Span[],
  vocabulary: Vocabulary,
): { columns: Columns; ends: number[] } {
  const joined = blocks.map(({ start, end }) => source.slice(start, end)).join('\n');
  const known = wordsOf(vocabulary);
  const words = readPieces(joined, known);
  const pos = tagWords(words, known.facts);
  const columns = createColumns(words.length + SPARE, vocabulary);
  const ends: number[] = [];
  let block = 0;
  /** From a position in the joined text to one in the source, and where the block ends in the joined text. */
  let shift = blocks[0]?.start ?? 0;
  let limit = (blocks[0]?.end ?? 0) - shift;
  let at = 0;
  for (let index = 0; index < words.length; index++) {
    const tag = pos[index] as number;
    const form = formOf(known, words[index] as number, tag, vocabulary);
    if (form.pos === 'SPACE') continue;
    const found = findFrom(joined, form, at);
    if (found < 0) continue;
    const last = found + form.length;
    while (found >= limit && block + 1 < blocks.length) {
      ends.push(columns.size);
      block++;
      const { start, end } = blocks[block] as Span;
      shift = start - (limit + 1);
      limit = end - shift;
    }
    if (last > limit) continue;
    at = last;
    const start = found + shift;
    const hasRoom = columns.size + words.length - index < columns.capacity;
    if ((form.flags & transparent) !== 0) writeMark(columns, form, start, vocabulary);
    else if (isMark(form.head) && hasRoom && opensWithMark(joined, form, found)) {
      const rest = form.value.slice(1);
      writeMark(columns, markForm(vocabulary, form.value.charAt(0)), start, vocabulary);
      writeToken(
        columns,
        columns.size,
        vocabulary.form(rest, form.pos, () => rest),
        start + 1,
        last + shift,
      );
    } else writeToken(columns, columns.size, form, start, last + shift);
  }
  while (ends.length < blocks.length) ends.push(columns.size);
  return { columns, ends };
}

/** Where a token stands at or after a position: nearly always there, or behind one space. */
function findFrom(text: string, form: Form, at: number): number {
  const code = text.charCodeAt(at);
  const from = code === SPACE || code === NEWLINE ? at + 1 : at;
  const end = from + form.length - 1;
  if (text.charCodeAt(from) === form.head && text.charCodeAt(end) === form.tail) return from;
  return text.indexOf(form.value, at);
}

const SPACE = 32;
const NEWLINE = 10;

function isMark(code: number): boolean {
  return code === 39 || code === 0x2018;
}

/** Writes a hyphen or quotation mark; two single marks that touch are one double mark, as typewriters write it. */
function writeMark(columns: Columns, form: Form, start: number, vocabulary: Vocabulary): void {
  const mark = form.value;
  const previous = columns.size - 1;
  const isDoubled =
    (mark === "'" || mark === '`') && columns.value[previous] === mark && columns.end[previous] === start;
  if (isDoubled)
    writeToken(
      columns,
      previous,
      markForm(vocabulary, mark + mark),
      columns.start[previous] as number,
      start + 1,
    );
  else writeToken(columns, columns.size, form, start, start + mark.length);
}

/**
 * `'A worthy partner'`, `''a worthy partner''`: a single mark that wink-nlp takes for part of the word, behind a
 * space and before a capital, or behind another such mark.
 */
function opensWithMark(text: string, { head, length, value }: Form, found: number): boolean {
  if (length < 2) return false;
  if (found > 0 && text.charCodeAt(found - 1) === head) return true;
  const second = value.charAt(1);
  return second !== second.toLowerCase() && (found === 0 || text.charAt(found - 1).trim() === '');
}

function markForm(vocabulary: Vocabulary, mark: string): Form {
  return vocabulary.form(mark, 'PUNCT', () => mark);
}

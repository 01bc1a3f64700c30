import type { ItemToken, ItsFunction } from 'wink-nlp';
import { language } from '../../lexicon/language.js';
import type { Vocabulary } from '../../lexicon/vocabulary.js';
import type { Form, Span } from '../../model.js';

/** The columns that a block's tokens are added to. */
interface Columns {
  readonly value: string[];
  readonly norm: string[];
  readonly lemma: string[];
  readonly pos: string[];
  readonly start: number[];
  readonly end: number[];
  readonly form: Form[];
}

/**
 * Adds a block's tokens to the columns.
 *
 * wink-nlp gives no offsets: they follow from each token and the white space before it, and are checked
 * against the source.
 */
export function readTokens(source: string, block: Span, columns: Columns, vocabulary: Vocabulary): void {
  const nlp = language();
  const { its } = nlp;
  const document = nlp.readDoc(source.slice(block.start, block.end));
  const tokens = document.tokens();
  const values = tokens.out(its.value) as string[];
  const spaces = tokens.out(its.precedingSpaces) as string[];
  const pos = tokens.out(its.pos) as string[];
  let at = block.start;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as string;
    let start = at + (spaces[index] as string).length;
    if (value === '') continue;
    if (!source.startsWith(value, start)) {
      start = source.indexOf(value, at);
      if (start < 0 || start + value.length > block.end) continue;
    }
    at = start + value.length;
    if (isDoubled(columns, value, start)) {
      replaceLast(columns, value + value, at, vocabulary);
      continue;
    }
    const form = vocabulary.form(value, pos[index] as string, () => lemmaOf(tokens.itemAt(index)));
    add(columns, value, form, start, at);
  }
}

/** Two single marks that touch are one double mark, as typewriters and wire services write it. */
function isDoubled({ value, end }: Columns, mark: string, start: number): boolean {
  return (mark === "'" || mark === '`') && value.at(-1) === mark && end.at(-1) === start;
}

function lemmaOf(token: ItemToken): string | undefined {
  return token.out(language().its.lemma as ItsFunction<string>) as string | undefined;
}

function add(columns: Columns, value: string, form: Form, start: number, end: number): void {
  columns.value.push(value);
  columns.norm.push(form.norm);
  columns.lemma.push(form.lemma);
  columns.pos.push(form.pos);
  columns.form.push(form);
  columns.start.push(start);
  columns.end.push(end);
}

/** Writes the last token anew, as one mark that ends at `end`. */
function replaceLast(columns: Columns, mark: string, end: number, vocabulary: Vocabulary): void {
  const start = columns.start.at(-1) as number;
  const { value, norm, lemma, pos, form } = columns;
  for (const column of [value, norm, lemma, pos, form, columns.start, columns.end]) column.pop();
  add(
    columns,
    mark,
    vocabulary.form(mark, 'PUNCT', () => mark),
    start,
    end,
  );
}

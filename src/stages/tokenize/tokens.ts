import type { ItemToken, ItsFunction } from 'wink-nlp';
import { language } from '../../lexicon/language.js';
import type { Form, Vocabulary } from '../../lexicon/vocabulary.js';
import type { Span } from '../../model.js';

/** The columns that a block's tokens are added to. */
interface Columns {
  readonly value: string[];
  readonly norm: string[];
  readonly lemma: string[];
  readonly pos: string[];
  readonly start: number[];
  readonly end: number[];
  readonly form: Form[];
  readonly flags: number[];
  readonly mask: number[];
  readonly needs: number[][];
}

/**
 * Adds the tokens of all blocks to the columns, in one reading by wink-nlp.
 *
 * wink-nlp gives no offsets: each token is looked for where the one before it ended.
 *
 * @returns where each block's tokens end
 */
export function readTokens(
  source: string,
  blocks: readonly Span[],
  columns: Columns,
  vocabulary: Vocabulary,
): number[] {
  const nlp = language();
  const { its } = nlp;
  const joined = blocks.map(({ start, end }) => source.slice(start, end)).join('\n');
  const tokens = nlp.readDoc(joined).tokens();
  const ids = tokens.out(its.uniqueId as ItsFunction<number>) as number[];
  const pos = tokens.out(its.pos) as string[];
  const known = formsOf(vocabulary);
  const ends: number[] = [];
  let block = 0;
  /** From a position in the joined text to one in the source, and where the block ends in the joined text. */
  let shift = blocks[0]?.start ?? 0;
  let limit = (blocks[0]?.end ?? 0) - shift;
  let at = 0;
  for (let index = 0; index < ids.length; index++) {
    const tag = pos[index] as string;
    const form =
      findForm(known, ids[index] as number, tag) ??
      learnForm(known, ids[index] as number, tag, tokens.itemAt(index), vocabulary);
    const { value } = form;
    const found = findFrom(joined, value, at);
    if (found < 0 || tag === 'SPACE') continue;
    const last = found + value.length;
    while (found >= limit && block + 1 < blocks.length) {
      ends.push(columns.value.length);
      block++;
      const { start, end } = blocks[block] as Span;
      shift = start - (limit + 1);
      limit = end - shift;
    }
    if (last > limit) continue;
    at = last;
    if (isDoubled(columns, value, found + shift)) {
      replaceLast(columns, value + value, at + shift, vocabulary);
      continue;
    }
    if (opensWithMark(joined, value, found)) {
      const mark = value.charAt(0);
      if (isDoubled(columns, mark, found + shift))
        replaceLast(columns, mark + mark, found + shift + 1, vocabulary);
      else
        add(
          columns,
          mark,
          vocabulary.form(mark, 'PUNCT', () => mark),
          found + shift,
          found + shift + 1,
        );
      const rest = value.slice(1);
      add(
        columns,
        rest,
        vocabulary.form(rest, tag, () => rest),
        found + shift + 1,
        at + shift,
      );
      continue;
    }
    add(columns, value, form, found + shift, at + shift);
  }
  while (ends.length < blocks.length) ends.push(columns.value.length);
  return ends;
}

/** Where a token stands at or after a position: nearly always there, or behind one space. */
function findFrom(text: string, value: string, at: number): number {
  if (text.startsWith(value, at)) return at;
  return text.startsWith(value, at + 1) ? at + 1 : text.indexOf(value, at);
}

/**
 * `'A worthy partner'`, `''a worthy partner''`: a single mark that wink-nlp takes for part of the word, behind a
 * space and before a capital, or behind another such mark.
 */
function opensWithMark(text: string, value: string, found: number): boolean {
  const first = value.charCodeAt(0);
  if ((first !== 39 && first !== 0x2018) || value.length < 2) return false;
  if (found > 0 && text.charCodeAt(found - 1) === first) return true;
  const second = value.charAt(1);
  return second !== second.toLowerCase() && (found === 0 || text.charAt(found - 1).trim() === '');
}

/** Two single marks that touch are one double mark, as typewriters and wire services write it. */
function isDoubled({ value, end }: Columns, mark: string, start: number): boolean {
  return (mark === "'" || mark === '`') && value.at(-1) === mark && end.at(-1) === start;
}

/** Forms by wink-nlp's number of the word, which holds as long as the process does. */
type FormsById = Form[][];

const formsByVocabulary = new WeakMap<Vocabulary, FormsById>();

function formsOf(vocabulary: Vocabulary): FormsById {
  const known = formsByVocabulary.get(vocabulary);
  if (known !== undefined) return known;
  const made: FormsById = [];
  formsByVocabulary.set(vocabulary, made);
  return made;
}

function findForm(known: FormsById, id: number, pos: string): Form | undefined {
  const alike = known[id];
  if (alike !== undefined) for (const form of alike) if (form.pos === pos) return form;
  return undefined;
}

function learnForm(
  known: FormsById,
  id: number,
  pos: string,
  token: ItemToken,
  vocabulary: Vocabulary,
): Form {
  const value = token.out();
  const form = vocabulary.form(
    value,
    pos,
    () => token.out(language().its.lemma as ItsFunction<string>) as string | undefined,
  );
  const alike = known[id];
  if (alike === undefined) known[id] = [form];
  else alike.push(form);
  return form;
}

function add(columns: Columns, value: string, form: Form, start: number, end: number): void {
  columns.value.push(value);
  columns.norm.push(form.norm);
  columns.lemma.push(form.lemma);
  columns.pos.push(form.pos);
  columns.form.push(form);
  columns.flags.push(form.flags);
  columns.mask.push(form.mask);
  for (let number = 0; number < columns.needs.length; number++)
    (columns.needs[number] as number[]).push(form.needs[number] as number);
  columns.start.push(start);
  columns.end.push(end);
}

/** Writes the last token anew, as one mark that ends at `end`. */
function replaceLast(columns: Columns, mark: string, end: number, vocabulary: Vocabulary): void {
  const start = columns.start.at(-1) as number;
  const { value, norm, lemma, pos, form, flags, mask, needs } = columns;
  for (const column of [value, norm, lemma, pos, form, flags, mask, ...needs, columns.start, columns.end])
    column.pop();
  add(
    columns,
    mark,
    vocabulary.form(mark, 'PUNCT', () => mark),
    start,
    end,
  );
}

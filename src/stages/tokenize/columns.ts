import type { Form, Vocabulary } from '../../lexicon/vocabulary.js';

/** The tokens of a text as columns of one length, written one token after the other. */
export interface Columns {
  size: number;
  readonly capacity: number;
  readonly value: string[];
  readonly norm: string[];
  readonly lemma: string[];
  readonly pos: string[];
  readonly form: Form[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Int32Array;
  readonly mask: Int32Array;
  readonly kinds: Int32Array;
  readonly begins: readonly Int32Array[];
}

/** Makes empty columns for up to `capacity` tokens; the numbers stand in one piece of memory. */
export function createColumns(capacity: number, { automata }: Vocabulary): Columns {
  const numbers = new Int32Array(capacity * (5 + automata()));
  const column = (index: number) => numbers.subarray(index * capacity, (index + 1) * capacity);
  return {
    size: 0,
    capacity,
    value: new Array(capacity),
    norm: new Array(capacity),
    lemma: new Array(capacity),
    pos: new Array(capacity),
    form: new Array(capacity),
    start: column(0),
    end: column(1),
    flags: column(2),
    mask: column(3),
    kinds: column(4),
    begins: Array.from({ length: automata() }, (_, number) => column(5 + number)),
  };
}

/** Writes a token at `index`, which is `size` or, to write the last token anew, `size - 1`. */
export function writeToken(columns: Columns, index: number, form: Form, start: number, end: number): void {
  const { begins } = form;
  columns.value[index] = form.value;
  columns.norm[index] = form.norm;
  columns.lemma[index] = form.lemma;
  columns.pos[index] = form.pos;
  columns.form[index] = form;
  columns.start[index] = start;
  columns.end[index] = end;
  columns.flags[index] = form.flags;
  columns.mask[index] = form.mask;
  columns.kinds[index] = form.kinds;
  for (let number = 0; number < begins.length; number++)
    (columns.begins[number] as Int32Array)[index] = begins[number] as number;
  columns.size = index + 1;
}

/** The columns cut to their size. */
export function trimColumns(columns: Columns): Omit<Columns, 'size' | 'capacity'> {
  const { size, value, norm, lemma, pos, form, start, end, flags, mask, kinds, begins } = columns;
  for (const column of [value, norm, lemma, pos, form]) column.length = size;
  return {
    value,
    norm,
    lemma,
    pos,
    form,
    start: start.subarray(0, size),
    end: end.subarray(0, size),
    flags: flags.subarray(0, size),
    mask: mask.subarray(0, size),
    kinds: kinds.subarray(0, size),
    begins: begins.map((column) => column.subarray(0, size)),
  };
}

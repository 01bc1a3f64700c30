/** The scalars of `plain-yaml.ts`: words and numbers as they stand, in quotation marks, and folded. */

export interface Cursor {
  readonly text: string;
  at: number;
  /** Column of the line that comes next; -1 behind the last. */
  indent: number;
  /** Brackets that are open. */
  depth: number;
}

/** Something that the quick reader leaves to the `yaml` package. */
export class Beyond extends Error {}

/** Character codes. */
export const code = {
  line: 10,
  space: 32,
  quote: 34,
  hash: 35,
  apostrophe: 39,
  comma: 44,
  dash: 45,
  colon: 58,
  openList: 91,
  backslash: 92,
  closeList: 93,
  openMap: 123,
  closeMap: 125,
  tilde: 126,
} as const;

/** A scalar on one line. The cursor comes to stand behind it, or on the colon that makes it a key. */
export function readScalar(cursor: Cursor, inFlow: boolean): unknown {
  return isQuoted(cursor) ? readQuoted(cursor) : resolve(readPlain(cursor, inFlow));
}

/** Whether a scalar in quotation marks begins. */
export function isQuoted({ text, at }: Cursor): boolean {
  const mark = text.charCodeAt(at);
  return mark === code.quote || mark === code.apostrophe;
}

/** A scalar in quotation marks, on one line. */
export function readQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  const mark = text.charCodeAt(cursor.at);
  let end = start;
  let doubled = false;
  for (;;) {
    const here = text.charCodeAt(end);
    if (here === mark) {
      if (mark === code.quote || text.charCodeAt(end + 1) !== mark) break;
      doubled = true;
      end++;
    } else if (!(here >= code.space) || (here === code.backslash && mark === code.quote)) throw new Beyond();
    end++;
  }
  const value = text.slice(start, end);
  cursor.at = end + 1;
  let next = cursor.at;
  while (text.charCodeAt(next) === code.space) next++;
  if (text.charCodeAt(next) === code.colon) {
    if (!isBlank(text.charCodeAt(next + 1))) throw new Beyond();
    cursor.at = next;
  }
  return doubled ? value.replaceAll("''", "'") : value;
}

/** A plain scalar on one line, not yet resolved. */
export function readPlain(cursor: Cursor, inFlow: boolean): string {
  const { text } = cursor;
  const start = cursor.at;
  const first = text.charAt(start);
  if (first === '' || INDICATORS.includes(first)) throw new Beyond();
  let at = start;
  let end = start;
  for (; at < text.length; at++) {
    const here = text.charCodeAt(at);
    if (here === code.space) continue;
    if (here === code.line) break;
    if (here === code.hash && text.charCodeAt(at - 1) === code.space) break;
    if (here === code.colon) {
      const next = text.charCodeAt(at + 1);
      if (isBlank(next)) break;
      if (inFlow && isFlowMark(next)) throw new Beyond();
    }
    if (inFlow && isFlowMark(here)) break;
    end = at + 1;
  }
  cursor.at = at;
  return text.slice(start, end);
}

/** What no plain scalar of ours begins with. */
const INDICATORS = ',[]{}#&*!|>\'"%@`?: \n';

/** The value of a plain scalar by YAML's core schema. */
export function resolve(plain: string): unknown {
  const named = plain.length < 6 ? NAMED.get(plain) : undefined;
  if (named !== undefined) return named;
  const first = plain.charCodeAt(0);
  if (first > code.colon && first !== code.tilde) return plain;
  if (NUMBER.test(plain)) return Number(plain);
  if (first === code.dash || SPECIAL.test(plain)) throw new Beyond();
  return plain;
}

const NAMED = new Map<string, unknown>(
  ['true', 'True', 'TRUE', 'false', 'False', 'FALSE', 'null', 'Null', 'NULL'].map((word) => [
    word,
    JSON.parse(word.toLowerCase()),
  ]),
);
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** Whatever else may be a number, or null. */
const SPECIAL = /^(?:~|[-+]?(?:0[ox][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|\.[A-Za-z]{3}))$/;

/**
 * Lines under `>-`, joined by spaces: all at one column, without an empty one between. The cursor comes to stand
 * at the end of the last.
 *
 * @param indent column of the key; the lines stand farther right
 */
export function readFolded(cursor: Cursor, indent: number): string {
  const { text } = cursor;
  if (!text.startsWith('>-\n', cursor.at)) throw new Beyond();
  const lines: string[] = [];
  let column = -1;
  let at = cursor.at + 2;
  for (;;) {
    let first = at + 1;
    while (text.charCodeAt(first) === code.space) first++;
    const here = first - at - 1;
    if (column < 0) column = here;
    if (here < column) break;
    const next = text.indexOf('\n', first);
    const end = next < 0 ? text.length : next;
    const isOdd =
      here > column || column <= indent || end === first || text.charCodeAt(end - 1) === code.space;
    if (isOdd) throw new Beyond();
    lines.push(text.slice(first, end));
    at = end;
    if (next < 0) break;
  }
  cursor.at = at;
  return lines.join(' ');
}

/** A space, a line's end or the text's. */
export function isBlank(here: number): boolean {
  return here === code.space || here === code.line || Number.isNaN(here);
}

function isFlowMark(here: number): boolean {
  return (
    here === code.comma ||
    here === code.openList ||
    here === code.closeList ||
    here === code.openMap ||
    here === code.closeMap
  );
}

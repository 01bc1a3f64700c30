/**
 * A quick reader for the YAML that lexicons are mostly written in: keys and values, lists with dashes or in
 * brackets, comments, plain words and numbers. It knows no more than that, and gives up rather than guess, so
 * that whoever calls it asks the `yaml` package, which takes fifty times as long, for everything else.
 */
import {
  Beyond,
  type Cursor,
  code,
  isBlank,
  isQuoted,
  readFolded,
  readPlain,
  readQuoted,
  readScalar,
  resolve,
} from './plain-scalar.js';

/**
 * Reads a text.
 *
 * @returns what the `yaml` package makes of it, or nothing where the text is wrong or holds more than is known here
 */
export function readPlainYaml(source: string): unknown {
  const text = source.includes('\r') ? source.replaceAll('\r\n', '\n') : source;
  if (UNUSUAL.test(text)) return undefined;
  const cursor: Cursor = { text, at: 0, indent: 0, depth: 0 };
  try {
    endLine(cursor);
    const value = cursor.indent === 0 ? readBlock(cursor) : undefined;
    return cursor.indent === -1 ? value : undefined;
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

/** Control characters besides the line feed, byte order marks, and lines that begin or end a document. */
const UNUSUAL = /[^\P{Cc}\n]|\uFEFF|^(?:---|\.\.\.|%)/mu;

function readBlock(cursor: Cursor): unknown {
  return isDash(cursor) ? readDashes(cursor) : readKeys(cursor);
}

function readDashes(cursor: Cursor): unknown[] {
  const { indent } = cursor;
  const items: unknown[] = [];
  while (cursor.indent === indent && isDash(cursor)) {
    const dash = cursor.at++;
    skipSpaces(cursor);
    const start = cursor.at;
    const item = readInline(cursor, indent);
    if (cursor.text.charCodeAt(cursor.at) === code.colon) {
      cursor.at = start;
      cursor.indent = indent + start - dash;
      items.push(readKeys(cursor));
    } else {
      endLine(cursor);
      items.push(item);
    }
  }
  if (cursor.indent > indent) throw new Beyond();
  return items;
}

function readKeys(cursor: Cursor): Record<string, unknown> {
  const { indent } = cursor;
  const map: Record<string, unknown> = {};
  do {
    const key = readKey(cursor, map, false);
    map[key] = readValue(cursor, indent);
  } while (cursor.indent === indent);
  if (cursor.indent > indent) throw new Beyond();
  return map;
}

/** A key with its colon. */
function readKey(cursor: Cursor, map: object, inFlow: boolean): string {
  const start = cursor.at;
  const key = readScalar(cursor, inFlow);
  const isUsual = typeof key === 'string' && key !== '__proto__' && key !== '<<';
  if (!isUsual || cursor.at - start > LONGEST_KEY || Object.hasOwn(map, key)) throw new Beyond();
  if (cursor.text.charCodeAt(cursor.at) !== code.colon) throw new Beyond();
  cursor.at++;
  return key;
}

/** YAML ends keys at 1024 characters. */
const LONGEST_KEY = 1000;

/** What follows the colon of a key at column `indent`. */
function readValue(cursor: Cursor, indent: number): unknown {
  skipSpaces(cursor);
  const here = cursor.text.charCodeAt(cursor.at);
  if (here === code.line || here === code.hash) {
    endLine(cursor);
    if (cursor.indent === indent && isDash(cursor)) return readDashes(cursor);
    if (cursor.indent <= indent) throw new Beyond();
    if (!isBracket(cursor)) return readBlock(cursor);
  }
  const value = readInline(cursor, indent);
  endLine(cursor);
  return value;
}

/** A value on the line of its key or dash, which stands at column `indent`; one in brackets may go on below. */
function readInline(cursor: Cursor, indent: number): unknown {
  if (isBracket(cursor)) return readFlow(cursor, indent);
  return cursor.text.charAt(cursor.at) === '>' ? readFolded(cursor, indent) : readScalar(cursor, false);
}

function readFlow(cursor: Cursor, indent: number): unknown {
  if (++cursor.depth > DEEPEST) throw new Beyond();
  const isList = cursor.text.charCodeAt(cursor.at) === code.openList;
  const value = isList ? readFlowList(cursor, indent) : readFlowMap(cursor, indent);
  cursor.depth--;
  return value;
}

/** Brackets in brackets. */
const DEEPEST = 32;

function readFlowList(cursor: Cursor, indent: number): unknown[] {
  const items: unknown[] = [];
  cursor.at++;
  skipInFlow(cursor, indent);
  while (cursor.text.charCodeAt(cursor.at) !== code.closeList) {
    items.push(readFlowValue(cursor, indent));
    separate(cursor, indent, code.closeList);
  }
  cursor.at++;
  return items;
}

function readFlowMap(cursor: Cursor, indent: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  cursor.at++;
  skipInFlow(cursor, indent);
  while (cursor.text.charCodeAt(cursor.at) !== code.closeMap) {
    const key = readKey(cursor, map, true);
    skipInFlow(cursor, indent);
    map[key] = readFlowValue(cursor, indent);
    separate(cursor, indent, code.closeMap);
  }
  cursor.at++;
  return map;
}

function readFlowValue(cursor: Cursor, indent: number): unknown {
  if (isBracket(cursor)) return readFlow(cursor, indent);
  if (isQuoted(cursor)) return readQuoted(cursor);
  const { text } = cursor;
  let plain = readPlain(cursor, true);
  while (text.charCodeAt(cursor.at) === code.line) {
    const end = cursor.at;
    skipInFlow(cursor, indent);
    if (',]}'.includes(text.charAt(cursor.at))) break;
    const isFold = /^\n *$/.test(text.slice(end, cursor.at)) && text.charCodeAt(cursor.at) !== code.dash;
    if (!isFold) throw new Beyond();
    plain += ` ${readPlain(cursor, true)}`;
  }
  return resolve(plain);
}

/** Goes to the next item, or to the bracket that closes. */
function separate(cursor: Cursor, indent: number, close: number): void {
  skipInFlow(cursor, indent);
  const here = cursor.text.charCodeAt(cursor.at);
  if (here === code.comma) {
    cursor.at++;
    skipInFlow(cursor, indent);
  } else if (here !== close) throw new Beyond();
}

/** Goes over the rest of a line, which holds nothing more, and over empty lines and comments behind it. */
function endLine(cursor: Cursor): void {
  const { text } = cursor;
  let { at } = cursor;
  let line = at === 0 ? 0 : -1;
  for (;;) {
    while (text.charCodeAt(at) === code.space) at++;
    const here = text.charCodeAt(at);
    if (here === code.hash) at = endComment(text, at);
    else if (here === code.line) line = ++at;
    else break;
  }
  if (at < text.length && line < 0) throw new Beyond();
  cursor.at = at;
  cursor.indent = at < text.length ? at - line : -1;
}

/**
 * Goes over spaces, line ends and comments in brackets. A new line stands farther right than `indent`; the last
 * bracket may stand at it.
 */
function skipInFlow(cursor: Cursor, indent: number): void {
  const { text } = cursor;
  let { at } = cursor;
  let line = -1;
  for (;;) {
    while (text.charCodeAt(at) === code.space) at++;
    const here = text.charCodeAt(at);
    if (here === code.line) {
      line = ++at;
      continue;
    }
    const isLast = cursor.depth === 1 && (here === code.closeList || here === code.closeMap);
    if (line >= 0 && at - line < (isLast ? indent : indent + 1)) throw new Beyond();
    if (here !== code.hash) break;
    at = endComment(text, at);
  }
  cursor.at = at;
}

/** Where the line of a comment ends; a comment stands behind a space, or first in its line. */
function endComment(text: string, at: number): number {
  if (at > 0 && !isBlank(text.charCodeAt(at - 1))) throw new Beyond();
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function isDash({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === code.dash && isBlank(text.charCodeAt(at + 1));
}

function isBracket({ text, at }: Cursor): boolean {
  const here = text.charCodeAt(at);
  return here === code.openList || here === code.openMap;
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === code.space) cursor.at++;
}

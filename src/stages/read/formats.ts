import { Readable } from 'node:stream';
import { parse as parseCsv } from 'csv-parse';
import type { CleanLexicon } from '../../lexicon/furniture.js';
import { type Bytes, readAll, readLines } from './bytes.js';
import { decode } from './decode.js';
import { readMarkdown } from './markdown.js';
import { exclude, makeArticle, makeRecord, type Origin, type Read } from './records.js';

/** What reading one file needs beside its bytes. */
export interface FormatContext {
  readonly origin: Origin;
  readonly words: CleanLexicon;
  /** Longest article, in UTF-16 code units. */
  readonly longest: number;
}

export type ReadFormat = (bytes: Bytes, context: FormatContext) => AsyncGenerator<Read>;

/** A UTF-8 character has at most four bytes; a JSON string may escape each in six. */
const BYTES_A_UNIT = 6;
const LARGEST_JSON = 256 * 1024 * 1024;

function numbered(origin: Origin, number: number): Origin {
  return { ...origin, path: `${origin.path}#${number}` };
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0];
}

async function readText(bytes: Bytes, { origin, longest }: FormatContext): Promise<string | Read> {
  const all = await readAll(bytes, longest * BYTES_A_UNIT);
  if (all !== null) return decode(all);
  return exclude(
    origin.path,
    'too-large',
    `more than the ${longest} characters of one article: split it, one article a file`,
  );
}

function whole(format: 'text' | 'html'): ReadFormat {
  return async function* (bytes, context) {
    const text = await readText(bytes, context);
    yield typeof text === 'string' ? makeArticle(context.origin, format, text, {}, context.longest) : text;
  };
}

async function* markdown(bytes: Bytes, context: FormatContext): AsyncGenerator<Read> {
  const text = await readText(bytes, context);
  if (typeof text !== 'string') {
    yield text;
    return;
  }
  const { body, metadata, problem } = readMarkdown(text, context.words);
  if (problem === null) yield makeArticle(context.origin, 'text', body, metadata, context.longest);
  else
    yield exclude(
      context.origin.path,
      'bad-record',
      `front matter, ${problem}: mend the YAML between the --- lines`,
    );
}

/** One record of a JSONL line; blank lines are none. */
export function readJsonLine(text: string, number: number, context: FormatContext): Read | null {
  if (text.trim() === '') return null;
  const origin = numbered(context.origin, number);
  try {
    return makeRecord(origin, JSON.parse(text), context.words, context.longest);
  } catch (error) {
    return exclude(
      origin.path,
      'bad-record',
      `line ${number} is not JSON (${reasonOf(error)}): mend or remove the line`,
    );
  }
}

async function* jsonLines(bytes: Bytes, context: FormatContext): AsyncGenerator<Read> {
  for await (const { number, text } of readLines(bytes, context.longest * BYTES_A_UNIT)) {
    if (text === null) {
      yield exclude(
        `${context.origin.path}#${number}`,
        'too-large',
        `line ${number} is longer than one article may be: split it`,
      );
      continue;
    }
    const read = readJsonLine(text, number, context);
    if (read) yield read;
  }
}

async function* json(bytes: Bytes, context: FormatContext): AsyncGenerator<Read> {
  const { origin, words, longest } = context;
  const all = await readAll(bytes, LARGEST_JSON);
  if (all === null) {
    yield exclude(
      origin.path,
      'too-large',
      'over 256 MB of JSON: write one record a line and name the file .jsonl',
    );
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(decode(all));
  } catch (error) {
    yield exclude(
      origin.path,
      'bad-record',
      `not JSON (${reasonOf(error)}): mend the file, or name it .jsonl if it has one record a line`,
    );
    return;
  }
  if (!Array.isArray(value)) {
    yield makeRecord(origin, value, words, longest);
    return;
  }
  if (value.length === 0) yield exclude(origin.path, 'empty', 'the list holds no record: remove the file');
  for (let i = 0; i < value.length; i++) yield makeRecord(numbered(origin, i + 1), value[i], words, longest);
}

function table(delimiter: string): ReadFormat {
  return async function* (bytes, context) {
    const { origin, words, longest } = context;
    async function* text() {
      for await (const line of readLines(bytes, longest * BYTES_A_UNIT)) yield `${line.text ?? ''}\n`;
    }
    const parser = Readable.from(text()).pipe(
      parseCsv({
        delimiter,
        columns: true,
        bom: true,
        trim: false,
        relax_quotes: true,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: longest * 2,
      }),
    );
    let number = 0;
    try {
      for await (const record of parser as AsyncIterable<Record<string, unknown>>) {
        number++;
        yield makeRecord(numbered(origin, number), record, words, longest);
      }
    } catch (error) {
      yield exclude(
        `${origin.path}#${number + 1}`,
        'bad-record',
        `${reasonOf(error)}: close the quotation marks; nothing after this record was read`,
      );
      return;
    }
    if (number === 0)
      yield exclude(origin.path, 'empty', 'the table holds no row below its header: remove the file');
  };
}

/** How to read a file, by the extension of its name without `.gz`. */
export const formats: Readonly<Record<string, ReadFormat>> = {
  txt: whole('text'),
  text: whole('text'),
  md: markdown,
  markdown,
  html: whole('html'),
  htm: whole('html'),
  xhtml: whole('html'),
  json,
  jsonl: jsonLines,
  ndjson: jsonLines,
  csv: table(','),
  tsv: table('\t'),
};

import type { CleanLexicon, FieldName } from '../../lexicon/furniture.js';
import type { Exclusion, Metadata, RawArticle } from '../../model.js';

/** Where a text comes from: all of a `RawArticle` but its text and what a record says. */
export interface Origin {
  readonly path: string;
  readonly folder: string | null;
  /** What a manifest says of the file. A record's own fields come before it. */
  readonly manifest: Metadata;
}

export type Read = RawArticle | Exclusion;

/** Texts of more UTF-16 code units than this are too large to be one article. */
export const LONGEST_ARTICLE = 2_000_000;

type Fields = Partial<Record<FieldName, string>>;

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) {
    const texts = value.map(textOf).filter((text) => text !== null);
    return texts.length > 0 ? texts.join(', ') : null;
  }
  if (typeof value === 'object' && value !== null) {
    const { name, title } = value as Readonly<Record<string, unknown>>;
    return typeof name === 'string' ? name : typeof title === 'string' ? title : null;
  }
  return null;
}

/** The fields of a record by our names. Of two names for one field the one that lexicons/fields.yaml lists first wins. */
export function readFields(record: Readonly<Record<string, unknown>>, words: CleanLexicon): Fields {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    const text = textOf(value);
    if (text !== null && text.trim() !== '') given.set(name.trim().toLowerCase(), text);
  }
  const fields: Fields = {};
  for (const [name, field] of words.fields) {
    const text = given.get(name);
    if (text !== undefined && fields[field] === undefined) fields[field] = text;
  }
  return fields;
}

/** The metadata among a record's fields, one line each. */
export function metadataOf(fields: Fields): Metadata {
  const metadata: Record<string, string> = {};
  for (const key of ['outlet', 'title', 'date', 'url', 'author', 'language'] as const) {
    const text = fields[key]?.replace(/\s+/g, ' ').trim();
    if (text) metadata[key] = text;
  }
  return metadata;
}

export function exclude(path: string, code: string, message: string): Exclusion {
  return { path, code, message };
}

/** White space and the marks of a Markdown heading. */
const HEADING_MARK = /^\s*#{0,6}\s*/;

function withTitle(text: string, title: string | undefined): string {
  if (title === undefined || text.replace(HEADING_MARK, '').startsWith(title)) return text;
  return `${title}\n\n${text}`;
}

/** One article of a text and its metadata, or why it cannot be one. */
export function makeArticle(
  origin: Origin,
  format: RawArticle['format'],
  text: string,
  own: Metadata,
  longest: number,
): Read {
  const { path, folder, manifest } = origin;
  if (text.trim() === '')
    return exclude(path, 'empty', 'there is no text in it: remove it, or give it a text');
  if (text.length > longest) {
    return exclude(
      path,
      'too-large',
      `${text.length} characters are more than the ${longest} of one article: split it, one article a file or record`,
    );
  }
  const metadata = { ...manifest, ...own };
  return {
    path,
    format,
    source: format === 'text' ? withTitle(text, metadata.title) : text,
    metadata,
    folder,
  };
}

/** One article of a record with fields, or why it cannot be one. */
export function makeRecord(origin: Origin, value: unknown, words: CleanLexicon, longest: number): Read {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return exclude(
      origin.path,
      'bad-record',
      'this is no record with fields: write one object with "text" or "html" for each article',
    );
  }
  const fields = readFields(value as Readonly<Record<string, unknown>>, words);
  const format = fields.text === undefined && fields.html !== undefined ? 'html' : 'text';
  const text = fields.text ?? fields.html;
  if (text === undefined) {
    return exclude(
      origin.path,
      'empty',
      'the record has no text: name its text "text" or "html" (other names: lexicons/fields.yaml)',
    );
  }
  return makeArticle(origin, format, text, metadataOf(fields), longest);
}

import { parse } from 'yaml';
import type { CleanLexicon } from '../../lexicon/furniture.js';
import type { Metadata } from '../../model.js';
import { metadataOf, readFields } from './records.js';

/** A Markdown text without its front matter, and what that said. */
export interface MarkdownText {
  readonly body: string;
  readonly metadata: Metadata;
  /** What is wrong with the front matter, or null. */
  readonly problem: string | null;
}

const OPENING = /^\s*---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/m;
const LONGEST_FRONT_MATTER = 20_000;

/** Takes YAML front matter off a Markdown text. A text without any is returned as it is. */
export function readMarkdown(text: string, words: CleanLexicon): MarkdownText {
  const opening = OPENING.exec(text);
  const rest = opening === null ? '' : text.slice(opening[0].length);
  const closing = CLOSING.exec(rest.slice(0, LONGEST_FRONT_MATTER));
  if (opening === null || closing === null) return { body: text, metadata: {}, problem: null };
  const body = rest.slice(closing.index + closing[0].length);
  try {
    const value: unknown = parse(rest.slice(0, closing.index), { schema: 'failsafe', maxAliasCount: 10 });
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { body: text, metadata: {}, problem: null };
    return {
      body,
      metadata: metadataOf(readFields(value as Readonly<Record<string, unknown>>, words)),
      problem: null,
    };
  } catch (error) {
    return {
      body,
      metadata: {},
      problem: (error instanceof Error ? error.message : String(error)).split('\n')[0],
    };
  }
}

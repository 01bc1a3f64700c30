import { loadCleanLexicon } from '../../../src/lexicon/furniture.js';
import type { Article, BlockKind, Metadata, RawArticle } from '../../../src/model.js';
import { clean } from '../../../src/stages/clean/index.js';

export const words = loadCleanLexicon('lexicons');

export function raw(
  source: string,
  metadata: Metadata = {},
  format: RawArticle['format'] = 'text',
): RawArticle {
  return { path: 'text.txt', format, source, metadata, folder: null };
}

/** Cleans a text that must give an article. */
export function cleaned(
  source: string,
  metadata: Metadata = {},
  format: RawArticle['format'] = 'text',
): Article {
  const result = clean(raw(source, metadata, format), words);
  if ('code' in result) throw new Error(`${result.code}: ${result.message}`);
  return result;
}

/** Texts of the blocks of one kind, in order. */
export function texts(article: Article, kind: BlockKind): string[] {
  return article.blocks
    .filter((block) => block.kind === kind)
    .map(({ start, end }) => article.source.slice(start, end));
}

export function titleOf({ source, title }: Article): string | null {
  return title === null ? null : source.slice(title.start, title.end);
}

export const PARAGRAPHS = [
  'The harbour council voted on Tuesday to widen the northern quay, a plan that has divided the town for most of a decade.',
  'Supporters said the new berths would bring the ferries back. “We have waited long enough for this,” the mayor said after the count.',
  'Opponents fear the noise and the cost, which the council put at nine million crowns in its latest estimate.',
] as const;

export const BODY = PARAGRAPHS.join('\n\n');

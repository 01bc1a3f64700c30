import { createHash } from 'node:crypto';
import type { Exclusion } from '../model.js';
import type { ArticleRows } from '../rows.js';

/** Tells whether an article was there before: an exclusion that names the first copy, or null. */
export type CopyCheck = (rows: ArticleRows) => Exclusion | null;

/**
 * Finds the same article read twice (same id), and the same paragraphs by the same outlet carried in several
 * places, such as a wire story. Keeps some 100 bytes an article.
 */
export function createCopyCheck(): CopyCheck {
  const paths = new Map<string, string>();
  return ({ articles: [article], texts: [text] }) => {
    const keys = [article.id, hashParagraphs(article.outlet, text)];
    const first = keys.map((key) => paths.get(key)).find((path) => path !== undefined);
    for (const key of keys) if (!paths.has(key)) paths.set(key, first ?? article.path);
    if (first === undefined) return null;
    const carried = article.carrier === null ? '' : `, here carried by ${article.carrier}`;
    return {
      path: article.path,
      code: 'duplicate',
      message: `the same article of ${article.outlet} as ${first}${carried}: counted once, nothing to do`,
    };
  };
}

/** White space and the slant of quotation marks differ between copies and count for nothing. */
function hashParagraphs(outlet: string, { source, blocks }: ArticleRows['texts'][number]): string {
  const hash = createHash('sha256').update(outlet);
  for (const { kind, start, end } of blocks) {
    if (kind !== 'paragraph') continue;
    hash.update('\n').update(
      source
        .slice(start, end)
        .replace(/[‘’‚‛]/g, "'")
        .replace(/[“”„‟]/g, '"')
        .replace(/\s+/g, ' '),
    );
  }
  return hash.digest('base64').slice(0, 22);
}

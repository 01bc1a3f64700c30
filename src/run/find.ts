import { existsSync } from 'node:fs';
import type { Lexicons } from '../lexicon/load.js';
import type { RawArticle } from '../model.js';
import { isExclusion } from '../pipeline.js';
import { read } from '../stages/read/index.js';

/** An input that does not hold just one article. */
export class ArticleNotFoundError extends Error {
  constructor(
    readonly input: string,
    /** How many articles it holds. */
    readonly found: number,
    /** Why what was read could not be used, or null. */
    readonly reason: string | null,
  ) {
    super(`${input}: ${found} articles`);
    this.name = 'ArticleNotFoundError';
  }
}

/**
 * Reads one article: the only one of a file, or record n (from 1) of `file#n`.
 *
 * @throws ArticleNotFoundError
 */
export async function findArticle(input: string, lexicons: Lexicons): Promise<RawArticle> {
  const [, file, record] = existsSync(input) ? [] : (/^(.+)#(\d+)$/.exec(input) ?? []);
  const found: RawArticle[] = [];
  let reason: string | null = null;
  for await (const raw of read([file ?? input], { words: lexicons.clean })) {
    if (isExclusion(raw)) reason ??= raw.message;
    else found.push(raw);
  }
  const wanted = record === undefined ? found : found.filter(({ path }) => path.endsWith(`#${record}`));
  if (wanted.length !== 1) throw new ArticleNotFoundError(input, found.length, reason);
  return wanted[0];
}

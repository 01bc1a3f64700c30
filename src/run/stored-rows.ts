import type { ArticleRows, TableName } from '../rows.js';
import { tableNames } from './check.js';
import { readLines } from './lines.js';
import { tablePath } from './store.js';

/** A row of any table but `articles`, as far as finding its article needs it. */
interface Row {
  readonly article: string;
}

/** One article's rows of one table, taken as the articles go by. */
interface Cursor {
  take(article: string): Promise<Row[]>;
  close(): Promise<unknown>;
}

const others = tableNames.filter((name) => name !== 'articles');

/**
 * Streams articles with all their rows, side by side out of all tables, so that one article is in memory at a time.
 *
 * @param sound ids of the articles to give: those whose rows `inspectRows` found in order
 */
export async function* readArticles(folder: string, sound: ReadonlySet<string>): AsyncGenerator<ArticleRows> {
  const cursors = others.map((name) => [name, openCursor(folder, name, sound)] as const);
  try {
    for await (const line of readLines(tablePath(folder, 'articles'))) {
      const article = parse(line) as ArticleRows['articles'][number] | null;
      if (article === null || !sound.has(article.id)) continue;
      const rows: Partial<Record<TableName, unknown[]>> = { articles: [article] };
      for (const [name, cursor] of cursors) rows[name] = await cursor.take(article.id);
      yield rows as unknown as ArticleRows;
    }
  } finally {
    for (const [, cursor] of cursors) await cursor.close();
  }
}

function openCursor(folder: string, name: TableName, sound: ReadonlySet<string>): Cursor {
  const lines = readLines(tablePath(folder, name));
  let head: Row | null = null;
  const advance = async () => {
    head = null;
    while (head === null) {
      const next = await lines.next();
      if (next.done) return;
      const row = parse(next.value) as Row | null;
      if (row !== null && sound.has(row.article)) head = row;
    }
  };
  let started = false;
  return {
    async take(article) {
      if (!started) await advance();
      started = true;
      const taken: Row[] = [];
      while (head !== null && (head as Row).article === article) {
        taken.push(head);
        await advance();
      }
      return taken;
    },
    close: () => lines.return(undefined),
  };
}

/** A line's object, or null where it is none. */
export function parse(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

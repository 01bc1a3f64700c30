import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ArticleRows, TableName, tables } from '../rows.js';
import { tableNames } from './check.js';
import { createText, readLines, type TextWriter } from './lines.js';

/** Where rows go as they come: `data/<table>.jsonl` below the report's folder. */
export interface RowStore {
  add(rows: ArticleRows): Promise<void>;
  /** How many rows each table got. */
  readonly counts: Readonly<Record<TableName, number>>;
  close(): Promise<void>;
}

export async function openStore(folder: string): Promise<RowStore> {
  await mkdir(join(folder, 'data'));
  const writers = new Map<TableName, TextWriter>();
  const counts = {} as Record<TableName, number>;
  for (const name of tableNames) {
    writers.set(name, await createText(tablePath(folder, name)));
    counts[name] = 0;
  }
  return {
    counts,
    async add(rows) {
      for (const [name, writer] of writers) {
        counts[name] += rows[name].length;
        for (const row of rows[name]) await writer.write(`${JSON.stringify(row)}\n`);
      }
    },
    async close() {
      for (const writer of writers.values()) await writer.close();
    },
  };
}

/** Streams a table's rows back, in the order they were written. */
export async function* readTable<Name extends TableName>(
  folder: string,
  name: Name,
): AsyncGenerator<z.infer<(typeof tables)[Name]>> {
  for await (const line of readLines(tablePath(folder, name))) yield JSON.parse(line);
}

/** Where a run's folder holds a table. */
export const tablePath = (folder: string, name: TableName) => join(folder, 'data', `${name}.jsonl`);

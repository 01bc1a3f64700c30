import { rm } from 'node:fs/promises';
import type { ArticleRows } from '../rows.js';
import { createText, readLines } from './lines.js';

/** Rows that wait in a file until all others are in. */
export interface WaitingRows {
  add(rows: ArticleRows): Promise<void>;
  /** Gives them back in the order they came, and removes the file. */
  take(): AsyncGenerator<ArticleRows>;
  close(): Promise<void>;
}

export async function createWaitingRows(path: string): Promise<WaitingRows> {
  const file = await createText(path);
  return {
    add: (rows) => file.write(`${JSON.stringify(rows)}\n`),
    async *take() {
      await file.close();
      for await (const line of readLines(path)) yield JSON.parse(line);
      await rm(path);
    },
    close: file.close,
  };
}

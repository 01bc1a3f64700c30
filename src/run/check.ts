import type { ZodType } from 'zod';
import { type ArticleRows, type TableName, tables } from '../rows.js';

/** The tables' names in the order they are written. */
export const tableNames = Object.keys(tables) as TableName[];

/** Checks every row of one article by its table's schema. Throws with the table, row and column at fault. */
export function checkRows(rows: ArticleRows): void {
  for (const name of tableNames) {
    const schema: ZodType = tables[name];
    rows[name].forEach((row, index) => {
      const result = schema.safeParse(row);
      if (result.success) return;
      const [issue] = result.error.issues;
      throw new Error(`table ${name}, row ${index + 1}, ${issue.path.join('.')}: ${issue.message}`);
    });
  }
}

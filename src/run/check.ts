import { type ZodType, z } from 'zod';
import { type ArticleRows, type TableName, tables } from '../rows.js';
import { compileTest, type Test } from './shape.js';

/** The tables' names in the order they are written. */
export const tableNames = Object.keys(tables) as TableName[];

/** A schema for all of an article's rows of one table, and the test compiled of it. */
const lists: readonly (readonly [TableName, ZodType, Test])[] = tableNames.map((name) => {
  const schema = z.array(tables[name]);
  return [name, schema, compileTest(schema)];
});

/** Checks every row of one article by its table's schema. Throws with the table, row and column at fault. */
export function checkRows(rows: ArticleRows): void {
  for (const [name, schema, holds] of lists) {
    if (holds(rows[name])) continue;
    const result = schema.safeParse(rows[name]);
    if (result.success) continue;
    const [{ path, message }] = result.error.issues;
    const [row, ...column] = path;
    throw new Error(`table ${name}, row ${Number(row) + 1}, ${column.join('.')}: ${message}`);
  }
}

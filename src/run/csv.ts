import { join } from 'node:path';
import { csvHeader, csvLine } from '../stages/report/index.js';
import { createText } from './lines.js';
import { readTable } from './store.js';

/** Writes a table as CSV, row by row. */
export async function writeCsv(
  folder: string,
  name: 'articles' | 'attributions' | 'cues' | 'mentions',
): Promise<void> {
  const file = await createText(join(folder, `${name}.csv`));
  await file.write(csvHeader(name));
  for await (const row of readTable(folder, name)) await file.write(csvLine(name, row));
  await file.close();
}

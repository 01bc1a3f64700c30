import { z } from 'zod';
import { type TableName, tables } from '../src/rows.js';

/** The parts of JSON Schema that the tables use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
}

const says: Readonly<Record<TableName, string>> = {
  articles: 'One row an article that was analysed.',
  texts: 'The text of each article as read, and what became of every stretch of it.',
  attributions: 'One row a stretch of text given to a source other than the outlet.',
  mentions: 'One row a target named in the text.',
  cues: 'One row a term of a frame lexicon found in the text.',
  stances: 'One row an article, target and group of voices.',
};

/** The page that describes every column of `data/<table>.jsonl`. */
export function describeTables(): string {
  return `# Tables

Each run writes six tables to \`reports/<name>/data/\`, one JSON object a line. Offsets are UTF-16 code units of the
article's text (\`texts.source\`): \`source.slice(start, end) === text\` holds for every row. A span written as
\`{start, end, text}\` is one stretch of that text.

This page is generated from the schemas in \`src/rows.ts\` by \`npm run docs\`; each row is checked by them before it is
written.
${Object.keys(tables)
  .map((name) => describeTable(name as TableName))
  .join('')}`;
}

function describeTable(name: TableName): string {
  const { properties = {} } = z.toJSONSchema(tables[name]) as Schema;
  const rows = Object.entries(properties).map(
    ([column, schema]) => `| \`${column}\` | ${typeOf(schema)} | ${schema.description ?? ''} |\n`,
  );
  return `\n## ${name}\n\n${says[name]}\n\n| column | type | holds |\n|---|---|---|\n${rows.join('')}`;
}

function typeOf({ type, enum: values, anyOf, items, properties }: Schema): string {
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (items) return `list of ${typeOf(items)}`;
  if (properties) return `{${Object.keys(properties).join(', ')}}`;
  return [type ?? 'any'].flat().join(' or ');
}

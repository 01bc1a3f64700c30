import type { ZodType } from 'zod';
import type { Exclusion } from '../model.js';
import { type ArticleRows, type TableName, tables } from '../rows.js';
import { tableNames } from './check.js';
import { readLines } from './lines.js';
import { findMisplaced } from './misplaced.js';
import { compileTest } from './shape.js';
import { tablePath } from './store.js';
import { parse, readArticles } from './stored-rows.js';

/** A row that cannot be used. */
export interface BrokenRow {
  readonly table: TableName;
  /** From 1; null where a row is missing. */
  readonly line: number | null;
  readonly problem: string;
  /** Ids of the articles that it may be of. */
  readonly articles: readonly string[];
}

export interface Inspection {
  readonly broken: readonly BrokenRow[];
  /** Ids of the articles all of whose rows are in order. */
  readonly sound: ReadonlySet<string>;
  /** Lines by table. */
  readonly lines: Readonly<Record<TableName, number>>;
}

interface Findings {
  readonly broken: BrokenRow[];
  /** Each article's place among the articles. */
  readonly places: Map<string, number>;
  /** Whether some article's id cannot be read, so that rows of unknown articles may be its. */
  nameless: boolean;
}

/**
 * Checks every row of a run: its form, that its article is known, that rows stand in the order of the articles (as
 * they are written), and that texts stand where they say. Keeps the articles' ids in memory, not their rows.
 */
export async function inspectRows(folder: string): Promise<Inspection> {
  const findings: Findings = { broken: [], places: new Map(), nameless: false };
  const lines = {} as Record<TableName, number>;
  lines.articles = await inspectArticles(folder, findings);
  const withText = new Set<string>();
  for (const name of tableNames) {
    if (name !== 'articles') lines[name] = await inspectTable(folder, name, findings, withText);
  }
  for (const id of findings.places.keys()) {
    if (withText.has(id)) continue;
    findings.broken.push({ table: 'texts', line: null, problem: 'there is no text', articles: [id] });
  }
  const sound = new Set(findings.places.keys());
  for (const { articles } of findings.broken) for (const id of articles) sound.delete(id);
  for await (const rows of readArticles(folder, sound)) {
    const misplaced = findMisplaced(rows);
    if (misplaced !== null) findings.broken.push(await locate(folder, misplaced, rows));
  }
  for (const { articles } of findings.broken) for (const id of articles) sound.delete(id);
  return { broken: findings.broken, sound, lines };
}

/** Says what is wrong with a row as a run record lists it. */
export function tellBroken({ table, line, problem, articles }: BrokenRow): Exclusion {
  const which = articles.length === 0 ? 'no known article' : articles.join(', ');
  const rest = articles.length === 0 ? 'the row is left out' : 'left out';
  return {
    path: `data/${table}.jsonl${line === null ? '' : `:${line}`}`,
    code: 'broken-row',
    message: `${line === null ? `table ${table}` : `table ${table}, line ${line}`}: ${problem} (${which}: ${rest})`,
  };
}

async function inspectArticles(folder: string, findings: Findings): Promise<number> {
  const { broken, places } = findings;
  const explain = createCheck('articles');
  let line = 0;
  for await (const text of readLines(tablePath(folder, 'articles'))) {
    line += 1;
    const row = parse(text);
    const id = readId(text, row, 'id');
    const known = id !== null && places.has(id);
    const problem = known ? `the id ${id} stands there twice` : explain(row);
    if (id === null) findings.nameless = true;
    else if (!known) places.set(id, places.size);
    if (problem !== null)
      broken.push({ table: 'articles', line, problem, articles: id === null ? [] : [id] });
  }
  return line;
}

async function inspectTable(
  folder: string,
  table: TableName,
  { broken, places, nameless }: Findings,
  withText: Set<string>,
): Promise<number> {
  const explain = createCheck(table);
  const ids = [...places.keys()];
  let line = 0;
  let last = 0;
  /** Rows whose article cannot be read: it stands between those of the rows before and behind. */
  let unknown: { line: number; problem: string }[] = [];
  const settle = (next: number) => {
    const articles = ids.slice(last, next + 1);
    for (const row of unknown) broken.push({ table, ...row, articles });
    unknown = [];
  };
  for await (const text of readLines(tablePath(folder, table))) {
    line += 1;
    const row = parse(text);
    const id = readId(text, row, 'article');
    const place = id === null ? undefined : places.get(id);
    const problem = explain(row);
    if (id === null || (place === undefined && problem !== null)) {
      unknown.push({ line, problem: problem ?? 'it names no article' });
    } else if (place === undefined) {
      if (!nameless) broken.push({ table, line, problem: `no article has the id ${id}`, articles: [] });
    } else {
      settle(place);
      const wrong = problem ?? findDisorder(table, id, place < last, withText);
      if (wrong !== null) broken.push({ table, line, problem: wrong, articles: [id] });
      if (table === 'texts') withText.add(id);
      last = Math.max(last, place);
    }
  }
  settle(ids.length - 1);
  return line;
}

function findDisorder(
  table: TableName,
  id: string,
  isBehind: boolean,
  withText: ReadonlySet<string>,
): string | null {
  if (isBehind) return 'it stands behind rows of a later article';
  return table === 'texts' && withText.has(id) ? 'its article has a text already' : null;
}

/** Tells what is wrong with a row of a table, or null. */
function createCheck(table: TableName): (row: object | null) => string | null {
  const schema: ZodType = tables[table];
  const holds = compileTest(schema);
  return (row) => {
    if (row === null) return 'it is no JSON object';
    if (holds(row)) return null;
    const result = schema.safeParse(row);
    if (result.success) return null;
    const [{ path, message }] = result.error.issues;
    return path.length === 0 ? message : `${path.join('.')}: ${message}`;
  };
}

/** A row's article; of a broken line, what can be read of it. */
function readId(text: string, row: object | null, column: 'article' | 'id'): string | null {
  const value: unknown = row === null ? null : (row as Readonly<Record<string, unknown>>)[column];
  if (typeof value === 'string' && value !== '') return value;
  if (row !== null) return null;
  return (column === 'id' ? /^\{"id":"([0-9a-f]+)"/ : /"article":"([0-9a-f]+)"/).exec(text)?.[1] ?? null;
}

/** The line of a row that `findMisplaced` found. */
async function locate(
  folder: string,
  { table, index, problem }: { readonly table: TableName; readonly index: number; readonly problem: string },
  rows: ArticleRows,
): Promise<BrokenRow> {
  const [{ id }] = rows.articles;
  let line = 0;
  let left = index;
  for await (const text of readLines(tablePath(folder, table))) {
    line += 1;
    if (readId(text, parse(text), table === 'articles' ? 'id' : 'article') !== id) continue;
    if (left === 0) break;
    left -= 1;
  }
  return { table, line, problem, articles: [id] };
}

import { ascending } from 'd3-array';
import { hashText } from './hash.js';

/** A row that may be kept; those with the smallest keys are. */
export interface Keyed {
  readonly key: number;
  readonly id: string;
}

/**
 * The rows with the smallest keys of all that were offered. Whoever stands among them depends on the rows and not on
 * their order, so parts merge to the whole. Keys are min-hashes (Broder 1997): rows that hold much the same stand or
 * fall together, so that a sample still shows who is alike.
 */
export interface Sample<Row extends Keyed> {
  all: number;
  /** Up to twice the limit between two cuts, in no order. */
  readonly rows: Row[];
}

export function createSample<Row extends Keyed>(): Sample<Row> {
  return { all: 0, rows: [] };
}

export function offerRow<Row extends Keyed>(sample: Sample<Row>, row: Row, limit: number): void {
  sample.all += 1;
  sample.rows.push(row);
  if (sample.rows.length >= 2 * limit) cut(sample.rows, limit);
}

/** Adds another part's rows. */
export function mergeSample<Row extends Keyed>(into: Sample<Row>, from: Sample<Row>, limit: number): void {
  into.all += from.all;
  for (const row of from.rows) into.rows.push(row);
  if (into.rows.length >= 2 * limit) cut(into.rows, limit);
}

/** The kept rows in their order. */
export function listSample<Row extends Keyed>({ rows }: Sample<Row>, limit: number): Row[] {
  const kept = [...rows];
  cut(kept, limit);
  return kept;
}

function cut(rows: Keyed[], limit: number): void {
  rows.sort((a, b) => ascending(a.key, b.key) || ascending(a.id, b.id));
  if (rows.length > limit) rows.length = limit;
}

/** The smallest hash of a set of texts; 0 for none. */
export function minHash(texts: readonly string[]): number {
  let least = texts.length === 0 ? 0 : 0xffffffff;
  for (const text of texts) least = Math.min(least, hashText(text));
  return least;
}

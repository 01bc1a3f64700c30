/** Features as numbered columns and sparse rows. */
import type { Feature } from '../stages/score/evidence.js';
import type { Example } from './examples.js';
import type { Decision, Embedded, Rows } from './fit.js';

/** Word vectors of one length. */
export interface Vectors {
  readonly dimensions: number;
  /** Row of each word in `values`. */
  readonly row: ReadonlyMap<string, number>;
  readonly values: Float32Array;
}

export interface Design {
  readonly rows: Rows;
  readonly decisions: readonly Decision[];
  readonly embedded: Embedded;
  /** Family with relation and key of each column. */
  readonly columns: readonly { readonly where: string; readonly key: string }[];
  /** Buckets of the embedded columns, in order of their numbers. */
  readonly buckets: readonly string[];
}

/** Free features found fewer times have no weight. */
const LEAST_FOUND = 3;
/** A feature that a mention has many times counts at most this much. */
const MOST_VALUE = 3;

/** Numbers the features of examples; `meaning` features take their weights from word vectors. */
export function designOf(examples: readonly Example[], vectors: Vectors): Design {
  const mentions = examples.flatMap((example) => example.mentions.map((features) => addAlike(features)));
  const found = new Map<string, number>();
  for (const mention of mentions)
    for (const name of mention.keys()) found.set(name, (found.get(name) ?? 0) + 1);
  const isEmbedded = (name: string) => name.startsWith('meaning ');
  const free = [...found].filter(([name, n]) => !isEmbedded(name) && n >= LEAST_FOUND).map(([name]) => name);
  const embeddedNames = [...found.keys()].filter(
    (name) => isEmbedded(name) && vectors.row.has(splitName(name).key),
  );
  const names = [...free.sort(), ...embeddedNames.sort()];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const buckets = [...new Set(embeddedNames.map((name) => splitName(name).where))].sort();
  const columns = names.map(splitName);
  return {
    rows: rowsOf(mentions, numbers),
    decisions: decisionsOf(examples),
    embedded: {
      from: free.length,
      buckets: buckets.length,
      dimensions: vectors.dimensions,
      bucket: Int32Array.from(columns.slice(free.length), ({ where }) => buckets.indexOf(where)),
      vector: Int32Array.from(columns.slice(free.length), ({ key }) => vectors.row.get(key) ?? 0),
      vectors: vectors.values,
    },
    columns,
    buckets,
  };
}

/** Values by `family relation\tkey`, those of one name added up and bounded. */
function addAlike(features: readonly Feature[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { where, key, value } of features) {
    const name = `${where}\t${key}`;
    sums.set(name, (sums.get(name) ?? 0) + value);
  }
  for (const [name, value] of sums) sums.set(name, Math.max(-MOST_VALUE, Math.min(MOST_VALUE, value)));
  return sums;
}

function splitName(name: string): { where: string; key: string } {
  const tab = name.indexOf('\t');
  return { where: name.slice(0, tab), key: name.slice(tab + 1) };
}

function rowsOf(mentions: readonly Map<string, number>[], numbers: ReadonlyMap<string, number>): Rows {
  const start = new Int32Array(mentions.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [index, mention] of mentions.entries()) {
    for (const [name, amount] of mention) {
      const number = numbers.get(name);
      if (number === undefined) continue;
      column.push(number);
      value.push(amount);
    }
    start[index + 1] = column.length;
  }
  return { start, column: Int32Array.from(column), value: Float32Array.from(value) };
}

function decisionsOf(examples: readonly Example[]): Decision[] {
  let row = 0;
  return examples.map(({ mentions, label }) => ({ rows: mentions.map(() => row++), label }));
}

/** The weights by which evidence for and against a target adds up, as data. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LexiconError } from './file.js';

const weights = z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()])));

export const stanceModelFile = z.strictObject({
  name: z.string(),
  version: z.string(),
  language: z.literal('en'),
  description: z.string(),
  sources: z.array(z.string()),
  portrayal: weights.describe('family and relation, then key: log odds for and against, against none'),
  holding: weights.describe('the same where a holder is given'),
  offsets: z
    .array(z.number())
    .length(5)
    .describe('added to the log odds of a pair’s five classes before the likeliest is chosen'),
});
export type StanceModelFile = z.infer<typeof stanceModelFile>;

/** Log odds [for, against] by family with relation, then key. */
export type WeightTable = ReadonlyMap<string, ReadonlyMap<string, Weights>>;
type Weights = readonly [number, number];

export interface StanceModel {
  readonly version: string;
  /** How the text shows a target. */
  readonly portrayal: WeightTable;
  /** What one named party holds towards another. */
  readonly holding: WeightTable;
  readonly offsets: readonly number[];
}

/**
 * Reads the weights.
 *
 * @throws {LexiconError} where the file is not of its form
 */
export function readStanceModel(folder: string, file: string): { model: StanceModel; sha256: string } {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  let data: StanceModelFile;
  try {
    data = stanceModelFile.parse(JSON.parse(text));
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new LexiconError(
      `${file}: not a file of stance weights: ${what}: make it with "npm run train:stance"`,
    );
  }
  const { version, portrayal, holding, offsets } = data;
  return { model: { version, portrayal: tableOf(portrayal), holding: tableOf(holding), offsets }, sha256 };
}

/** Weights for quick look-up. */
export function tableOf(data: StanceModelFile['portrayal']): WeightTable {
  return new Map(Object.entries(data).map(([where, keys]) => [where, new Map(Object.entries(keys))]));
}

/** The weights of a table laid out by key, in a few pieces of memory. */
export interface WeightRows {
  /** Numbers of families with relation, and of keys. */
  readonly families: ReadonlyMap<string, number>;
  readonly keys: ReadonlyMap<string, number>;
  /** By key: where its weights begin; those of the next key begin behind them. */
  readonly starts: Int32Array;
  /** Of each weight its family and its log odds. */
  readonly family: Uint16Array;
  readonly pro: Float64Array;
  readonly contra: Float64Array;
}

const laidOut = new WeakMap<WeightTable, WeightRows>();

/** Lays a table out, once. */
export function rowsOf(table: WeightTable): WeightRows {
  const known = laidOut.get(table);
  if (known !== undefined) return known;
  const byKey = new Map<string, [number, Weights][]>();
  let size = 0;
  for (const [number, keys] of [...table.values()].entries())
    for (const [key, weight] of keys) {
      const row = byKey.get(key) ?? [];
      row.push([number, weight]);
      byKey.set(key, row);
      size++;
    }
  const rows = {
    families: new Map([...table.keys()].map((where, number) => [where, number])),
    keys: new Map([...byKey.keys()].map((key, number) => [key, number])),
    starts: new Int32Array(byKey.size + 1),
    family: new Uint16Array(size),
    pro: new Float64Array(size),
    contra: new Float64Array(size),
  };
  let at = 0;
  for (const [number, row] of [...byKey.values()].entries()) {
    for (const [family, [pro, contra]] of row) {
      rows.family[at] = family;
      rows.pro[at] = pro;
      rows.contra[at++] = contra;
    }
    rows.starts[number + 1] = at;
  }
  laidOut.set(table, rows);
  return rows;
}

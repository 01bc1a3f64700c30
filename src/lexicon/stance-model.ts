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

const turned = new WeakMap<WeightTable, WeightTable>();

/** The same weights by key, then family with relation. */
export function turnTable(table: WeightTable): WeightTable {
  const known = turned.get(table);
  if (known !== undefined) return known;
  const made = new Map<string, Map<string, Weights>>();
  for (const [where, keys] of table)
    for (const [key, weight] of keys) {
      const row = made.get(key) ?? new Map<string, Weights>();
      made.set(key, row.set(where, weight));
    }
  turned.set(table, made);
  return made;
}

/** Fitted weights as the tables of lexicons/stance-model.json. */
import type { StanceModelFile } from '../lexicon/stance-model.js';
import type { Design, Vectors } from './design.js';
import type { Fitted } from './fit.js';

/** What is kept in a table. */
export interface Keeping {
  /** Weights below these are dropped: free ones, and those that follow from word vectors. */
  readonly least: { readonly free: number; readonly meaning: number };
  /** How many examples each word is in. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What is kept of the two tables, so that the file stays small. */
export const LEAST_WEIGHT = {
  portrayal: { free: 0.05, meaning: 0.2 },
  holding: { free: 0.04, meaning: 0 },
} as const;

/** Weights by meaning are kept for words that so many marked mentions have in their sentence. */
const LEAST_MENTIONS = 4;

/** Weights by family with relation and key, scaled and rounded; those by meaning for all words with a vector. */
export function weightsOf(
  { columns, embedded, buckets }: Design,
  { weights, maps }: Fitted,
  factor: number,
  vectors: Vectors,
  { least, counts }: Keeping,
): StanceModelFile['portrayal'] {
  const table: Record<string, Record<string, [number, number]>> = {};
  const put = (where: string, key: string, pro: number, contra: number, smallest: number) => {
    const rounded: [number, number] = [round(factor * pro), round(factor * contra)];
    if (Math.max(Math.abs(rounded[0]), Math.abs(rounded[1])) < smallest) return;
    table[where] ??= {};
    (table[where] as Record<string, [number, number]>)[key] = rounded;
  };
  for (const [index, { where, key }] of columns.slice(0, embedded.from).entries())
    put(where, key, weights[2 * index] as number, weights[2 * index + 1] as number, least.free);
  const words = [...vectors.row].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [number, where] of buckets.entries()) {
    const map = 2 * embedded.dimensions * number;
    for (const [word, row] of words) {
      if ((counts.get(word) ?? 0) < LEAST_MENTIONS) continue;
      let [pro, contra] = [0, 0];
      for (let d = 0; d < embedded.dimensions; d++) {
        const x = vectors.values[row * embedded.dimensions + d] as number;
        pro += x * (maps[map + 2 * d] as number);
        contra += x * (maps[map + 2 * d + 1] as number);
      }
      put(where, word, pro, contra, least.meaning);
    }
  }
  return table;
}

function round(x: number): number {
  return Math.round(x * 100) / 100 + 0;
}

/** The file's text: a line for each weight. */
export function layOut(file: StanceModelFile): string {
  const text = JSON.stringify(file);
  return `${text.replaceAll('],"', '],\n"').replaceAll('},"', '},\n"')}\n`;
}

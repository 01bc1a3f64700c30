import { createHash } from 'node:crypto';
import type { Exclusion } from '../model.js';
import type { ArticleRows, TextRow } from '../rows.js';

/** Tells whether an article was there before: an exclusion that names the first copy, or null. */
export type CopyCheck = (rows: ArticleRows) => Exclusion | null;

interface Known {
  readonly path: string;
  readonly sketch: readonly number[];
}

/** How many hashes stand for an article. */
const sketchSize = 16;

/** From this share of common sentences on, two articles of one outlet are copies. */
const leastShared = 0.6;

/** Shorter sentences are formulas that unlike articles share. */
const leastWords = 5;

/**
 * Finds the same article read twice (same id), and near-identical articles by the same outlet, such as a wire
 * story that several sites carry, cut here and there.
 *
 * An article is kept as the 16 smallest hashes of its sentences; the share of common sentences is estimated
 * from these (bottom-k sketch, Broder 1997) and exact up to 16 sentences. Keeps less than 1 kB an article.
 */
export function createCopyCheck(): CopyCheck {
  const ids = new Map<string, string>();
  const bySentence = new Map<number, Known[]>();
  return ({ articles: [article], texts: [text] }) => {
    const sketch = sketchText(article.outlet, text);
    const first = ids.get(article.id) ?? findKnown(bySentence, sketch)?.path;
    if (first === undefined) {
      ids.set(article.id, article.path);
      const known = { path: article.path, sketch };
      for (const hash of sketch) bySentence.set(hash, [...(bySentence.get(hash) ?? []), known]);
      return null;
    }
    const carried = article.carrier === null ? '' : `, here carried by ${article.carrier}`;
    return {
      path: article.path,
      code: 'duplicate',
      message: `the same article of ${article.outlet} as ${first}${carried}: counted once, nothing to do`,
    };
  };
}

function findKnown(
  bySentence: ReadonlyMap<number, readonly Known[]>,
  sketch: readonly number[],
): Known | null {
  const candidates = new Set(sketch.flatMap((hash) => bySentence.get(hash) ?? []));
  for (const known of candidates) if (estimateShared(known.sketch, sketch) >= leastShared) return known;
  return null;
}

/** The share of common sentences among all sentences of two articles (Jaccard), from their sketches. */
function estimateShared(a: readonly number[], b: readonly number[]): number {
  const smallest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, sketchSize);
  const shared = smallest.filter((hash) => a.includes(hash) && b.includes(hash));
  return shared.length / Math.max(1, smallest.length);
}

/** The outlet goes into each hash, so that only its own articles are ever compared. */
function sketchText(outlet: string, { source, blocks }: TextRow): number[] {
  const hashes = new Set<number>();
  for (const { kind, start, end } of blocks) {
    if (kind !== 'paragraph') continue;
    for (const sentence of source.slice(start, end).split(/[.!?…]/)) {
      const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length >= leastWords) hashes.add(hash(`${outlet}\n${words.join(' ')}`));
    }
  }
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}

const hash = (text: string) => createHash('sha256').update(text).digest().readUIntBE(0, 6);

import { min, sum } from 'd3-array';

/** How unevenly a term is spread. */
export interface Dispersion {
  /** Gries' deviation of proportions: 0 where each part has its due, near 1 where one small part has all. */
  readonly dp: number;
  /** The same made to reach from 0 to 1. */
  readonly normalised: number;
}

/**
 * Gries' DP, the half sum of differences between each part's share of a term and its share of the words (Gries
 * 2008, International Journal of Corpus Linguistics 13:4), and its normalised form, divided by 1 less the smallest
 * part's share of the words (Lijffijt & Gries 2012, International Journal of Corpus Linguistics 17:1).
 *
 * @param counts how often the term stands in each part (article)
 * @param sizes words of each part, in the same order
 * @returns null where the term stands nowhere, or there is just one part with words
 * @throws RangeError where there are more counts than sizes or fewer, or a part without words has the term
 */
export function measureDispersion(counts: readonly number[], sizes: readonly number[]): Dispersion | null {
  if (counts.length !== sizes.length) {
    throw new RangeError(`measureDispersion: ${counts.length} counts against ${sizes.length} sizes`);
  }
  if (counts.some((count, i) => count > 0 && !(sizes[i] > 0))) {
    throw new RangeError('measureDispersion: a part without words has the term');
  }
  const [count, size] = [sum(counts), sum(sizes)];
  const smallest = min(sizes.filter((words) => words > 0)) ?? 0;
  if (count === 0 || smallest === size) return null;
  const dp = sum(counts, (found, i) => Math.abs(found / count - sizes[i] / size)) / 2;
  return { dp, normalised: dp / (1 - smallest / size) };
}

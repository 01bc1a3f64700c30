import type { Generator } from './generator.js';

/** A statistic of the groups as they are, and the share of relabelled ones that reach it. */
export interface PermutationResult {
  readonly statistic: number;
  /** In (0, 1]. */
  readonly p: number;
}

/** Sums in another order differ in the last digits; differences below this count as none. */
const alike = 1e-12;

/**
 * A permutation test of group labels (Fisher 1935, The Design of Experiments; Pitman 1937, Supplement to the
 * Journal of the Royal Statistical Society 4:1): labels are shuffled over the units, group sizes kept, and
 * p = (1 + shuffles whose statistic is at least the observed one) / (1 + draws), which is never 0 (Phipson & Smyth
 * 2010, Statistical Applications in Genetics and Molecular Biology 9:1).
 *
 * @param size how many units
 * @param statistic takes the units' numbers in the order of the labels; the first call has them in order
 * @throws RangeError without draws
 */
export function permutationTest(
  size: number,
  statistic: (order: Uint32Array) => number,
  draws: number,
  fill: Generator,
): PermutationResult {
  if (!(draws >= 1)) throw new RangeError(`permutationTest: ${draws} draws; at least 1 is needed`);
  const order = Uint32Array.from({ length: size }, (_, index) => index);
  const numbers = new Uint32Array(size);
  const observed = statistic(order);
  const bar = observed - alike * Math.max(1, Math.abs(observed));
  let reached = 0;
  for (let draw = 0; draw < draws; draw++) {
    shuffle(order, numbers, fill);
    if (statistic(order) >= bar) reached++;
  }
  return { statistic: observed, p: (1 + reached) / (1 + draws) };
}

/** Fisher & Yates, from the end (Durstenfeld 1964, Communications of the ACM 7:7). */
function shuffle(order: Uint32Array, numbers: Uint32Array, fill: Generator): void {
  fill(numbers);
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor((numbers[last] / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
}

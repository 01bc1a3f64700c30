import { sum } from 'd3-array';

/**
 * Jensen-Shannon divergence of two profiles to base 2, in [0, 1] (Lin 1991, IEEE Transactions on Information
 * Theory 37:1). Profiles are counts over the same categories in the same order and are made shares here.
 * A profile without any count shares nothing with one that has some (1) and all with another empty one (0).
 */
export function jensenShannon(a: readonly number[], b: readonly number[]): number {
  const [sizeA, sizeB] = [sum(a), sum(b)];
  if (sizeA === 0 || sizeB === 0) return sizeA === sizeB ? 0 : 1;
  let divergence = 0;
  for (let i = 0; i < a.length; i++) {
    const [p, q] = [a[i] / sizeA, b[i] / sizeB];
    divergence += (information(p, (p + q) / 2) + information(q, (p + q) / 2)) / 2;
  }
  return Math.min(1, Math.max(0, divergence));
}

function information(share: number, mean: number): number {
  return share === 0 ? 0 : share * Math.log2(share / mean);
}

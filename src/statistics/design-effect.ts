/** Sums over clusters (articles) of a term's count c and of all terms' count m. */
export interface ClusterSums {
  /** Clusters with m above 0. */
  readonly n: number;
  readonly count: number;
  readonly size: number;
  readonly countSquared: number;
  readonly sizeSquared: number;
  readonly countTimesSize: number;
}

/**
 * How many times the variance of a term's share `sum(c) / sum(m)` over articles is that of as many independent draws:
 * the design effect of Rao & Scott 1992, "A simple method for the analysis of clustered binary data", Biometrics
 * 48:2, with its variance `n / (n - 1) * sum((c - p m)^2)` over all clusters together, as if no group differed from
 * another. Words of one article come together, so what treats them as independent finds too much: its variances are
 * to be multiplied by this.
 *
 * @returns at least 1; 1 with fewer than 2 clusters, or where the share is 0 or 1
 */
export function designEffect({
  n,
  count,
  size,
  countSquared,
  sizeSquared,
  countTimesSize,
}: ClusterSums): number {
  if (n < 2 || count <= 0 || count >= size) return 1;
  const share = count / size;
  const residual = countSquared - 2 * share * countTimesSize + share * share * sizeSquared;
  return Math.max(1, ((n / (n - 1)) * residual) / (size * share * (1 - share)));
}

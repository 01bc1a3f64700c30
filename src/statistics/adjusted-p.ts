/**
 * Benjamini-Hochberg adjusted p values, in the order of `p` (Benjamini & Hochberg 1995, Journal of the Royal
 * Statistical Society B 57:1): keeping those at most q keeps the share of false discoveries at q.
 */
export function adjustedP(p: readonly number[]): number[] {
  const order = p.map((_, index) => index).sort((a, b) => p[b] - p[a] || a - b);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  order.forEach((index, fromTop) => {
    least = Math.min(least, (p[index] * p.length) / (p.length - fromTop));
    adjusted[index] = least;
  });
  return adjusted;
}

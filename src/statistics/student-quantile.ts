import { normalQuantile } from './normal-quantile.js';

/**
 * The t with P(T <= t) = p of Student's distribution, to about 6 digits: exact for 1 and 2 degrees of freedom,
 * else algorithm 396 (Hill 1970, "Student's t-quantiles", Communications of the ACM 13:10).
 *
 * @param p in (0, 1)
 * @param df degrees of freedom, a whole number from 1
 */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const sign = p < 0.5 ? -1 : 1;
  return sign * upperQuantile(2 * Math.min(p, 1 - p), df);
}

/** The t that |T| exceeds with probability `both`. */
function upperQuantile(both: number, df: number): number {
  if (df === 1) return 1 / Math.tan((both * Math.PI) / 2);
  if (df === 2) return Math.sqrt(2 / (both * (2 - both)) - 2);
  const a = 1 / (df - 0.5);
  const b = (48 / a) * (1 / a);
  const c0 = ((20700 * a) / b - 98) * a - 16;
  const c = c0 * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * df;
  const y = (d * both) ** (2 / df);
  const square = y > 0.05 + a ? squareOfMiddle(both, df, a, b, c, d) : squareOfTail(y, df, d);
  return Math.sqrt(df * square);
}

function squareOfMiddle(both: number, df: number, a: number, b: number, c: number, d: number): number {
  const x = normalQuantile(both / 2);
  const xx = x * x;
  const c1 = df < 5 ? c + 0.3 * (df - 4.5) * (x + 0.6) : c;
  const c2 = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c1;
  const y1 = (((((0.4 * xx + 6.3) * xx + 36) * xx + 94.5) / c2 - xx - 3) / b + 1) * x;
  return Math.expm1(a * y1 * y1);
}

function squareOfTail(y: number, df: number, d: number): number {
  const inner = 1 / (((df + 6) / (df * y) - 0.089 * d - 0.822) * (df + 2) * 3) + 0.5 / (df + 4);
  return ((inner * y - 1) * (df + 1)) / (df + 2) + 1 / y;
}

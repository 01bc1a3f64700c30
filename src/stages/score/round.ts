/** To 4 decimals, without a negative zero. */
export function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 + 0 : 0;
}

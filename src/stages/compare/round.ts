/** Rounded to 4 decimals, never -0. */
export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}

/** Rounded to 4 significant digits, for values that may be very small. */
export function roundSignificant(value: number): number {
  return Number(value.toPrecision(4));
}

/** A confidence interval, ends included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The level of every interval: 95 %. */
export const confidence = 0.95;

/** One measure over gold data: how many were right, and what was not. */
export interface Check {
  readonly name: string;
  readonly right: number;
  readonly total: number;
  /** A line for each that was not right, with its text. */
  readonly misses: readonly string[];
}

/** One thing that was looked at: right, or what was wrong. */
export type Finding = true | string;

/** Counts findings. */
export function countRight(name: string, findings: readonly Finding[]): Check {
  const misses = findings.filter((finding): finding is string => finding !== true);
  return { name, right: findings.length - misses.length, total: findings.length, misses };
}

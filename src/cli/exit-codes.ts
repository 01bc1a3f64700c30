/** What the shell is told. */
export const exitCodes = {
  done: 0,
  /** Done, with records left out; they are listed. Copies of one article do not count as left out. */
  leftOut: 1,
  couldNotRun: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

import type { CompareOptions } from '../model.js';

/** What a run compares with when nothing else is said; all are options of `analyze`. */
export const defaultCompareOptions: CompareOptions = {
  minimumEvidence: 3,
  draws: 2000,
  seed: 1,
  evidence: 6,
};

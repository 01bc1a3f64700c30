import type { CompareOptions } from '../../model.js';

/** What comparing uses where a run says nothing else. */
export const defaultCompareOptions: CompareOptions = {
  minimumEvidence: 3,
  draws: 2000,
  seed: 1,
  evidence: 10,
};

import type { Views } from '../src/model.js';

/** Closer views of nothing, for comparisons that a test writes out. */
export const noViews: Views = {
  labelling: [],
  statements: [],
  statementsSampled: { compared: 0, all: 0 },
  stories: [],
  storiesSampled: { compared: 0, all: 0 },
  slices: [],
};

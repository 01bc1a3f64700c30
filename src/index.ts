/**
 * Framewise as a library: one article at a time with `analyze`, or a whole run with `runAnalysis`.
 */
export { LexiconError } from './lexicon/file.js';
export { type Lexicons, loadLexicons, shippedLexicons } from './lexicon/load.js';
export type * from './model.js';
export { analyze, isExclusion } from './pipeline.js';
export type * from './rows.js';
export { tables } from './rows.js';
export { type ExplainedScore, explainScores, type ScoreTerm } from './run/explain.js';
export { ForeignFolderError } from './run/folder.js';
export { defaultCompareOptions } from './run/options.js';
export { toRows } from './run/rows.js';
export { NoArticlesError, type Progress, type RunOptions, type RunResult, runAnalysis } from './run/run.js';
export {
  addArticle,
  type ComparisonInfo,
  type ComparisonSum,
  compare,
  createSum,
  mergeSums,
} from './stages/compare/index.js';
export { read } from './stages/read/index.js';
export { defaultScoreOptions } from './stages/score/index.js';

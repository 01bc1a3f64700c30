import type { Lexicons } from '../lexicon/load.js';
import type { Exclusion, RawArticle, ScoreOptions } from '../model.js';
import { analyze, isExclusion } from '../pipeline.js';
import type { ArticleRows } from '../rows.js';
import { checkRows } from './check.js';
import { toRows } from './rows.js';

/**
 * One article's rows, each checked by its schema. An article that no stage can handle gives an exclusion
 * (`failed`, with what was thrown) and ends nothing.
 */
export function examine(raw: RawArticle, lexicons: Lexicons, options: ScoreOptions): ArticleRows | Exclusion {
  try {
    const analysis = analyze(raw, lexicons, options);
    if (isExclusion(analysis)) return analysis;
    const rows = toRows(analysis, options);
    checkRows(rows);
    return rows;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return {
      path: raw.path,
      code: 'failed',
      message: `could not be analysed (${problem}); the rest went on: please report it with the article`,
    };
  }
}

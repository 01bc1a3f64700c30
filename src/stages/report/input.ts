import type { Comparison, ScoreOptions } from '../../model.js';
import type { ArticleRow, AttributionRow, CueRow, RunRecord, TextRow } from '../../rows.js';

/** One article with what was found in it, ready to be shown. */
export interface AnnotatedArticle {
  readonly article: ArticleRow;
  readonly source: string;
  readonly blocks: TextRow['blocks'];
  readonly cues: readonly CueRow[];
  readonly attributions: readonly AttributionRow[];
}

/** All that a report is made of. `articles` may be a sample; the report then says so. */
export interface ReportInput {
  /** The run's name, shown as it is. */
  readonly name: string;
  readonly comparison: Comparison;
  readonly articles: readonly AnnotatedArticle[];
  readonly run: RunRecord;
  readonly scoring: ScoreOptions;
}

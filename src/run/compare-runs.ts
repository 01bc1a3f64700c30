import type { Comparison, Exclusion } from '../model.js';
import { addArticle, compare, createSum } from '../stages/compare/index.js';
import {
  type ArticleDifferences,
  type ArticleMark,
  compareArticles,
  markArticle,
} from './article-differences.js';
import {
  type CellChange,
  type CountChange,
  compareEvidence,
  hasMoved,
  type TermChange,
} from './evidence-differences.js';
import { compareRecords, type RecordDifferences } from './record-differences.js';
import { compareStances, type StanceDifferences } from './stance-moves.js';
import { openRun, type StoredRun } from './stored-run.js';

export interface RunSummary {
  readonly folder: string;
  readonly fingerprint: string;
  readonly articles: number;
  readonly outlets: number;
  /** What the rows lack; the articles concerned took no part. */
  readonly broken: readonly Exclusion[];
}

export interface MentionChange extends CountChange {
  readonly target: string;
  readonly outlet: string;
}

/** What changed from run A to run B, why, and what follows. */
export interface RunDifferences extends RecordDifferences {
  readonly a: RunSummary;
  readonly b: RunSummary;
  /** Whether nothing differs that is told here. */
  readonly identical: boolean;
  readonly articles: ArticleDifferences;
  /** By frame and then term. */
  readonly cues: readonly TermChange[];
  readonly mentions: readonly MentionChange[];
  readonly stances: StanceDifferences;
}

/**
 * Compares two runs by their stored rows. Both are compared by this version's method, each with its own options, so
 * that articles, lexicons and options are told apart from changes of the method.
 *
 * @throws NotARunError
 */
export async function compareRuns(
  folderA: string,
  folderB: string,
  signal?: AbortSignal,
): Promise<RunDifferences> {
  const [a, b] = [await openRun(folderA), await openRun(folderB)];
  const [first, second] = [await readRun(a, signal), await readRun(b, signal)];
  const records = compareRecords(a.record, b.record);
  const articles = compareArticles(first.marks, second.marks, a.record.exclusions, b.record.exclusions);
  const evidence = await compareEvidence(a.articles, b.articles, articles);
  const mentions = [...evidence.cells.values()]
    .filter((cell) => hasMoved(cell.mentions))
    .sort(byTarget)
    .map(({ target, outlet, mentions }) => ({ target, outlet, ...mentions }));
  const stances = compareStances(first.comparison, second.comparison, evidence, records);
  const changes = [
    ...[records.lexicons, records.options, records.versions, evidence.terms, mentions, stances.moves],
    ...[articles.onlyA, articles.onlyB, articles.changed],
  ];
  return {
    a: summarize(a, first.comparison),
    b: summarize(b, second.comparison),
    identical:
      changes.every((list) => list.length === 0) && articles.readOtherwise + stances.intervalsOnly === 0,
    articles,
    ...records,
    cues: evidence.terms,
    mentions,
    stances,
  };
}

/** One pass over a run: what is remembered of each article, and the outlets compared. */
async function readRun({ articles, score, compare: options, record }: StoredRun, signal?: AbortSignal) {
  const marks = new Map<string, ArticleMark>();
  const sum = createSum();
  for await (const rows of articles()) {
    signal?.throwIfAborted();
    marks.set(rows.articles[0].id, markArticle(rows));
    addArticle(sum, rows, options, score);
  }
  const { targets = {}, frames = {} } = record;
  const comparison = compare(sum, options, { targets, frames, scoring: score });
  return { marks, comparison };
}

function summarize({ folder, record, broken }: StoredRun, { outlets }: Comparison): RunSummary {
  return {
    folder,
    fingerprint: record.fingerprint,
    articles: outlets.reduce((sum, { articles }) => sum + articles, 0),
    outlets: outlets.length,
    broken,
  };
}

const byTarget = (a: CellChange, b: CellChange) =>
  a.target < b.target ? -1 : a.target > b.target ? 1 : a.outlet < b.outlet ? -1 : 1;

import type { Manner, SourceKind, VerbClass } from '../../model.js';
import type { ArticleRow, AttributionRow } from '../../rows.js';
import { detach, stepOverPair } from './evidence.js';
import { type Keyed, minHash, offerRow, type Sample } from './sample.js';
import { shingles, tokenize } from './tokens.js';

/** Statements kept a run; beyond it, those with the smallest min-hash of their words. */
export const mostStatements = 20_000;
/** UTF-16 code units kept of a statement. */
const longest = 600;
const leastWords = 4;

/** What a named source is given in one article. */
export interface StatementSum extends Keyed {
  readonly article: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly source: string;
  readonly sourceKind: SourceKind | null;
  readonly text: string;
  readonly introduction: string | null;
  readonly verb: string | null;
  readonly verbClass: VerbClass;
  readonly manner: Manner;
}

/** Adds what an article lets named sources say. */
export function addStatements(
  sample: Sample<StatementSum>,
  { id: article, outlet, date }: ArticleRow,
  attributions: readonly AttributionRow[],
): void {
  for (const row of attributions) {
    if (row.source === null || row.kind !== 'speech' || !isNamed(row.source, row.sourceKind)) continue;
    const text = cutText(row.content.map((part) => part.text).join(' … '), longest);
    const tokens = tokenize(text);
    if (tokens.length < leastWords) continue;
    const { id, sourceKind, verb, verbClass, manner, cue } = row;
    const key = minHash(shingles(tokens));
    const introduction = cue && cutText(cue.text, 100);
    const source = cutText(row.source, 100);
    offerRow(
      sample,
      { key, id, article, outlet, date, source, sourceKind, text, introduction, verb, verbClass, manner },
      mostStatements,
    );
  }
}

/** Whether a source's name can stand for the same one in two articles: a person's full name, or a body's name. */
export function isNamed(source: string, kind: SourceKind | null): boolean {
  if (kind === null || kind === 'unnamed') return false;
  return /^[\p{Lu}\p{N}]/u.test(source) && (kind !== 'person' || source.includes(' '));
}

export function cutText(text: string, length: number): string {
  return detach(text.length <= length ? text : text.slice(0, stepOverPair(text, length)));
}

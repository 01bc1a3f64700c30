import type { Comparison } from '../model.js';
import { asCue } from '../rows.js';
import type { AnnotatedArticle } from '../stages/report/index.js';
import { readTable } from './store.js';

type Draft = { -readonly [Key in keyof AnnotatedArticle]: AnnotatedArticle[Key] } & {
  cues: AnnotatedArticle['cues'][number][];
  attributions: AnnotatedArticle['attributions'][number][];
};

/**
 * Reads back from the tables just the articles that a comparison shows sentences of, in the order they were
 * written. Memory grows with those, not with the run.
 */
export async function readEvidenceArticles(
  folder: string,
  comparison: Comparison,
): Promise<AnnotatedArticle[]> {
  const wanted = new Set(Object.values(comparison.evidence).map(({ article }) => article));
  const drafts = new Map<string, Draft>();
  for await (const article of readTable(folder, 'articles')) {
    if (!wanted.has(article.id)) continue;
    drafts.set(article.id, { article, source: '', blocks: [], cues: [], attributions: [] });
  }
  for await (const { article, source, blocks } of readTable(folder, 'texts')) {
    const draft = drafts.get(article);
    if (draft) Object.assign(draft, { source, blocks });
  }
  for await (const cue of readTable(folder, 'cues')) drafts.get(cue.article)?.cues.push(cue);
  for await (const mention of readTable(folder, 'mentions')) {
    const cue = asCue(mention);
    if (cue !== null) drafts.get(mention.article)?.cues.push(cue);
  }
  for await (const row of readTable(folder, 'attributions')) drafts.get(row.article)?.attributions.push(row);
  return [...drafts.values()];
}

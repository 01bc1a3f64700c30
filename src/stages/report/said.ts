import { group } from 'd3-array';
import type { Comparison, SourceKind } from '../../model.js';
import type { AttributionRow } from '../../rows.js';
import type { AnnotatedArticle } from './input.js';

/** The most sources of an outlet that the page names. */
export const namedSources = 12;
/** Places shown for each source. */
const most = 5;
const analysed: ReadonlySet<string> = new Set(['title', 'subheading', 'paragraph']);

/** One source of one outlet. */
export function sourceKey(outlet: string, source: string | null, kind: SourceKind | null): string {
  return JSON.stringify([outlet, source, kind]);
}

/** Whether the words stand in the analysed text, so that the page has a place for them. */
function isShown({ content }: AttributionRow, blocks: AnnotatedArticle['blocks']): boolean {
  const { start, end } = content[0];
  return (
    end > start &&
    blocks.some((block) => analysed.has(block.kind) && start >= block.start && start < block.end)
  );
}

/** For each source of the comparison, ids of attributions that stand in the articles shown. */
export function placeSources(
  { sourcing }: Comparison,
  articles: readonly AnnotatedArticle[],
): Map<string, string[]> {
  const shown = articles.flatMap((entry) =>
    entry.attributions.filter((attribution) => isShown(attribution, entry.blocks)),
  );
  const found = group(shown, (row) => sourceKey(row.outlet, row.source, row.sourceKind));
  const places = new Map<string, string[]>();
  for (const { outlet, sources } of sourcing)
    for (const { source, sourceKind } of sources.slice(0, namedSources)) {
      const key = sourceKey(outlet, source, sourceKind);
      places.set(
        key,
        (found.get(key) ?? []).slice(0, most).map((row) => row.id),
      );
    }
  return places;
}

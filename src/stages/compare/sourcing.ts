import { ascending, descending } from 'd3-array';
import type { SourceShare, Sourcing, VerbClass } from '../../model.js';
import { readSourceKey, totalCounts } from './source-sum.js';
import type { OutletSum } from './sum.js';
import { entries } from './table.js';

/** Sources listed an outlet. */
const mostListed = 50;

/**
 * Whom an outlet lets speak: most words first, then by name and kind. Where only one article in `sampledOneIn`
 * counted for sources, their counts are multiplied by it, so that shares of `attributed` hold.
 */
export function describeSourcing(name: string, outlet: OutletSum): Sourcing {
  const { attributed, manners, level, sources } = outlet.sourcing;
  const factor = 2 ** level;
  const shares = entries(sources)
    .map(([key, levels]): SourceShare => {
      const { words, attributions, articles, verbClasses } = totalCounts(levels);
      return {
        ...readSourceKey(key),
        words: words * factor,
        attributions: attributions * factor,
        articles: articles * factor,
        verbClasses: multiply(verbClasses, factor),
      };
    })
    .sort(
      (a, b) =>
        descending(a.words, b.words) ||
        descending(a.attributions, b.attributions) ||
        ascending(a.source ?? '', b.source ?? '') ||
        ascending(a.sourceKind ?? '', b.sourceKind ?? ''),
    );
  return {
    outlet: name,
    words: outlet.words,
    attributed,
    manners: { ...manners },
    sources: shares.slice(0, mostListed),
    otherSources: Math.max(0, shares.length - mostListed),
    ...(level > 0 ? { sampledOneIn: factor } : {}),
  };
}

function multiply(counts: Readonly<Record<VerbClass, number>>, factor: number): Record<VerbClass, number> {
  return {
    neutral: counts.neutral * factor,
    endorsing: counts.endorsing * factor,
    distancing: counts.distancing * factor,
    rejecting: counts.rejecting * factor,
    evaluating: counts.evaluating * factor,
  };
}

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
 *
 * @param sameName spelling variants with the name that stands for them
 */
export function describeSourcing(
  name: string,
  outlet: OutletSum,
  sameName: ReadonlyMap<string, string>,
): Sourcing {
  const { attributed, attitudes, manners, level, sources } = outlet.sourcing;
  const factor = 2 ** level;
  const shares = joinVariants(
    entries(sources).map(([key, levels]): SourceShare => {
      const { words, attributions, articles, verbClasses } = totalCounts(levels);
      return {
        ...readSourceKey(key),
        words: words * factor,
        attributions: attributions * factor,
        articles: articles * factor,
        verbClasses: multiply(verbClasses, factor),
      };
    }),
    sameName,
  ).sort(
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
    attitudes,
    manners: { ...manners },
    sources: shares.slice(0, mostListed),
    otherSources: Math.max(0, shares.length - mostListed),
    ...(level > 0 ? { sampledOneIn: factor } : {}),
  };
}

/** Adds the counts of spelling variants to the spelling that stands for them. */
function joinVariants(shares: readonly SourceShare[], sameName: ReadonlyMap<string, string>): SourceShare[] {
  const joined = new Map<string, SourceShare>();
  for (const share of shares) {
    const source =
      share.sourceKind === 'person' ? (sameName.get(share.source ?? '') ?? share.source) : share.source;
    const key = `${share.sourceKind} ${source}`;
    const other = joined.get(key);
    joined.set(key, other === undefined ? { ...share, source } : addShares(other, share));
  }
  return [...joined.values()];
}

/** The articles of two spellings add up: an article spells a name one way. */
function addShares(one: SourceShare, other: SourceShare): SourceShare {
  const verbClasses = { ...one.verbClasses };
  for (const verbClass of Object.keys(verbClasses) as VerbClass[])
    verbClasses[verbClass] += other.verbClasses[verbClass];
  return {
    ...one,
    words: one.words + other.words,
    attributions: one.attributions + other.attributions,
    articles: one.articles + other.articles,
    verbClasses,
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

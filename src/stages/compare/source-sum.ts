import { group } from 'd3-array';
import type { SourceKind } from '../../model.js';
import type { AttributionRow } from '../../rows.js';
import { hashText } from './hash.js';
import type { SourceCounts, SourceSum, SourcingSum } from './sum.js';
import { entries, entry, remove, values } from './table.js';

/** Distinct sources kept an outlet. */
const mostSources = 5000;

const verbClasses = ['neutral', 'endorsing', 'distancing', 'rejecting', 'evaluating'] as const;
const manners = ['direct', 'indirect', 'mixed', 'scare'] as const;

/**
 * Adds an article's attributions to its outlet's sourcing. Words in scare quotation marks have no source: they
 * count as a manner and not as attributed.
 *
 * Beyond `limit` distinct sources only a sample of the articles goes on counting for sources, chosen by the hash
 * of the article's id and halved as often as needed (adaptive sampling: Flajolet 1990, Computing 43:4). Who is
 * dropped depends on the articles and not on their order, and frequent sources stay.
 */
export function addSources(
  sourcing: SourcingSum,
  article: string,
  attributions: readonly AttributionRow[],
  limit = mostSources,
): void {
  for (const { manner, words } of attributions) sourcing.manners[manner] += words;
  const sourced = attributions.filter(({ manner }) => manner !== 'scare');
  for (const { words, kind } of sourced) {
    sourcing.attributed += words;
    if (kind === 'attitude') sourcing.attitudes += words;
  }
  const level = Math.clz32(hashText(article));
  if (level < sourcing.level) return;
  for (const [key, found] of group(sourced, sourceKey)) {
    const counts = countsAt(sourcing, key, level);
    counts.articles += 1;
    counts.attributions += found.length;
    for (const { words, verbClass } of found) {
      counts.words += words;
      counts.verbClasses[verbClass] += 1;
    }
  }
  shrink(sourcing, limit);
}

/** Adds another part's sourcing. */
export function mergeSourcing(into: SourcingSum, from: SourcingSum, limit = mostSources): void {
  into.attributed += from.attributed;
  into.attitudes += from.attitudes;
  for (const manner of manners) into.manners[manner] += from.manners[manner];
  into.level = Math.max(into.level, from.level);
  for (const [key, levels] of entries(from.sources)) {
    for (const [level, counts] of entries(levels)) {
      if (Number(level) >= into.level) addCounts(countsAt(into, key, Number(level)), counts);
    }
  }
  dropBelow(into);
  shrink(into, limit);
}

/** One key for a source: its kind and, where it is known, its name. */
function sourceKey({ source, sourceKind }: AttributionRow): string {
  return source === null ? (sourceKind ?? '') : `${sourceKind ?? ''}|${source}`;
}

/** The name and kind that a key of `SourcingSum.sources` stands for. */
export function readSourceKey(key: string): { source: string | null; sourceKind: SourceKind | null } {
  const bar = key.indexOf('|');
  const kind = bar < 0 ? key : key.slice(0, bar);
  return {
    source: bar < 0 ? null : key.slice(bar + 1),
    sourceKind: kinds.find((known) => known === kind) ?? null,
  };
}

const kinds: readonly SourceKind[] = [
  'person',
  'organisation',
  'government',
  'document',
  'outlet',
  'unnamed',
];

/** One source's counts over all articles that count. */
export function totalCounts(levels: SourceSum): SourceCounts {
  const total = createCounts();
  for (const counts of values(levels)) addCounts(total, counts);
  return total;
}

function countsAt(sourcing: SourcingSum, key: string, level: number): SourceCounts {
  const levels = entry(sourcing.sources, key, (): SourceSum => {
    sourcing.distinct += 1;
    return {};
  });
  return entry(levels, String(level), createCounts);
}

function createCounts(): SourceCounts {
  return {
    words: 0,
    attributions: 0,
    articles: 0,
    verbClasses: { neutral: 0, endorsing: 0, distancing: 0, rejecting: 0, evaluating: 0 },
  };
}

function addCounts(into: SourceCounts, from: SourceCounts): void {
  into.words += from.words;
  into.attributions += from.attributions;
  into.articles += from.articles;
  for (const verbClass of verbClasses) into.verbClasses[verbClass] += from.verbClasses[verbClass];
}

function shrink(sourcing: SourcingSum, limit: number): void {
  while (sourcing.distinct > limit) {
    sourcing.level += 1;
    dropBelow(sourcing);
  }
}

/** Drops what articles below the level counted. */
function dropBelow(sourcing: SourcingSum): void {
  if (sourcing.level === 0) return;
  for (const [key, levels] of entries(sourcing.sources)) {
    for (const [level] of entries(levels)) {
      if (Number(level) < sourcing.level) remove(levels, level);
    }
    if (Object.keys(levels).length > 0) continue;
    remove(sourcing.sources, key);
    sourcing.distinct -= 1;
  }
}

/** Rank agreement of stances with labels, and the order of outlets on one story. */
import { spearman } from '../statistics/spearman.js';

/** One entity of one article, as people judged it and as it was predicted. */
export interface JudgedEntity {
  readonly article: string;
  readonly story: string;
  readonly entity: string;
  /** Mean of the labels, in [-1, 1]. */
  readonly gold: number;
  readonly predicted: number;
  readonly mentions: number;
}

export interface OutletStanceRates {
  readonly articles: number;
  readonly entities: number;
  /** Share of entities with at least one mention. */
  readonly found: number;
  readonly spearman: number;
  /** Pairs of articles on one story that people judged to differ towards an entity. */
  readonly pairs: number;
  /** Share of the pairs that are ordered as people ordered them; a tie counts half. */
  readonly ordered: number;
}

const LABELS: ReadonlyMap<string, number> = new Map([
  ['Very Positive', 1],
  ['Positive', 1],
  ['Slightly Positive', 0.5],
  ['Neutral', 0],
  ['Slightly Negative', -0.5],
  ['Negative', -1],
  ['Very Negative', -1],
]);

/** The mean of the labels, or null where none is known. */
export function meanLabel(labels: readonly string[]): number | null {
  const values = labels.flatMap((label) => LABELS.get(label) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function measureOutletStance(articles: number, judged: readonly JudgedEntity[]): OutletStanceRates {
  const { pairs, ordered } = orderPairs(judged);
  return {
    articles,
    entities: judged.length,
    found: judged.filter(({ mentions }) => mentions > 0).length / judged.length,
    spearman: spearman(
      judged.map(({ predicted }) => predicted),
      judged.map(({ gold }) => gold),
    ),
    pairs,
    ordered: pairs === 0 ? 0 : ordered / pairs,
  };
}

function orderPairs(judged: readonly JudgedEntity[]): { pairs: number; ordered: number } {
  const groups = new Map<string, JudgedEntity[]>();
  for (const one of judged) {
    const key = `${one.story}\n${one.entity}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  let pairs = 0;
  let ordered = 0;
  for (const group of groups.values())
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        if (one.gold === other.gold) continue;
        pairs++;
        const agreement = Math.sign(one.predicted - other.predicted) * Math.sign(one.gold - other.gold);
        ordered += (agreement + 1) / 2;
      }
  return { pairs, ordered };
}

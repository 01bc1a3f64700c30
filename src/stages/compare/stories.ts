import { ascending, descending, group } from 'd3-array';
import type { Omission, Story } from '../../model.js';
import { widenRange } from './dates.js';
import { groupStories, type StoryGroup } from './story-groups.js';
import type { StorySum } from './story-sum.js';
import { weighStories } from './story-vectors.js';

const limits = { stories: 300, names: 6, scores: 4 };
/** An omission needs so many outlets that have it, and more than this share of the others. */
const leastHaving = 2;
const leastShare = 0.5;

/**
 * Articles on one event by two outlets or more, most outlets first, then most articles, then by date.
 *
 * @param minimumEvidence pieces below which an article's score is not told
 * @param sameName spelling variants of sources with the name that stands for them
 */
export function describeStories(
  sums: readonly StorySum[],
  minimumEvidence: number,
  sameName: ReadonlyMap<string, string>,
): Story[] {
  return groupStories(weighStories([...sums].sort((a, b) => ascending(a.id, b.id))))
    .map((found) => describe(found, minimumEvidence, sameName))
    .filter(({ outlets }) => outlets.length > 1)
    .sort(
      (a, b) =>
        descending(a.outlets.length, b.outlets.length) ||
        descending(a.articles.length, b.articles.length) ||
        ascending(a.firstDate ?? '~', b.firstDate ?? '~') ||
        ascending(a.id, b.id),
    )
    .slice(0, limits.stories);
}

function describe(
  { members, sum }: StoryGroup,
  minimumEvidence: number,
  sameName: ReadonlyMap<string, string>,
): Story {
  const articles = members.map(({ story }) => story).sort(byDate);
  const range = { firstDate: null, lastDate: null };
  widenRange(range, ...articles.map(({ date }) => date));
  return {
    id: articles[0].id,
    ...range,
    about: heaviestNames(sum),
    outlets: [...new Set(articles.map(({ outlet }) => outlet))].sort(),
    articles: articles.map(({ id, outlet, date, title, scores }) => ({
      article: id,
      outlet,
      date,
      title,
      scores: scores
        .filter(({ pieces }) => pieces >= minimumEvidence)
        .sort((a, b) => descending(a.pieces, b.pieces) || ascending(a.target, b.target))
        .slice(0, limits.scores),
    })),
    omissions: findOmissions(articles, sameName),
  };
}

function byDate(a: StorySum, b: StorySum): number {
  return ascending(a.date ?? '~', b.date ?? '~') || ascending(a.outlet, b.outlet) || ascending(a.id, b.id);
}

function heaviestNames(weights: ReadonlyMap<string, number>): string[] {
  return [...weights]
    .filter(([feature]) => feature.startsWith('name:'))
    .sort(([a, m], [b, n]) => descending(m, n) || ascending(a, b))
    .slice(0, limits.names)
    .map(([feature]) => feature.slice('name:'.length));
}

/** What more than half of the other outlets, and two at least, have in a story and an outlet has not. */
function findOmissions(articles: readonly StorySum[], sameName: ReadonlyMap<string, string>): Omission[] {
  const kinds = {
    source: ({ sources }: StorySum) => sources.map((source) => sameName.get(source) ?? source),
    target: ({ targets }: StorySum) => targets,
    frame: ({ frames }: StorySum) => frames,
  } as const;
  const byOutlet = [...group(articles, ({ outlet }) => outlet)].sort(([a], [b]) => ascending(a, b));
  return (Object.keys(kinds) as (keyof typeof kinds)[])
    .flatMap((kind) => {
      const has = byOutlet.map(([outlet, own]) => ({ outlet, things: new Set(own.flatMap(kinds[kind])) }));
      const names = new Map(
        byOutlet.map(([outlet, own]) => [outlet, new Set(own.flatMap(({ named }) => named))]),
      );
      const all = [...new Set(has.flatMap(({ things }) => [...things]))].sort();
      return all.flatMap((what) => {
        const have = has.filter(({ things }) => things.has(what)).length;
        const others = has.length - 1;
        if (have < leastHaving || have <= leastShare * others) return [];
        return has
          .filter(({ things }) => !things.has(what))
          .filter(({ outlet }) => kind !== 'source' || !isNamedIn(what, names.get(outlet)))
          .map(({ outlet }): Omission => ({ outlet, kind, what, have, others }));
      });
    })
    .sort((a, b) => ascending(a.outlet, b.outlet) || descending(a.have, b.have));
}

/** Whether the last word of a source's name stands in an outlet's articles, so that it is named there if not quoted. */
function isNamedIn(source: string, named: ReadonlySet<string> | undefined): boolean {
  const last = source.match(/\p{Lu}[\p{L}\p{N}]+/gu)?.at(-1);
  return last !== undefined && (named?.has(last) ?? false);
}

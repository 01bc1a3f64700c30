import { ascending } from 'd3-array';
import type { StoryVector } from './story-vectors.js';

/**
 * Mean similarity to a story's articles from which an article joins it, found by eye on the demonstration corpus. One
 * without a date must be more alike.
 */
const leastSimilarity = 0.14;
const leastUndated = 0.21;
/** Days after the story's last article, and after its first, in which one may join. */
const mostGap = 4;
const mostLength = 14;
/** Newest stories looked up for one feature. */
const mostLooked = 200;

/** Articles taken to tell of one event. */
export interface StoryGroup {
  readonly members: StoryVector[];
  /** Sum of the members' vectors. */
  readonly sum: Map<string, number>;
  first: number | null;
  last: number | null;
}

/**
 * Groups articles in a single pass by date and id (dates first): each joins the story whose articles it is most like
 * on average, if it is like enough and near in time, or begins one. Stories are found by an index of features.
 */
export function groupStories(vectors: readonly StoryVector[]): StoryGroup[] {
  const ordered = [...vectors].sort(
    (a, b) => ascending(a.story.date ?? '~', b.story.date ?? '~') || ascending(a.story.id, b.story.id),
  );
  const groups: StoryGroup[] = [];
  const index = new Map<string, number[]>();
  for (const vector of ordered) {
    const day = dayOf(vector.story.date);
    const at = findStory(vector, day, groups, index) ?? groups.length;
    if (at === groups.length) groups.push({ members: [], sum: new Map(), first: day, last: day });
    join(groups[at], vector, day);
    for (const feature of vector.weights.keys()) {
      const found = index.get(feature);
      if (found === undefined) index.set(feature, [at]);
      else if (!found.slice(-mostLooked).includes(at)) found.push(at);
    }
  }
  return groups;
}

function findStory(
  { weights }: StoryVector,
  day: number | null,
  groups: readonly StoryGroup[],
  index: ReadonlyMap<string, readonly number[]>,
): number | null {
  const products = new Map<number, number>();
  for (const [feature, weight] of weights)
    for (const at of (index.get(feature) ?? []).slice(-mostLooked))
      products.set(at, (products.get(at) ?? 0) + weight * (groups[at].sum.get(feature) ?? 0));
  let best: number | null = null;
  let most = day === null ? leastUndated : leastSimilarity;
  for (const [at, product] of [...products].sort(([a], [b]) => a - b)) {
    const similarity = product / groups[at].members.length;
    if (similarity < most || (best !== null && similarity === most) || !isNear(groups[at], day)) continue;
    best = at;
    most = similarity;
  }
  return best;
}

function isNear({ first, last }: StoryGroup, day: number | null): boolean {
  if (day === null || first === null || last === null) return true;
  return day - last <= mostGap && day - first <= mostLength;
}

function join(group: StoryGroup, vector: StoryVector, day: number | null): void {
  group.members.push(vector);
  for (const [feature, weight] of vector.weights)
    group.sum.set(feature, (group.sum.get(feature) ?? 0) + weight);
  if (day === null) return;
  group.first ??= day;
  group.last = day;
}

function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}

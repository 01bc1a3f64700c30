import { align } from './alignment.js';
import type { Worded } from './statements.js';
import { shingles } from './tokens.js';

/** Earlier statements that one is compared with: those that share most shingles. */
const mostCandidates = 6;
/** A shingle in more statements than this tells nothing apart. */
const mostSharing = 100;
/** Share of the shorter statement's weight that must stand in both. */
const leastShared = 0.5;
const leastMatched = 4;
/** Short statements in the same words but for one in four are the same where they were said within so many days. */
const mostChanged = 0.25;
const mostDays = 7;

/** Pairs of statements of one source, in two outlets, that are alike. Candidates come from an index of shingles. */
export function findPairs(
  said: readonly Worded[],
  rarity: ReadonlyMap<string, number>,
): (readonly [number, number])[] {
  const index = new Map<string, number[]>();
  const pairs: (readonly [number, number])[] = [];
  for (const [at, one] of said.entries()) {
    const sharing = new Map<number, number>();
    for (const shingle of shingles(one.tokens)) {
      const others = index.get(shingle) ?? [];
      if (others.length === 0) index.set(shingle, others);
      for (const other of others)
        if (said[other].sum.outlet !== one.sum.outlet) sharing.set(other, (sharing.get(other) ?? 0) + 1);
      if (others.length < mostSharing) others.push(at);
    }
    const candidates = [...sharing].sort(([a, m], [b, n]) => n - m || a - b).slice(0, mostCandidates);
    for (const [other] of candidates) if (areAlike(said[other], one, rarity)) pairs.push([other, at]);
  }
  return pairs;
}

/** Whether two statements are one in two wordings. */
export function areAlike(one: Worded, other: Worded, rarity: ReadonlyMap<string, number>): boolean {
  const { places, matched, common } = align(one.words, other.words);
  const longer = Math.max(one.words.length, other.words.length);
  if (longer - common <= mostChanged * longer && areNear(one.sum.date, other.sum.date)) return true;
  if (matched < leastMatched) return false;
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);
  const shorter = Math.min(weigh(one.words), weigh(other.words));
  return weigh(one.words.filter((_, at) => places[at] >= 0)) >= leastShared * shorter;
}

/** Whether two dates are near; one that is not known may be. */
function areNear(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= mostDays * 86_400_000;
}

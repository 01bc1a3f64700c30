import { ascending, descending } from 'd3-array';
import type { Candidate } from './evidence.js';
import type { RankedEvidence } from './sum.js';

/** What decides the order of evidence in a cell. */
interface Place {
  readonly tier: number;
  readonly strength: number;
  readonly hash: number;
  readonly id: string;
}

/** An article's cues come in turns of so many, so that the kept ones spread over articles. */
const turn = 3;

/**
 * Offers one article's cues of a cell to the cell's evidence.
 *
 * Order: the three strongest cues of each article before any article's next three; in a turn the strongest
 * first; then by hash of the id. An article's rows come at once, so a cue's place depends on its article alone
 * and the first `limit` of parts hold the first `limit` of the whole.
 *
 * @param kept the cell's evidence in that order; changed in place
 */
export function offerEvidence(kept: RankedEvidence[], candidates: readonly Candidate[], limit: number): void {
  if (limit === 0) return;
  const last = kept.length < limit ? null : placeOf(kept[limit - 1]);
  const places = candidates.map(({ strength, hash, cue, build }) => ({
    tier: 0,
    strength,
    hash,
    id: cue.id,
    build,
  }));
  if (last && places.every((place) => comparePlaces(place, last) >= 0)) return;
  for (const [i, place] of places.sort(comparePlaces).slice(0, limit).entries()) {
    const { strength, hash, id, build } = place;
    const tier = Math.floor(i / turn);
    keep(kept, { tier, strength, hash, id }, limit, () => ({ tier, strength, hash, evidence: build() }));
  }
}

/** Puts the evidence of another part's cell to a cell's own. */
export function mergeEvidence(kept: RankedEvidence[], more: readonly RankedEvidence[], limit: number): void {
  for (const ranked of more) keep(kept, placeOf(ranked), limit, () => ranked);
}

/** Ids of kept evidence, strongest first. */
export function listStrongest(kept: readonly RankedEvidence[]): string[] {
  return kept
    .map((ranked) => ({ ...placeOf(ranked), tier: 0 }))
    .sort(comparePlaces)
    .map(({ id }) => id);
}

/** Puts evidence in its place, unless it stands there already or comes after the limit. */
function keep(kept: RankedEvidence[], place: Place, limit: number, make: () => RankedEvidence): void {
  let at = kept.length;
  while (at > 0) {
    const order = comparePlaces(place, placeOf(kept[at - 1]));
    if (order === 0) return;
    if (order > 0) break;
    at -= 1;
  }
  if (at >= limit) return;
  kept.splice(at, 0, make());
  if (kept.length > limit) kept.pop();
}

function placeOf({ tier, strength, hash, evidence }: RankedEvidence): Place {
  return { tier, strength, hash, id: evidence.id };
}

function comparePlaces(a: Place, b: Place): number {
  return (
    ascending(a.tier, b.tier) ||
    descending(a.strength, b.strength) ||
    ascending(a.hash, b.hash) ||
    ascending(a.id, b.id)
  );
}

import type { Comparison, OutletStance } from '../model.js';

/** The outlets towards the main target, most favourable first; outlets without a score last. */
export interface Summary {
  /** The main target, or null where no cue has one. */
  readonly target: { readonly id: string; readonly label: string } | null;
  readonly stances: readonly OutletStance[];
  /** Outlets that have one article only. */
  readonly single: number;
  /** Pairs of outlets whose order hangs on how voices are weighed. */
  readonly turned: readonly (readonly [string, string])[];
}

/** What a comparison says about its first target. */
export function summarize({ targets, stances, sensitivity, outlets }: Comparison): Summary {
  const [target] = targets;
  const about = stances.filter((stance) => stance.target === target?.id);
  const turned = sensitivity.find((entry) => entry.target === target?.id)?.turned ?? [];
  return {
    target: target === undefined ? null : { id: target.id, label: target.label },
    stances: about.sort(byScore),
    single: outlets.filter(({ articles }) => articles === 1).length,
    turned,
  };
}

function byScore(a: OutletStance, b: OutletStance): number {
  const scores = (b.combined.score ?? -2) - (a.combined.score ?? -2);
  return scores || (a.outlet < b.outlet ? -1 : 1);
}

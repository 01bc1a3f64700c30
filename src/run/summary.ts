import type { Comparison, OutletStance } from '../model.js';

/** What a run found towards its main target. */
export interface Summary {
  /** The main target, or null where no cue has one. */
  readonly target: { readonly id: string; readonly label: string } | null;
  /** Outlets with a score, most favourable first. */
  readonly stances: readonly OutletStance[];
  /** Outlets without any cue towards the target. */
  readonly silent: number;
  /** Outlets with one article that has cues towards it. */
  readonly single: number;
  /** Pairs of outlets whose order hangs on how voices are weighed. */
  readonly turned: readonly (readonly [string, string])[];
}

/** What a comparison says about its first target. */
export function summarize({ targets, stances, sensitivity }: Comparison): Summary {
  const [target] = targets;
  const about = stances.filter((stance) => stance.target === target?.id);
  const scored = about.filter(({ combined }) => combined.score !== null);
  const turned = sensitivity.find((entry) => entry.target === target?.id)?.turned ?? [];
  return {
    target: target === undefined ? null : { id: target.id, label: target.label },
    stances: scored.sort(byScore),
    silent: about.length - scored.length,
    single: scored.filter(({ combined }) => combined.articles === 1).length,
    turned,
  };
}

function byScore(a: OutletStance, b: OutletStance): number {
  return (b.combined.score ?? 0) - (a.combined.score ?? 0) || (a.outlet < b.outlet ? -1 : 1);
}

import { ascending, descending } from 'd3-array';
import type { CompareOptions, RankedOutlet, Sensitivity } from '../../model.js';
import { meanScore } from './stance.js';
import type { OutletSum, Weighting } from './sum.js';
import { find } from './table.js';

/** Ranks the outlets towards a target under three weightings and lists the pairs that change places. */
export function measureSensitivity(
  outlets: readonly (readonly [name: string, outlet: OutletSum])[],
  target: string,
  options: CompareOptions,
): Sensitivity {
  const rank = (weighting: Weighting) => rankOutlets(outlets, target, weighting, options.minimumEvidence);
  const [combined, own, equal] = [rank('combined'), rank('own'), rank('equal')];
  const rankings = [combined, own, equal].map(
    (ranking) => new Map(ranking.map(({ outlet, score }) => [outlet, score])),
  );
  const ranked = outlets
    .map(([name]) => name)
    .filter((name) => rankings.every((ranking) => ranking.has(name)));
  const pairs = ranked.flatMap((a, i) => ranked.slice(i + 1).map((b): [string, string] => [a, b]));
  const turned = pairs.filter(([a, b]) => {
    const orders = rankings.map((scores) => compareScores(scores.get(a) ?? 0, scores.get(b) ?? 0));
    return orders.includes(1) && orders.includes(-1);
  });
  return { target, combined, own, equal, turned, pairs: pairs.length };
}

/** Outlets with enough cues under a weighting, most favourable first, then by name. */
function rankOutlets(
  outlets: readonly (readonly [name: string, outlet: OutletSum])[],
  target: string,
  weighting: Weighting,
  minimumEvidence: number,
): RankedOutlet[] {
  return outlets
    .flatMap(([outlet, sum]): RankedOutlet[] => {
      const voice = find(sum.targets, target)?.voices[weighting];
      if (voice === undefined || voice.pieces < minimumEvidence) return [];
      const score = meanScore(voice);
      return score === null ? [] : [{ outlet, score }];
    })
    .sort((a, b) => descending(a.score, b.score) || ascending(a.outlet, b.outlet));
}

/** The sign of the difference; scores within 0.0001 of each other have no order. */
function compareScores(a: number, b: number): number {
  const steps = Math.round((a - b) * 10_000);
  return Math.abs(steps) <= 1 ? 0 : Math.sign(steps);
}

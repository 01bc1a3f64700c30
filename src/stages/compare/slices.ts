import { ascending } from 'd3-array';
import type { Slice } from '../../model.js';
import { round4 } from './round.js';
import type { OutletSum } from './sum.js';
import { values } from './table.js';

const places = ['title', 'subheading', 'lead', 'body'];

/** Evidence by place in the articles, then by month; by target in the given order, outlet, and slice. */
export function describeSlices(
  outlets: readonly (readonly [name: string, outlet: OutletSum])[],
  targets: readonly string[],
  minimumEvidence: number,
): Slice[] {
  const rank = new Map(targets.map((target, place) => [target, place]));
  return outlets
    .flatMap(([outlet, { slices }]) =>
      values(slices).map((sum): Slice => {
        const favourable = sum.ownFor + sum.quotedFor;
        const pieces = favourable + sum.ownAgainst + sum.quotedAgainst;
        const balance = pieces < minimumEvidence ? null : round4((2 * favourable - pieces) / pieces);
        return { outlet, ...sum, balance };
      }),
    )
    .sort(
      (a, b) =>
        ascending(places.indexOf(a.slice) < 0, places.indexOf(b.slice) < 0) ||
        ascending(rank.get(a.target) ?? rank.size, rank.get(b.target) ?? rank.size) ||
        ascending(a.outlet, b.outlet) ||
        ascending(places.indexOf(a.slice), places.indexOf(b.slice)) ||
        ascending(a.slice, b.slice),
    );
}

import type { OutletMap, OutletTree } from '../../model.js';
import { scaleClassically } from '../../statistics/classical-scaling.js';
import { type ClusterTree, clusterTree } from '../../statistics/cluster-tree.js';
import { round4 } from './round.js';

type Distances = readonly (readonly number[])[];

/** More outlets than this make no picture, and cost the third power of their number. */
const mostOutlets = 100;

const isPicture = (outlets: readonly string[]) => outlets.length >= 3 && outlets.length <= mostOutlets;

/** The outlets as a tree, the nearest joined first (average linkage). */
export function growTree(outlets: readonly string[], distances: Distances): OutletTree | null {
  const tree = isPicture(outlets) ? clusterTree(distances) : null;
  return tree && nameLeaves(tree, outlets);
}

function nameLeaves(tree: ClusterTree, outlets: readonly string[]): OutletTree {
  if ('leaf' in tree) return { outlet: outlets[tree.leaf] };
  const [first, second] = tree.branches;
  return {
    height: round4(tree.height),
    branches: [nameLeaves(first, outlets), nameLeaves(second, outlets)],
  };
}

/**
 * The outlets in a plane (classical multidimensional scaling). The root of the Jensen-Shannon divergence is what
 * behaves like a distance (Endres & Schindelin 2003, IEEE Transactions on Information Theory 49:7).
 */
export function drawMap(outlets: readonly string[], distances: Distances): OutletMap | null {
  if (!isPicture(outlets)) return null;
  const { points, share, stress } = scaleClassically(distances.map((row) => row.map(Math.sqrt)));
  return {
    points: points.map(([x, y], i) => ({ outlet: outlets[i], x: round4(x), y: round4(y) })),
    share: round4(share),
    stress: round4(stress),
  };
}

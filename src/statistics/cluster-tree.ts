import { agnes, type Cluster } from 'ml-hclust';
import { checkDistances } from './distance-matrix.js';

/** A leaf, or two branches joined at a height. */
export type ClusterTree = { readonly leaf: number } | ClusterJoin;

export interface ClusterJoin {
  /** Mean distance between the leaves of one branch and those of the other. */
  readonly height: number;
  /** All leaves below, from the left. */
  readonly leaves: readonly number[];
  /** The branch that holds the lowest leaf comes first. */
  readonly branches: readonly [ClusterTree, ClusterTree];
}

/**
 * Agglomerative hierarchical clustering with average linkage (UPGMA: Sokal & Michener 1958, University of Kansas
 * Science Bulletin 38), by ml-hclust. Of equal distances the first pair of `ml-hclust`'s order is joined, so
 * the same matrix gives the same tree; where distances tie, rows in another order may give another one.
 *
 * @param distances square and symmetric, n by n, in any unit; the heights have the same
 * @returns null without rows
 * @throws RangeError where `distances` is no matrix of distances
 */
export function clusterTree(distances: readonly (readonly number[])[]): ClusterTree | null {
  checkDistances(distances);
  if (distances.length === 0) return null;
  const rows = distances.map((row) => [...row]);
  return readCluster(agnes(rows, { method: 'average', isDistanceMatrix: true }));
}

function readCluster(cluster: Cluster): ClusterTree {
  if (cluster.isLeaf) return { leaf: cluster.index };
  const [first, second] = cluster.children
    .map(readCluster)
    .sort((a, b) => Math.min(...leavesOf(a)) - Math.min(...leavesOf(b)));
  return {
    height: cluster.height,
    leaves: [...leavesOf(first), ...leavesOf(second)],
    branches: [first, second],
  };
}

function leavesOf(tree: ClusterTree): readonly number[] {
  return 'leaf' in tree ? [tree.leaf] : tree.leaves;
}

import type { Generator } from './generator.js';
import { jensenShannon } from './jensen-shannon.js';
import { type PermutationResult, permutationTest } from './permutation-test.js';

/**
 * Permutation test of the Jensen-Shannon divergence between two outlets' profiles, as `permutationTest` says. Labels
 * move with whole articles, since the cues of one article are not independent of each other. The divergence of
 * two samples of one source is above 0, the more so the fewer there are; p takes that into account.
 *
 * @param a each article's counts over the same categories in the same order; at least 1 article
 * @returns `statistic` is the divergence to base 2, in [0, 1]
 * @throws RangeError where a group is empty or articles have unlike numbers of categories
 */
export function permuteDivergence(
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
  draws: number,
  fill: Generator,
): PermutationResult {
  if (a.length === 0 || b.length === 0) throw new RangeError('permuteDivergence: a group has no article');
  const articles = [...a, ...b];
  const categories = a[0].length;
  const odd = articles.find((article) => article.length !== categories);
  if (odd) throw new RangeError(`permuteDivergence: ${odd.length} categories beside ${categories}`);
  const divergence = (order: Uint32Array) => {
    const first = new Array<number>(categories).fill(0);
    const second = new Array<number>(categories).fill(0);
    order.forEach((unit, place) => {
      const profile = place < a.length ? first : second;
      for (let category = 0; category < categories; category++) profile[category] += articles[unit][category];
    });
    return jensenShannon(first, second);
  };
  return permutationTest(articles.length, divergence, draws, fill);
}

/** Sets of numbers below `size` that pairs join (union–find with path halving). */
export function joinPairs(size: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const parent = Array.from({ length: size }, (_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (parent[up] !== up) {
      parent[up] = parent[parent[up]];
      up = parent[up];
    }
    return up;
  };
  for (const [a, b] of pairs) {
    const [one, other] = [root(a), root(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  const sets = new Map<number, number[]>();
  for (let at = 0; at < size; at++) {
    const set = sets.get(root(at));
    if (set === undefined) sets.set(root(at), [at]);
    else set.push(at);
  }
  return [...sets.values()];
}

/**
 * Spearman's rank correlation, in [-1, 1]: Pearson's of the ranks, where equal values share the mean of their
 * ranks. 0 where one side has no two different values.
 */
export function spearman(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`spearman: ${a.length} values against ${b.length}`);
  return pearson(ranks(a), ranks(b));
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((i, j) => (values[i] as number) - (values[j] as number));
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let at = from; at < to; at++) result[order[at] as number] = (from + to - 1) / 2;
    from = to;
  }
  return result;
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let both = 0;
  let onlyA = 0;
  let onlyB = 0;
  for (const [index, value] of a.entries()) {
    const [x, y] = [value - meanA, (b[index] as number) - meanB];
    both += x * y;
    onlyA += x * x;
    onlyB += y * y;
  }
  const spread = Math.sqrt(onlyA * onlyB);
  return spread === 0 ? 0 : Math.min(1, Math.max(-1, both / spread));
}

/**
 * Mean over classes of F1 = 2·hits / (2·hits + false finds + misses); a class that is neither expected nor found
 * counts 0.
 *
 * @param expected class of each case, 0 up to `classes` - 1
 * @param found class that was found for each case
 */
export function macroF1(expected: readonly number[], found: readonly number[], classes: number): number {
  let sum = 0;
  for (let index = 0; index < classes; index++) {
    let [hits, wrong] = [0, 0];
    for (const [at, one] of expected.entries()) {
      const other = found[at];
      if (one === index && other === index) hits++;
      else if (one === index || other === index) wrong++;
    }
    sum += hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong);
  }
  return sum / classes;
}

/**
 * Checks a matrix of distances: square, symmetric, finite, not negative, 0 on the diagonal.
 *
 * @throws RangeError that names the first cell at fault
 */
export function checkDistances(distances: readonly (readonly number[])[]): void {
  distances.forEach((row, i) => {
    if (row.length !== distances.length) {
      throw new RangeError(`distances: row ${i} has ${row.length} cells, not ${distances.length}`);
    }
    row.forEach((distance, j) => {
      const fits =
        Number.isFinite(distance) &&
        distance >= 0 &&
        distance === distances[j][i] &&
        (i !== j || distance === 0);
      if (!fits) throw new RangeError(`distances: ${distance} at ${i}, ${j}`);
    });
  });
}

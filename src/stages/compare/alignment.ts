/** Words that stand in both of two texts, in the same order and at least two together. */
export interface Alignment {
  /** For each word of the one, its place in the other, or -1. */
  readonly places: readonly number[];
  readonly matched: number;
  /** Longest common subsequence, also of single words. */
  readonly common: number;
}

/** Aligns two lists of words by their longest common subsequence. */
export function align(one: readonly string[], other: readonly string[]): Alignment {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
  const places = one.map(() => -1);
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) {
      places[i] = j;
      i++;
      j++;
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  const kept = places.map((place, i) => (isRun(places, i) ? place : -1));
  return { places: kept, matched: kept.filter((place) => place >= 0).length, common: lengths[0] };
}

/** Whether a word is matched together with the one before or after it. */
function isRun(places: readonly number[], i: number): boolean {
  const place = places[i];
  if (place < 0) return false;
  const before = i > 0 && places[i - 1] >= 0 && places[i - 1] === place - 1;
  const after = i + 1 < places.length && places[i + 1] === place + 1;
  return before || after;
}

import { word } from '../lexicon/vocabulary.js';
import type { Attribution, Span, Text } from '../model.js';

const outlet = -1;

/**
 * For each token the index of the attribution that owns it, or -1 for the outlet. A nested attribution owns its
 * words before the one that holds it.
 */
export function assignVoices(text: Text, attributions: readonly Attribution[]): Int32Array {
  const owners = new Int32Array(text.start.length).fill(outlet);
  for (const index of outermostFirst(attributions)) {
    for (const span of attributions[index].content) {
      for (
        let token = firstFrom(text, span);
        token < owners.length && text.start[token] < span.end;
        token++
      ) {
        owners[token] = index;
      }
    }
  }
  return owners;
}

/** Words of each attribution that no nested one owns, in the order of `attributions`. */
export function countOwnedWords(text: Text, attributions: readonly Attribution[]): number[] {
  const counts = attributions.map(() => 0);
  const owners = assignVoices(text, attributions);
  for (let token = 0; token < owners.length; token++) {
    const owner = owners[token];
    if (owner !== outlet && (text.flags[token] & word) !== 0) counts[owner]++;
  }
  return counts;
}

function outermostFirst(attributions: readonly Attribution[]): number[] {
  const parents = new Map(attributions.map(({ id, nestedIn }) => [id, nestedIn]));
  const depths = attributions.map(({ nestedIn }) => {
    let depth = 0;
    for (let id = nestedIn; id !== null && depth <= attributions.length; id = parents.get(id) ?? null)
      depth += 1;
    return depth;
  });
  return depths.map((_, index) => index).sort((a, b) => depths[a] - depths[b] || a - b);
}

/** The first token that starts at or behind a span's start, by binary search. */
function firstFrom(text: Text, span: Span): number {
  let low = 0;
  let high = text.start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.start[middle] < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

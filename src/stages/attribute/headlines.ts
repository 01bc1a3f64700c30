/** Headlines attribute by a colon: `Moscow: no threat in pact`. */

import { phraseBefore, type Range } from './phrases.js';
import type { ContentScene } from './scene.js';
import type { Statement } from './statements.js';

const MOST_SOURCE_WORDS = 5;
const LEAST_CONTENT_WORDS = 3;

/** A headline's statement by colon, or null. */
export function readHeadline(scene: ContentScene, region: Range): Statement | null {
  const { text, quotationAt } = scene;
  for (let at = region.first + 1; at < Math.min(region.last, region.first + MOST_SOURCE_WORDS + 1); at++) {
    if (quotationAt[at] !== -1 || text.pos[at] === 'VERB') return null;
    if (text.norm[at] !== ':') continue;
    const phrase = phraseBefore(scene, at, region.first);
    if (phrase === null || phrase.first !== region.first || text.pos[at - 1] !== 'PROPN') return null;
    if (region.last - at - 1 < LEAST_CONTENT_WORDS) return null;
    return {
      cue: { first: at, last: at + 1 },
      source: phrase,
      content: [{ first: at + 1, last: region.last }],
      term: null,
    };
  }
  return null;
}

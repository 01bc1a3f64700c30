/** How mentions are spoken of, by the valence of the words beside them: what a plain word list can tell. */
import type { ReadMentions } from './outlet-stance.js';

/** Valences that make half a stance. */
const HALF = 4;
const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')']);

/** The valence of the words from mark to mark around each mention, squeezed into [-1, 1]. */
export const readClauses: ReadMentions = (text, mentions) =>
  mentions.map(({ first, last }) => {
    const sentence = text.sentences[text.sentence[first] as number];
    if (sentence === undefined) return 0;
    let sum = 0;
    for (let at = first - 1; at >= sentence.first && !BREAKS.has(text.norm[at] as string); at--)
      sum += text.form[at]?.valence ?? 0;
    for (let at = last; at < sentence.last && !BREAKS.has(text.norm[at] as string); at++)
      sum += text.form[at]?.valence ?? 0;
    return sum / (HALF + Math.abs(sum));
  });

import { isNegator } from '../../lexicon/valence.js';
import { valued, word } from '../../lexicon/vocabulary.js';
import type { Attribution, Text, Tone } from '../../model.js';

/**
 * What a sentiment lexicon sees in the text, apart from any target: the sum of AFINN valences (Nielsen 2011) over
 * words, in the outlet's own voice and in all others. A negator right before a word flips it.
 *
 * It is given for contrast: it is the mood of the words, not a stance.
 */
export function measureTone(text: Text, attributions: readonly Attribution[]): Tone {
  const spans = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  let [words, own, quoted] = [0, 0, 0];
  let next = 0;
  let end = -1;
  for (let token = 0; token < text.start.length; token++) {
    const start = text.start[token] as number;
    for (let span = spans[next]; span !== undefined && span.start <= start; span = spans[++next])
      end = Math.max(end, span.end);
    const flags = text.flags[token] as number;
    const isOwn = start >= end;
    if (isOwn && (flags & word) !== 0) words++;
    if ((flags & valued) === 0) continue;
    const plain = text.form[token]?.valence ?? 0;
    const valence = token > 0 && isNegator(text.norm[token - 1] as string) ? -plain : plain;
    if (isOwn) own += valence;
    else quoted += valence;
  }
  return { ownWords: words, ownValence: own, quotedValence: quoted };
}

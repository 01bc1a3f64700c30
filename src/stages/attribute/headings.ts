/** Headlines in capitals, where each word looks like a name: `Brenner Opens Pier`. */
import type { Sentence, Text } from '../../model.js';
import { startsUpper } from './capitals.js';
import type { Piece } from './runs.js';

/** Share of words with a capital from which a sentence of so many words is set in capitals. */
const SHARE = 0.6;
const LEAST_WORDS = 4;

/** For each sentence whether most of its words have a capital and no full stop ends it. */
export function findHeadings(text: Text): boolean[] {
  return text.sentences.map((sentence) => isHeading(text, sentence));
}

function isHeading({ value, pos }: Text, { first, last }: Sentence): boolean {
  if (value[last - 1] === '.') return false;
  let words = 0;
  let capitals = 0;
  for (let at = first; at < last; at++) {
    if (pos[at] === 'PUNCT' || pos[at] === 'NUM') continue;
    words++;
    if (startsUpper(value[at] as string)) capitals++;
  }
  return words >= LEAST_WORDS && capitals >= words * SHARE;
}

/** The longest part of a piece that names somebody known, or the piece itself. */
export function cutToKnown(piece: Piece, isKnown: (part: Piece) => boolean): Piece {
  for (let length = piece.last - piece.first - 1; length > 0; length--)
    for (let first = piece.first; first + length <= piece.last; first++) {
      const part: Piece = {
        ...piece,
        first,
        last: first + length,
        titled: piece.titled && first === piece.first,
        target: null,
      };
      if (isKnown(part)) return part;
    }
  return piece;
}

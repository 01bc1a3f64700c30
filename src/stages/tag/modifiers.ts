/** The words of a sentence that change what is asserted. */
import type { Lexicons } from '../../lexicon/load.js';
import type { Modifier, Sign } from '../../lexicon/modifiers.js';
import { findTerms } from '../../lexicon/terms.js';
import type { Text } from '../../model.js';

/** Words `[first, last)` that say `kind`. */
export interface Marked<Kind> {
  readonly kind: Kind;
  readonly first: number;
  readonly last: number;
}

export type FoundModifier = Marked<Modifier>;
export type FoundSign = Marked<Sign>;

/** Modifiers of a sentence in order; of overlapping ones the longest, so that "no doubt" is not "no". */
export function findModifiers(text: Text, sentence: number, lexicons: Lexicons): FoundModifier[] {
  const found: FoundModifier[] = [];
  let end = 0;
  for (const { term, first, last } of findTerms(lexicons.modifiers.terms, text, sentence)) {
    const kind = term.meaning;
    const alike = found.filter((other) => other.first === first && other.last === last);
    if ((first < end && alike.length === 0) || alike.some((other) => other.kind === kind)) continue;
    end = Math.max(end, last);
    found.push({ kind, first, last });
  }
  return found;
}

/** Signs of a sentence, in order. */
export function findSigns(text: Text, sentence: number, lexicons: Lexicons): FoundSign[] {
  return findTerms(lexicons.modifiers.signs, text, sentence).map(({ term, first, last }) => ({
    kind: term.meaning,
    first,
    last,
  }));
}

/** Whether a sentence may reject what another voice said. */
export function hasRebuttal(text: Text, sentence: number, { modifiers }: Lexicons): boolean {
  return (
    findTerms(modifiers.terms, text, sentence).some(({ term }) => term.meaning === 'rebuttal') ||
    findTerms(modifiers.signs, text, sentence).some(({ term }) => term.meaning === 'ellipsis')
  );
}

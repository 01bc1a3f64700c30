import type { Lexicons } from '../../lexicon/load.js';
import type { SpeechTerm } from '../../lexicon/speech.js';
import { type Found, findTerms } from '../../lexicon/terms.js';
import type { Text } from '../../model.js';
import { findQuotations, type Quotation } from './quotations.js';
import type { ContentScene } from './scene.js';
import { mendTags } from './tags.js';

/** A text made ready: its tags put right, its quotations, and the cues of each sentence. */
export function setScene(
  text: Text,
  lexicons: Lexicons,
): { scene: ContentScene; cues: readonly (readonly Found<SpeechTerm>[])[] } {
  const { names, grammar } = lexicons;
  const cues = text.sentences.map((_, index) => findTerms(lexicons.speech.terms, text, index));
  const verbs: number[] = [];
  for (const found of cues)
    for (const { first, term } of found)
      if (text.pos[first] === 'NOUN' && term.meaning.form === 'verb') verbs.push(first);
  const quotations = findQuotations(text);
  const scene: ContentScene = {
    text: mendTags(text, names, grammar, verbs),
    names,
    grammar,
    quotations,
    quotationAt: locateQuotations(text, quotations),
  };
  return { scene, cues };
}

/** For each token its outermost quotation, marks included. */
function locateQuotations(text: Text, quotations: readonly Quotation[]): Int32Array {
  const at = new Int32Array(text.value.length).fill(-1);
  for (const [index, quotation] of quotations.entries()) {
    if (quotation.level > 0) continue;
    const last = quotation.close < 0 ? quotation.last : quotation.close + 1;
    at.fill(index, quotation.open, last);
  }
  return at;
}

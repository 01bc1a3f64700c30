/** The words that attribute, as one set of terms. */
import type { AttributionKind, VerbClass } from '../model.js';
import type { SpeechFile } from './schema.js';
import { addTerm, createTermSet, type TermIndex, type TermSet } from './terms.js';

export type Complement = SpeechFile['verbs'][number]['takes'][number];

/** What a word that attributes means. */
export interface SpeechTerm {
  readonly form: 'verb' | 'noun' | 'preposition';
  readonly verbClass: VerbClass;
  readonly kind: AttributionKind;
  readonly takes: readonly Complement[];
}

export interface Speech {
  readonly terms: TermSet<SpeechTerm>;
}

/** Compiles lexicons/speech-verbs.yaml. */
export function compileSpeech(data: SpeechFile, index: TermIndex): Speech {
  const terms = createTermSet<SpeechTerm>(index);
  const add = (list: readonly string[], meaning: SpeechTerm, where: string) => {
    for (const term of list) addTerm(terms, term, meaning, `speech-verbs.yaml: ${where}`, false);
  };
  for (const group of data.verbs)
    add(group.terms, { form: 'verb', verbClass: group.class, kind: group.kind, takes: group.takes }, 'verbs');
  for (const group of data.nouns)
    add(group.terms, { form: 'noun', verbClass: group.class, kind: group.kind, takes: ['clause'] }, 'nouns');
  for (const group of data.prepositions)
    add(
      group.terms,
      { form: 'preposition', verbClass: group.class, kind: group.kind, takes: ['clause'] },
      'prepositions',
    );
  return { terms };
}

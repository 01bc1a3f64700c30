/** What the lists of names and grammar say of a word, as bits: worked out once a form, and read at each token. */
import type { Grammar } from './grammar.js';
import type { Names } from './names.js';

export const Kind = {
  /** A title, or a noun for an office. */
  office: 1 << 0,
  time: 1 << 1,
  given: 1 << 2,
  organisation: 1 << 3,
  government: 1 << 4,
  relative: 1 << 5,
  genitive: 1 << 6,
  infinitive: 1 << 7,
  complementizer: 1 << 8,
  possessive: 1 << 9,
  joiner: 1 << 10,
  determiner: 1 << 11,
  phraseBreak: 1 << 12,
  question: 1 << 13,
} as const;

/** The bits of each word that a list holds. */
export function compileKinds(names: Names, grammar: Grammar): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  const mark = (words: Iterable<string>, kind: number) => {
    for (const word of words) kinds.set(word, (kinds.get(word) ?? 0) | kind);
  };
  mark(names.titles, Kind.office);
  mark(names.roles.keys(), Kind.office);
  mark(names.dateWords, Kind.time);
  mark(names.given.keys(), Kind.given);
  mark(names.organisations, Kind.organisation);
  mark(names.governments, Kind.government);
  mark(grammar.relatives, Kind.relative);
  mark(grammar.genitives, Kind.genitive);
  mark(grammar.infinitives, Kind.infinitive);
  mark(grammar.complementizers, Kind.complementizer);
  mark(grammar.possessives, Kind.possessive);
  mark(grammar.joiners, Kind.joiner);
  mark(grammar.determiners, Kind.determiner);
  mark(grammar.phraseBreaks, Kind.phraseBreak);
  mark(grammar.questions, Kind.question);
  return kinds;
}

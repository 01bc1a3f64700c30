/**
 * Phrases over the words of one line, for lexicons/boilerplate.yaml: `*` is any words, `#` a number, the marks
 * `: | / © ( [` count, other marks and case do not. Matching is two-pointer globbing over at most a few dozen words.
 */

/** Where in a line a phrase must stand. */
export type Place = 'line' | 'start' | 'end' | 'anywhere';

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases by their first word (`line`, `start`), last word (`line` that begins with `*`, `end`), or any word. */
export interface PhraseIndex<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly byLast: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly byAny: ReadonlyMap<string, readonly Phrase<T>[]>;
}

/** A phrase as the lexicon writes it, where it must stand, and what it stands for. */
export interface PhraseEntry<T> {
  readonly text: string;
  readonly place: Place;
  readonly value: T;
}

const QUOTES = /[‘’ʼ]/g;
const WORD = /[\p{L}\p{M}\p{N}']+|[:|/©()[*#]/gu;
const NUMBER = /^[0-9]+(?:k|m)?$/;

/** The words of a line as phrases see them: lower case, numbers as `#`, and the marks that count. */
export function phraseWords(text: string): string[] {
  const words = text.toLowerCase().replace(QUOTES, "'").match(WORD) ?? [];
  const kept: string[] = [];
  for (const word of words) {
    if (word === ')') continue;
    if (NUMBER.test(word)) {
      if (kept[kept.length - 1] !== '#') kept.push('#');
    } else kept.push(word);
  }
  let from = 0;
  let to = kept.length;
  while (from < to && (kept[from] === ':' || kept[from] === '|')) from++;
  while (to > from && (kept[to - 1] === ':' || kept[to - 1] === '|')) to--;
  return kept.slice(from, to);
}

/** Words of a phrase in a lexicon, where a colon at the end counts. */
function wordsOfEntry(text: string): string[] {
  const words = phraseWords(text);
  return text.trimEnd().endsWith(':') ? [...words, ':'] : words;
}

function put<T>(map: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}

/** Compiles phrases; one without a word other than `*` never matches. */
export function indexPhrases<T>(entries: readonly PhraseEntry<T>[]): PhraseIndex<T> {
  const index = {
    byFirst: new Map<string, Phrase<T>[]>(),
    byLast: new Map<string, Phrase<T>[]>(),
    byAny: new Map<string, Phrase<T>[]>(),
  };
  for (const { text, place, value } of entries) {
    const bare = wordsOfEntry(text);
    const literal = bare.find((word) => word !== '*');
    const last = bare.findLast((word) => word !== '*');
    if (literal === undefined || last === undefined) continue;
    const before = place === 'end' || place === 'anywhere' ? ['*'] : [];
    const after = place === 'start' || place === 'anywhere' ? ['*'] : [];
    const phrase = { words: [...before, ...bare, ...after], value };
    if (phrase.words[0] !== '*') put(index.byFirst, literal, phrase);
    else if (phrase.words[phrase.words.length - 1] !== '*') put(index.byLast, last, phrase);
    else put(index.byAny, literal, phrase);
  }
  return index;
}

/** Whether the words match a pattern of words and `*`; at worst words times pattern. */
function globs(pattern: readonly string[], words: readonly string[]): boolean {
  let p = 0;
  let w = 0;
  let star = -1;
  let mark = 0;
  while (w < words.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p++;
      mark = w;
    } else if (p < pattern.length && pattern[p] === words[w]) {
      p++;
      w++;
    } else if (star >= 0) {
      p = star + 1;
      w = ++mark;
    } else return false;
  }
  while (p < pattern.length && pattern[p] === '*') p++;
  return p === pattern.length;
}

/** The value of the first phrase that fits a line's words and is accepted, or null. */
export function matchPhrase<T>(
  index: PhraseIndex<T>,
  words: readonly string[],
  accept: (value: T) => boolean,
): T | null {
  if (words.length === 0) return null;
  const fits = (phrases: readonly Phrase<T>[] | undefined) =>
    phrases?.find((phrase) => accept(phrase.value) && globs(phrase.words, words))?.value;
  const edge = fits(index.byFirst.get(words[0])) ?? fits(index.byLast.get(words[words.length - 1]));
  if (edge !== undefined) return edge;
  for (const word of words) {
    const inside = fits(index.byAny.get(word));
    if (inside !== undefined) return inside;
  }
  return null;
}

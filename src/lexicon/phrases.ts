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

const NUMBER = /^[0-9]+[km]?$/;
const APOSTROPHES = new Set([0x27, 0x2018, 0x2019, 0x2bc]);
const OTHER_LETTER = /[\p{L}\p{M}\p{N}]/u;

const [SKIP, LETTER, MARK] = [0, 1, 2];

/** What each of the first 256 characters is to a phrase. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (':|/©([*#'.includes(character)) return MARK;
  return code === 0x27 || OTHER_LETTER.test(character) ? LETTER : SKIP;
});

function kindOf(code: number): number {
  if (code < 256) return KINDS[code];
  if (APOSTROPHES.has(code)) return LETTER;
  if (code >= 0x2000 && code <= 0x206f) return SKIP;
  if (code >= 0xd800 && code <= 0xdfff) return LETTER;
  return OTHER_LETTER.test(String.fromCharCode(code)) ? LETTER : SKIP;
}

/** The words of a line as phrases see them: lower case, numbers as `#`, and the marks that count. */
export function phraseWords(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let start = -1;
  let curly = false;
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 32;
    const kind = kindOf(code);
    if (kind === LETTER) {
      if (start < 0) start = i;
      if (code >= 0x2bc && APOSTROPHES.has(code)) curly = true;
      continue;
    }
    if (start >= 0) {
      const word = curly ? lower.slice(start, i).replace(/[‘’ʼ]/g, "'") : lower.slice(start, i);
      if (!NUMBER.test(word)) words.push(word);
      else if (words[words.length - 1] !== '#') words.push('#');
      start = -1;
      curly = false;
    }
    if (kind === MARK) words.push(lower[i]);
  }
  let from = 0;
  let to = words.length;
  while (from < to && (words[from] === ':' || words[from] === '|')) from++;
  while (to > from && (words[to - 1] === ':' || words[to - 1] === '|')) to--;
  return from === 0 && to === words.length ? words : words.slice(from, to);
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

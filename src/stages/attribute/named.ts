/** Mentions of what a user names in plain words: a person, a body, a party, a matter. */
import type { Aliases } from '../../lexicon/aliases.js';
import type { Lexicons } from '../../lexicon/load.js';
import type { Text } from '../../model.js';
import { isSameName, splitName } from './name-words.js';
import type { Range } from './phrases.js';
import type { Reference } from './references.js';

export interface NamedMention extends Range {
  /** `alias`: by another name that the lexicon gives; `words`: by the words of the name, or its head noun with one of them. */
  readonly by: Reference['by'] | 'alias' | 'words';
}

/**
 * All mentions of a name in a text, in order and without overlap: the references to the people and bodies that the
 * name may be, its aliases, and its own words; where there is nothing of these, its head noun.
 */
export function findNamedMentions(
  text: Text,
  references: readonly Reference[],
  name: string,
  aliases: Aliases,
  lexicons: Lexicons,
): NamedMention[] {
  const words = splitName(name, lexicons);
  if (words.content.length === 0) return [];
  const patterns = findAliases(name, words.all, aliases);
  const entities = new Set<string>();
  for (const { entity, kind } of references)
    if (!entities.has(entity) && isSameName(words, entity, kind, patterns, lexicons)) entities.add(entity);
  const found: NamedMention[] = [];
  for (const { entity, first, last, by } of references)
    if (entities.has(entity)) found.push({ first, last, by });
  for (const pattern of patterns) findSequence(text, pattern, 'alias', found);
  findSequence(text, words.all, 'words', found);
  const taken = new Set<number>();
  for (const { kind, first, last } of references)
    if (kind === 'person') for (let at = first; at < last; at++) taken.add(at);
  if (entities.size === 0) findHeads(text, words, lexicons, 1, taken, found);
  if (found.length === 0) findHeads(text, words, lexicons, 0, taken, found);
  else if (entities.size === 0) findResumed(text, words.head, lexicons, taken, found);
  return withoutOverlap(found);
}

/** All mentions of the targets that the user named. */
export function findNamedTargets(
  text: Text,
  references: readonly Reference[],
  lexicons: Lexicons,
): { target: string; first: number; last: number; by: 'name' | 'role' | 'pronoun' }[] {
  return lexicons.named.flatMap(({ target, name }) =>
    findNamedMentions(text, references, name, lexicons.aliases, lexicons).map(({ first, last, by }) => ({
      target,
      first,
      last,
      by: by === 'role' || by === 'pronoun' ? by : 'name',
    })),
  );
}

/** The words that stand for a name: those of the entry that it is, or that holds it. */
function findAliases(name: string, all: readonly string[], aliases: Aliases): readonly (readonly string[])[] {
  const own = aliases.get(name.toLowerCase()) ?? aliases.get(all.join(' '));
  if (own !== undefined) return own;
  const key = all.join(' ');
  for (const others of aliases.values())
    if (others.some((other) => other.join(' ').toLowerCase() === key && other.length > 1)) return others;
  return [];
}

/** Adds each place where words stand one behind another. */
function findSequence(
  text: Text,
  words: readonly string[],
  by: NamedMention['by'],
  found: NamedMention[],
): void {
  for (let at = 0; at + words.length <= text.value.length; at++) {
    let next = at;
    for (const word of words) {
      if (next > at && isHyphen(text, next)) next++;
      if (!isWord(text, next, word)) break;
      next++;
    }
    const isWhole = words.length > 0 && countWords(text, at, next) === words.length;
    if (isWhole && text.sentence[at] === text.sentence[next - 1]) found.push({ first: at, last: next, by });
  }
}

function countWords(text: Text, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) if (!isHyphen(text, at)) count++;
  return count;
}

function isHyphen(text: Text, at: number): boolean {
  return text.norm[at] === '-' || text.norm[at] === '–';
}

/** A word in any inflection; one with a capital only where it has one. */
function isWord(text: Text, at: number, word: string): boolean {
  const value = text.value[at];
  if (value === undefined) return false;
  const low = word.toLowerCase();
  if (low !== word && value.charAt(0) !== value.charAt(0).toUpperCase()) return false;
  if (word.length > 1 && word === word.toUpperCase() && low !== word && value !== word)
    return value === `${word}s`;
  return isForm(text, at, low);
}

function isForm(text: Text, at: number, low: string): boolean {
  const norm = text.norm[at] as string;
  return norm === low || norm === `${low}s` || text.lemma[at] === low || `${norm}s` === low;
}

const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'PART', 'CCONJ', 'PRON']);
/** Tokens on each side of a head noun within which a modifier counts. */
const WINDOW = 6;

/**
 * Adds each head noun with at least `least` of the name's other words in its noun phrase. A name of one word has
 * nothing but its head. Names of other people are none.
 */
function findHeads(
  text: Text,
  { content, head }: { readonly content: readonly string[]; readonly head: string },
  { names }: Lexicons,
  least: number,
  taken: ReadonlySet<number>,
  found: NamedMention[],
): void {
  const others = content.filter((word) => word !== head);
  const wanted = Math.min(least, others.length);
  for (let at = 0; at < text.value.length; at++) {
    const pos = text.pos[at];
    if ((pos !== 'NOUN' && pos !== 'PROPN') || taken.has(at) || !isForm(text, at, head)) continue;
    if (names.titles.has(text.norm[at] as string) && text.pos[at + 1] === 'PROPN') continue;
    const first = edge(text, at, -1);
    const last = edge(text, at, 1) + 1;
    let shared = 0;
    for (const word of others)
      for (let other = first; other < last; other++)
        if (isForm(text, other, word)) {
          shared++;
          break;
        }
    if (shared >= wanted) found.push({ first: at, last: at + 1, by: 'words' });
  }
}

/** Adds `the bill`, `this bill` behind an earlier mention of a longer name: a determiner and the head noun alone. */
function findResumed(
  text: Text,
  head: string,
  { grammar }: Lexicons,
  taken: ReadonlySet<number>,
  found: NamedMention[],
): void {
  const from = found.reduce((least, { last }) => Math.min(least, last), text.value.length);
  for (let at = from + 1; at < text.value.length; at++) {
    if (text.pos[at] !== 'NOUN' || taken.has(at) || !isForm(text, at, head)) continue;
    const before = text.norm[at - 1] as string;
    if (!grammar.determiners.has(before) || grammar.indefinites.has(before)) continue;
    const next = text.pos[at + 1];
    if (next === 'NOUN' || next === 'PROPN' || text.norm[at] !== head) continue;
    found.push({ first: at, last: at + 1, by: 'words' });
  }
}

function edge(text: Text, from: number, step: 1 | -1): number {
  let at = from;
  for (let count = 0; count < WINDOW; count++) {
    const next = at + step;
    if (text.sentence[next] !== text.sentence[from]) return at;
    if (!INSIDE.has(text.pos[next] as string) && !isHyphen(text, next)) return at;
    at = next;
  }
  return at;
}

/** In order; of two that overlap the first and longest. */
function withoutOverlap(found: readonly NamedMention[]): NamedMention[] {
  const chosen: NamedMention[] = [];
  for (const mention of found.toSorted((a, b) => a.first - b.first || b.last - a.last))
    if (mention.first >= (chosen.at(-1)?.last ?? 0)) chosen.push(mention);
  return chosen;
}

/** The people and bodies that an article names, each with one canonical name. */
import type { Lexicons } from '../../lexicon/load.js';
import type { Gender, Names } from '../../lexicon/names.js';
import { findTerms } from '../../lexicon/terms.js';
import { transparent } from '../../lexicon/vocabulary.js';
import type { SourceKind, Text } from '../../model.js';
import { startsUpper } from './capitals.js';
import { addAcronym, describe } from './describe.js';
import { cutToKnown, findHeadings } from './headings.js';
import { isBody, kindOf, nameOf } from './kinds.js';
import { type Piece, splitRun } from './runs.js';

export interface Entity {
  /** The fullest form in the article. */
  name: string;
  kind: SourceKind;
  gender: Gender | null;
  /** Lower-case words of the name. */
  words: string[];
  /** Numbers of the offices (lists of role nouns) that the text gives the person. */
  readonly offices: Set<number>;
  /** Lower-case words that stand beside the name: body, state, field. */
  readonly context: Set<string>;
  /** First token of each mention, ascending. */
  readonly mentions: number[];
}

export interface Cast {
  readonly entities: readonly Entity[];
  /** The entity that each token of a name belongs to, or null. */
  readonly at: readonly (Entity | null)[];
  /** Entities by the acronym of their name, or one that the text gives in parentheses. */
  readonly acronyms: ReadonlyMap<string, Entity>;
}

/**
 * Finds all names in an article and groups their forms.
 *
 * @param tagged the text as tagged, in which terms are found
 */
export function findCast(text: Text, tagged: Text, lexicons: Lexicons): Cast {
  const pieces = findPieces(text, tagged, lexicons);
  const entities: Entity[] = [];
  const at: (Entity | null)[] = new Array(text.value.length).fill(null);
  const byWord = new Map<string, Entity[]>();
  const acronyms = new Map<string, Entity>();
  const headings = findHeadings(text);
  const isLoud = ({ first }: Piece) => headings[text.sentence[first] as number] === true;
  const long = pieces.filter((piece) => piece.last - piece.first > 1 && !isLoud(piece));
  const short = pieces.filter((piece) => piece.last - piece.first === 1 && !isLoud(piece));
  const isKnown = (part: Piece) => {
    const words = wordsOf(text, part);
    return findKnown(words, kindOf(text, part, words, lexicons), byWord, acronyms) !== null;
  };
  for (const found of [...long, ...short, ...pieces.filter(isLoud)]) {
    const piece = isLoud(found) && !isKnown(found) ? cutToKnown(found, isKnown) : found;
    const words = wordsOf(text, piece);
    const kind = kindOf(text, piece, words, lexicons);
    const known = findKnown(words, kind, byWord, acronyms);
    const entity = known ?? makeEntity(text, piece, words, kind, lexicons.names);
    if (known === null) {
      entities.push(entity);
      for (const word of new Set([words[0] as string, words.at(-1) as string])) push(byWord, word, entity);
      if (entity.kind !== 'person' && words.length > 2) addAcronym(acronyms, text, piece, entity);
    } else if (known.kind === 'person' && kind === 'person' && words.length > known.words.length) {
      known.name = nameOf(text, piece);
      known.words = words;
    }
    describe(text, piece, entity, lexicons.names);
    for (let token = piece.first; token < piece.last; token++) at[token] = entity;
  }
  for (let token = 0; token < at.length; token++) {
    const entity = at[token];
    if (entity !== null && entity !== undefined && at[token - 1] !== entity) entity.mentions.push(token);
  }
  return { entities, at, acronyms };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function findPieces(text: Text, tagged: Text, lexicons: Lexicons): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, sentence] of text.sentences.entries()) {
    const targets = findTerms(lexicons.targetTerms, tagged, index);
    let at = sentence.first;
    while (at < sentence.last) {
      if (text.pos[at] !== 'PROPN' && !isPlainBody(tagged, at, lexicons.names)) {
        at++;
        continue;
      }
      const end = runEnd(text, at, sentence.last, lexicons.names);
      for (const piece of splitRun(text, at, end, lexicons, targets)) pieces.push(piece);
      at = Math.max(end, at + 1);
    }
  }
  return pieces;
}

/** `Republicans` at the start of a sentence: people who are one body. */
function isPlainBody(tagged: Text, at: number, { organisations }: Names): boolean {
  const norm = tagged.norm[at] as string;
  return tagged.pos[at] === 'PROPN' && norm.endsWith('s') && organisations.has(norm);
}

/** A run of names: proper nouns, with a nickname, an initial, or `of the` behind the head of a body. */
function runEnd(text: Text, first: number, last: number, names: Names): number {
  let at = first + 1;
  while (at < last) {
    if (text.pos[at] === 'PROPN' || text.norm[at] === '&') at++;
    else if (isNickname(text, at, last)) at += 3;
    else if (text.pos[at] === 'ADP' && isBody(names, text.norm[at - 1] as string)) {
      const next = text.pos[at + 1] === 'DET' ? at + 2 : at + 1;
      if (next >= last || text.pos[next] !== 'PROPN' || names.dateWords.has(text.norm[next] as string)) break;
      at = next;
    } else break;
  }
  return at;
}

/** A nickname in quotation marks before a family name: `“Jay” Raymond`. */
function isNickname(text: Text, at: number, last: number): boolean {
  return (
    at + 3 < last &&
    isMark(text, at) &&
    isMark(text, at + 2) &&
    text.pos[at + 3] === 'PROPN' &&
    text.norm[at] !== '-' &&
    startsUpper(text.value[at + 1] as string)
  );
}

function isMark(text: Text, at: number): boolean {
  return ((text.flags[at] as number) & transparent) !== 0;
}

function wordsOf(text: Text, piece: Piece): string[] {
  const words: string[] = [];
  for (let token = piece.first; token < piece.last; token++)
    if (text.pos[token] !== 'PUNCT') words.push(text.norm[token] as string);
  return words;
}

function findKnown(
  words: readonly string[],
  kind: SourceKind | null,
  byWord: ReadonlyMap<string, readonly Entity[]>,
  acronyms: ReadonlyMap<string, Entity>,
): Entity | null {
  const [first] = words;
  if (first !== undefined && words.length === 1) {
    const acronym = acronyms.get(first);
    if (acronym !== undefined) return acronym;
  }
  const sharing = byWord.get(words.at(-1) as string) ?? byWord.get(first as string) ?? [];
  for (const entity of sharing) {
    const isTail = words.length <= entity.words.length && endsWith(entity.words, words);
    if (isTail && words.length === entity.words.length) return entity;
    const isFirst = words.length === 1 && entity.words.length > 1 && entity.words[0] === first;
    if (!isTail && !isFirst) continue;
    if (entity.kind === 'person' && (kind === null || kind === 'person')) return entity;
    if (entity.kind === 'outlet' && kind !== 'person') return entity;
  }
  return null;
}

function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  const from = words.length - tail.length;
  for (let index = tail.length - 1; index >= 0; index--)
    if (words[from + index] !== tail[index]) return false;
  return true;
}

function makeEntity(
  text: Text,
  piece: Piece,
  words: string[],
  kind: SourceKind | null,
  names: Names,
): Entity {
  const guessed = kind ?? (words.length < 4 ? 'person' : 'organisation');
  const gender = guessed === 'person' ? (names.given.get(words[0] as string) ?? null) : null;
  return {
    name: nameOf(text, piece),
    kind: guessed,
    gender,
    words,
    offices: new Set(),
    context: new Set(),
    mentions: [],
  };
}

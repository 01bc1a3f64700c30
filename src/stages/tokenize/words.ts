/** The words of texts as wink-nlp reads them, each read once. */
import { language, nameOfPos, readWords, type Word } from '../../lexicon/language.js';
import type { Form, Vocabulary } from '../../lexicon/vocabulary.js';
import { spaceOut } from './spacing.js';
import { noteWord, WIDTH } from './tagger.js';

/** Words by number, those of a piece of text one behind the other, and the forms that a vocabulary has of them. */
export interface KnownWords {
  /** The number of each piece. */
  readonly pieces: Map<string, number>;
  /** First word of each piece; those of the next piece begin behind its words. */
  starts: Int32Array;
  /** What tagging needs of each word (`noteWord`). */
  facts: Int32Array;
  readonly words: Word[];
  /** The form that each word was first seen with: nearly always the one that is asked for. */
  readonly forms: (Form | undefined)[];
  /** Its part of speech, and the forms with others. */
  usual: Uint8Array;
  readonly others: Map<number, Form>;
}

/** Line breaks, or what stands between spaces: where wink-nlp cuts a text first. */
const PIECES = /[\n\r\t]+|[^ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f\n\r\t]+/g;
/** Words kept in memory; past it they are read anew, so an endless stream does not grow it. */
const MOST_WORDS = 200_000;
const LEAST = 1 << 12;

const knownByVocabulary = new WeakMap<Vocabulary, KnownWords>();

/** The words that have been read so far. */
export function wordsOf(vocabulary: Vocabulary): KnownWords {
  const known = knownByVocabulary.get(vocabulary);
  if (known !== undefined && known.words.length < MOST_WORDS) return known;
  const made = {
    pieces: new Map<string, number>(),
    starts: new Int32Array(LEAST),
    facts: new Int32Array(LEAST * WIDTH),
    words: [],
    forms: [],
    usual: new Uint8Array(LEAST),
    others: new Map<number, Form>(),
  };
  knownByVocabulary.set(vocabulary, made);
  return made;
}

/**
 * The numbers of a text's words, in order. wink-nlp reads spaced words one by one (`spaceOut`), so that each piece of
 * text is read the first time that it comes, all those of a text at once.
 */
export function readPieces(text: string, known: KnownWords): Int32Array {
  const pieces = spaceOut(text, language()).match(PIECES) ?? [];
  const unknown: number[] = [];
  const numbers = new Int32Array(pieces.length);
  for (let at = 0; at < pieces.length; at++) {
    const number = known.pieces.get(pieces[at] as string);
    if (number === undefined) unknown.push(at);
    else numbers[at] = number;
  }
  if (unknown.length > 0) {
    learn(known, [...new Set(unknown.map((at) => pieces[at] as string))]);
    for (const at of unknown) numbers[at] = known.pieces.get(pieces[at] as string) as number;
  }
  const { starts } = known;
  let size = 0;
  for (const number of numbers) size += (starts[number + 1] as number) - (starts[number] as number);
  const words = new Int32Array(size);
  let at = 0;
  for (const number of numbers) {
    const end = starts[number + 1] as number;
    for (let word = starts[number] as number; word < end; word++) words[at++] = word;
  }
  return words;
}

function learn(known: KnownWords, unknown: readonly string[]): void {
  const { pieces, words } = known;
  for (const [at, read] of readWords(unknown).entries()) {
    const number = pieces.size;
    while (known.usual.length <= Math.max(number + 1, words.length + read.length)) grow(known);
    pieces.set(detach(unknown[at] as string), number);
    for (const word of read) {
      noteWord(word, known.facts, words.length);
      words.push(word);
      known.forms.push(undefined);
    }
    known.starts[number + 1] = words.length;
  }
}

function grow(known: KnownWords): void {
  const larger = <T extends Int32Array | Uint8Array>(made: T, old: T): T => {
    made.set(old);
    return made;
  };
  known.starts = larger(new Int32Array(2 * known.starts.length), known.starts);
  known.facts = larger(new Int32Array(2 * known.facts.length), known.facts);
  known.usual = larger(new Uint8Array(2 * known.usual.length), known.usual);
}

/** A copy that does not keep the text in memory that it was cut from. */
function detach(piece: string): string {
  return [...piece].join('');
}

/** The form of a word as a part of speech. */
export function formOf(known: KnownWords, word: number, pos: number, vocabulary: Vocabulary): Form {
  const { forms, usual, others } = known;
  const first = forms[word];
  if (first !== undefined && usual[word] === pos) return first;
  const place = word * MOST_POS + pos;
  const other = others.get(place);
  if (other !== undefined) return other;
  const { value, lemma } = known.words[word] as Word;
  const form = vocabulary.form(value, nameOfPos(pos), () => lemma(pos));
  if (first === undefined) {
    forms[word] = form;
    usual[word] = pos;
  } else others.set(place, form);
  return form;
}

const MOST_POS = 32;

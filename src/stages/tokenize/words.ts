/** The words of texts as wink-nlp reads them, each read once. */
import { language, nameOfPos, readWords, type Word } from '../../lexicon/language.js';
import type { Form, Vocabulary } from '../../lexicon/vocabulary.js';
import { spaceOut } from './spacing.js';

/** A word with the forms that a vocabulary has of it, by part of speech. */
export interface KnownWord extends Word {
  readonly forms: (Form | undefined)[];
}

/** What spaced words and line breaks are read as. */
type Known = Map<string, readonly KnownWord[]>;

/** Line breaks, or what stands between spaces: where wink-nlp cuts a text first. */
const PIECES = /[\n\r\t]+|[^ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f\n\r\t]+/g;
/** Pieces kept in memory; past it they are read anew, so an endless stream does not grow it. */
const MOST_PIECES = 200_000;

const knownByVocabulary = new WeakMap<Vocabulary, Known>();

/**
 * The words of a text in order. wink-nlp reads spaced words one by one (`spaceOut`), so that each piece of text is
 * read the first time that it comes, all those of a text at once.
 */
export function readPieces(text: string, vocabulary: Vocabulary): KnownWord[] {
  const known = knownByVocabulary.get(vocabulary) ?? new Map<string, readonly KnownWord[]>();
  knownByVocabulary.set(vocabulary, known);
  const pieces = spaceOut(text, language()).match(PIECES) ?? [];
  learn(known, pieces);
  const words: KnownWord[] = [];
  for (const piece of pieces) for (const word of known.get(piece) as readonly KnownWord[]) words.push(word);
  return words;
}

function learn(known: Known, pieces: readonly string[]): void {
  const unknown = pieces.filter((piece) => !known.has(piece));
  if (unknown.length === 0) return;
  if (known.size + unknown.length > MOST_PIECES) {
    known.clear();
    learn(known, pieces);
    return;
  }
  const read = readWords(unknown);
  for (const [at, piece] of unknown.entries())
    known.set(
      detach(piece),
      (read[at] ?? []).map((word) => ({ ...word, forms: [] })),
    );
}

/** A copy that does not keep the text in memory that it was cut from. */
function detach(piece: string): string {
  return [...piece].join('');
}

/** The form of a word as a part of speech. */
export function formOf(word: KnownWord, pos: number, vocabulary: Vocabulary): Form {
  const known = word.forms[pos];
  if (known !== undefined) return known;
  const form = vocabulary.form(word.value, nameOfPos(pos), () => word.lemma(pos));
  word.forms[pos] = form;
  return form;
}

const SPACE = 'SPACE';

/** Whether a part of speech is that of line breaks. */
export function isSpace(pos: number): boolean {
  return nameOfPos(pos) === SPACE;
}

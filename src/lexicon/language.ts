/**
 * The one wink-nlp instance of a process: a second one in the same thread would corrupt the first.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

let instance: WinkMethods | null = null;

/**
 * wink-nlp with tokens and part of speech, loaded at first use. Its sentence boundaries cost a quarter of its
 * time and fail in news text where ours do not (stages/tokenize/breaks.ts).
 */
export function language(): WinkMethods {
  instance ??= winkNLP({ ...model, pos: () => observed }, ['pos']);
  return instance;
}

/** What wink-nlp knows of a token by itself, before it looks at those around it. Parts of speech are its numbers. */
export interface Word {
  /** As written. */
  readonly value: string;
  /** Its part of speech where the words around it tell no other. */
  readonly usual: number;
  /** Whether it has that one whatever stands around it, as parts of a contraction do. */
  readonly isFixed: boolean;
  /** What stands for its part of speech in the rules of tagging, or 0. */
  readonly hint: number;
  /** A bit for each part of speech that it may have. */
  readonly possible: number;
  /** Its lemma as a part of speech. */
  readonly lemma: (pos: number) => string;
}

/** wink-nlp's words by number, with all that it knows of them. */
interface Cache {
  readonly value: (word: number) => string;
  readonly valueOf: (feature: 'pos', number: number) => string | undefined;
  readonly isMemberPOS: (word: number, pos: number) => boolean;
}

interface RawDocument {
  readonly cache: Cache;
  /** Four numbers a token: its word, the spaces before it, part of speech with lemma, flags. */
  readonly tokens: number[];
}

/** How a model tags: machines that find what to change, what they see of each token, and who writes the changes. */
interface Tagging {
  readonly machines: readonly string[];
  readonly transformers: readonly ((pos: number, cache: Cache, tokens: number[], at: number) => number)[];
  readonly updater: (found: unknown, cache: Cache, pos: number[], normals: number[]) => void;
  readonly setter: (document: RawDocument, ...rest: unknown[]) => void;
}

const tagging = (model.pos as () => Tagging)();

/** The rules of tagging, as state machines in the order that they run. */
export const machines: readonly string[] = tagging.machines;

/** The latest document before it was tagged. */
let latest: RawDocument | null = null;
let usual: number[] = [];
let normals: number[] = [];

/** The model's tagging, and where a document is seen before it is tagged. */
const observed: Tagging = {
  ...tagging,
  updater(found, cache, pos, words) {
    if (words !== normals) usual = pos.slice();
    normals = words;
    tagging.updater(found, cache, pos, words);
  },
  setter(document, ...rest) {
    latest = { cache: document.cache, tokens: document.tokens.slice() };
    tagging.setter(document, ...rest);
  },
};

const WIDTH = 4;
const SPACES = 0xffff;
const POS_SHIFT = 20;
/** How many parts of speech there are. */
let partsOfSpeech = 0;

/** The words of each piece of text, in one reading. A piece holds no spaces. */
export function readWords(pieces: readonly string[]): Word[][] {
  const read: Word[][] = [];
  language().readDoc(` ${pieces.join(' ')}`);
  if (latest === null) return read;
  const { cache, tokens } = latest;
  if (partsOfSpeech === 0) while (cache.valueOf('pos', partsOfSpeech) !== undefined) partsOfSpeech++;
  for (let at = 0; at < tokens.length / WIDTH; at++) {
    if (((tokens[at * WIDTH + 1] as number) & SPACES) > 0) read.push([]);
    read.at(-1)?.push(makeWord(latest, at));
  }
  // Of some white space wink-nlp makes no word: then it shows only piece by piece which words are whose.
  if (read.length === pieces.length) return read;
  return pieces.length === 1 ? [[]] : pieces.flatMap((piece) => readWords([piece]));
}

type LemmaOf = (at: number, document: RawDocument, addons: unknown) => string;

function makeWord({ cache, tokens }: RawDocument, at: number): Word {
  const [word, spaces, set] = tokens.slice(at * WIDTH, (at + 1) * WIDTH) as [number, number, number];
  const own = usual[at] as number;
  const seen = tagging.transformers[0]?.(own, cache, tokens, at) ?? own;
  let possible = 0;
  for (let pos = 1; pos < partsOfSpeech; pos++)
    if (cache.isMemberPOS(normals[at] as number, pos)) possible |= 1 << pos;
  const lemmaOf = language().its.lemma as unknown as LemmaOf;
  return {
    value: cache.value(word),
    usual: own,
    isFixed: set !== 0,
    hint: seen === own ? 0 : seen,
    possible,
    lemma: (pos) =>
      lemmaOf(0, { cache, tokens: [word, spaces, set === 0 ? pos << POS_SHIFT : set, 0] }, model.addons),
  };
}

/** The name of a part of speech (NOUN, VERB …). */
export function nameOfPos(pos: number): string {
  return latest?.cache.valueOf('pos', pos) ?? '';
}

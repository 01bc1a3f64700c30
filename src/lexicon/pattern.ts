/**
 * The term grammar: a term becomes sequences of elements, one for each choice of its alternatives.
 * Hyphens and quotation marks stand for a space, so `tit-for-tat` and `tit for tat` are one term.
 */

export type Element =
  | { readonly kind: 'word'; readonly word: string; readonly capital: 'any' | 'initial' | 'all' }
  | { readonly kind: 'wildcard'; readonly pattern: string }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'slot'; readonly target: string };

type Gap = Extract<Element, { kind: 'gap' }>;

/** A term that cannot be read, with what is wrong and how to mend it. */
export class PatternError extends Error {}

/** More expansions than this say that a term wants to be two. */
const MOST_SEQUENCES = 4096;

/**
 * Parses a term.
 *
 * @param caseSensitive words written with a capital match only with a capital
 * @returns at least one sequence, each with at least one word, wildcard or slot
 * @throws {PatternError} where the term cannot be read
 */
export function parsePattern(term: string, caseSensitive = false): Element[][] {
  if (PLAIN.test(term)) return [term.split(' ').map(plainWord)];
  let sequences: string[] = [''];
  let rest = term.normalize('NFC').replaceAll('’', "'").replaceAll('‘', "'");
  while (rest.length > 0) {
    const open = rest.indexOf('(');
    const plain = open < 0 ? rest : rest.slice(0, open);
    if (plain.includes(')')) throw new PatternError(`")" without "(" in "${term}": add "(" or drop ")"`);
    sequences = sequences.map((sequence) => sequence + plain);
    if (open < 0) break;
    const close = rest.indexOf(')', open);
    if (close < 0) throw new PatternError(`"(" without ")" in "${term}": add ")"`);
    const group = rest.slice(open + 1, close);
    if (group.includes('('))
      throw new PatternError(`"(" inside "(" in "${term}": write the choices side by side`);
    const choices = group.split('|');
    sequences = sequences.flatMap((sequence) => choices.map((choice) => sequence + choice));
    if (sequences.length > MOST_SEQUENCES)
      throw new PatternError(`"${term}" has over ${MOST_SEQUENCES} readings: split it into two terms`);
    rest = rest.slice(close + 1);
  }
  const parsed = sequences.map((sequence) => parseSequence(sequence, term, caseSensitive));
  const solid = parsed.filter((elements) => elements.some((element) => element.kind !== 'gap'));
  if (solid.length === 0) throw new PatternError(`"${term}" has no word: write at least one`);
  return solid;
}

/** Most terms are such words, which mean themselves. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

function plainWord(word: string): Element {
  return { kind: 'word', word, capital: 'any' };
}

function parseSequence(sequence: string, term: string, caseSensitive: boolean): Element[] {
  if (PLAIN.test(sequence)) return sequence.split(' ').map(plainWord);
  const elements: Element[] = [];
  for (const piece of sequence.split(/\s+/)) {
    if (piece === '') continue;
    if (PLAIN.test(piece)) elements.push(plainWord(piece));
    else if (piece.startsWith('{')) elements.push(parseSlot(piece, term));
    else if (piece.startsWith('~')) pushGap(elements, parseGap(piece, term));
    else for (const word of splitWord(piece)) elements.push(parseWord(word, caseSensitive));
  }
  while (elements[0]?.kind === 'gap') elements.shift();
  while (elements.at(-1)?.kind === 'gap') elements.pop();
  return elements;
}

function parseSlot(piece: string, term: string): Element {
  const name = piece.slice(1, -1);
  if (!piece.endsWith('}') || !/^[a-z][a-z0-9-]*$/.test(name))
    throw new PatternError(`"${piece}" in "${term}" is no slot: write {target} or a target's id in braces`);
  return { kind: 'slot', target: name };
}

/** Two gaps that touch, as an empty choice between them leaves them, are one. */
function pushGap(elements: Element[], gap: Gap): void {
  const last = elements.at(-1);
  if (last?.kind === 'gap') elements[elements.length - 1] = { kind: 'gap', most: last.most + gap.most };
  else elements.push(gap);
}

function parseGap(piece: string, term: string): Gap {
  const most = Number(piece.slice(1));
  if (!Number.isInteger(most) || most < 1 || most > 8)
    throw new PatternError(`"${piece}" in "${term}" is no gap: write ~1 to ~8`);
  return { kind: 'gap', most };
}

/** Splits as the tokenizer does: at hyphens, and before a possessive or a contraction. */
function splitWord(piece: string): string[] {
  const words: string[] = [];
  for (const part of piece.split(/[-–—"“”,;:]+/)) {
    if (part === '') continue;
    const lower = part.toLowerCase();
    const tail = lower.endsWith("n't") ? 3 : CONTRACTIONS.find((ending) => lower.endsWith(ending))?.length;
    if (tail !== undefined && lower.length > tail) words.push(part.slice(0, -tail), part.slice(-tail));
    else words.push(part);
  }
  return words;
}

const CONTRACTIONS = ["'s", "'re", "'ve", "'ll", "'d", "'m"];

function parseWord(word: string, caseSensitive: boolean): Element {
  if (word.includes('*')) return { kind: 'wildcard', pattern: word.toLowerCase() };
  const letters = word.replaceAll('.', '');
  const allCapitals =
    letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const first = word.charAt(0);
  const initial = caseSensitive && first !== first.toLowerCase();
  return {
    kind: 'word',
    word: word.toLowerCase(),
    capital: allCapitals ? 'all' : initial ? 'initial' : 'any',
  };
}

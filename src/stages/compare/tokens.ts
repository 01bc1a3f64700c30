/** A word of a text, in small letters, with its place. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a text: runs of letters and digits, in small letters. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** Each three words that follow on each other, once. */
export function shingles(tokens: readonly Token[]): string[] {
  const found = new Set<string>();
  for (let at = 0; at + 2 < tokens.length; at++)
    found.add(`${tokens[at].word} ${tokens[at + 1].word} ${tokens[at + 2].word}`);
  return [...found];
}

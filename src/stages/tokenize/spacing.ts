import type { ItsFunction, WinkMethods } from 'wink-nlp';

/** Marks that are tokens of their own wherever they stand, and commas and colons before a space or closing mark. */
const MARKS = /[“”"()[\]{}…!;?—]|[,:](?=[\s”"]|$)/g;
/** The end of a possessive, or the short form of a verb. */
const SHORT = /['’]s(?![\p{L}\p{N}])/gu;
/** No word with the short form of a verb that wink-nlp knows is longer. */
const LONGEST = 12;
/** Words kept in memory; past it they are asked for anew, so an endless stream does not grow it. */
const MOST_WORDS = 20_000;

/** Whether wink-nlp reads a word as two: `it’s` as "it is". */
const verbs = new Map<string, boolean>();

/**
 * A text with space around the marks that touch words, and before the ending of a possessive.
 *
 * wink-nlp takes words that touch marks apart by two dozen regular expressions each, and remembers the parts as words
 * of its own: once it has read `state’s` as one word before a comma, it splits it no more, in whatever text comes next.
 * Of spaced words it reads the same at all times.
 */
export function spaceOut(text: string, nlp: WinkMethods): string {
  return text.replace(MARKS, ' $& ').replace(SHORT, (ending: string, at: number, whole: string) => {
    let from = at;
    while (from > 0 && isLetter(whole.charCodeAt(from - 1)) && at - from < LONGEST) from--;
    return from === at || endsInVerb(whole.slice(from, at + 2), nlp) ? ending : ` ${ending}`;
  });
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code > 0xbf && code < 0x2000);
}

function endsInVerb(word: string, nlp: WinkMethods): boolean {
  if (word.length > LONGEST) return false;
  const answer = verbs.get(word);
  if (answer !== undefined) return answer;
  const tokens = nlp.readDoc(word).tokens();
  const isVerb = (tokens.out(nlp.its.contractionFlag as ItsFunction<boolean>) as boolean[]).some(Boolean);
  if (verbs.size >= MOST_WORDS) verbs.clear();
  verbs.set(word, isVerb);
  return isVerb;
}

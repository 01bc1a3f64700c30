/** The words of tokens, as weights know them. */
import type { Text } from '../../model.js';

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
const NUMBER = 'NUM';
const NAME = 'NAME';

/** Whether a key is a word, and not a mark, a name or a number. */
export function isContentKey(text: Text, at: number, key: string): boolean {
  return key !== NAME && key !== NUMBER && CONTENT.has(text.pos[at] as string);
}

/** The word of a token for a weight: its lemma; names and numbers stand as such, most marks as nothing. */
export function keyOf(text: Text, at: number): string {
  const pos = text.pos[at] as string;
  if (pos === 'NUM') return NUMBER;
  if (pos === 'PROPN') {
    const head = (text.value[at] as string).charAt(0);
    if (head !== head.toLowerCase()) return NAME;
  }
  const lemma = text.lemma[at] as string;
  const code = lemma.charCodeAt(0);
  return (code >= 97 && code <= 122) || lemma === '"' || lemma === '?' ? lemma : '';
}

/** The keys of a sentence's words, by token minus its first; names, numbers and marks have none. */
export interface Keys {
  readonly keys: readonly string[];
  /** 1 for nouns, verbs, adjectives and adverbs with a key. */
  readonly isContent: Uint8Array;
}

export function readKeys(text: Text, first: number, last: number): Keys {
  const keys: string[] = [];
  const isContent = new Uint8Array(last - first);
  for (let at = first; at < last; at++) {
    const key = keyOf(text, at);
    keys.push(key === NAME || key === NUMBER ? '' : key);
    if (isContentKey(text, at, key)) isContent[at - first] = 1;
  }
  return { keys, isContent };
}

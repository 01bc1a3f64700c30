/** The valence of single words: AFINN (Nielsen 2011), as the package `sentiment` carries it. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const labels: Readonly<Record<string, number>> = require('sentiment/languages/en/labels.json');
const negators: Readonly<Record<string, number>> = require('sentiment/languages/en/negators.json');

/** Valence of a lower-case word with straight apostrophes, from -5 to +5; 0 where AFINN has none. */
export function valenceOf(word: string): number {
  return Object.hasOwn(labels, word) ? (labels[word] ?? 0) : 0;
}

/** Whether the package takes a word for a negator; the contraction stands alone as the tokenizer splits it. */
export function isNegator(word: string): boolean {
  return word === "n't" || Object.hasOwn(negators, word);
}

/** A text of one sentence from words, as the vocabulary sees them. */
import type { Vocabulary } from '../../src/lexicon/vocabulary.js';
import type { Text } from '../../src/model.js';

/** Each word with its part of speech behind a slash; a noun without one. The lemma is the word itself. */
export function makeText(words: readonly string[], vocabulary: Vocabulary): Text {
  const pairs = words.map((word) => word.split('/') as [string, string?]);
  const value = pairs.map(([word]) => word);
  const pos = pairs.map(([, tag]) => tag ?? 'NOUN');
  const form = pairs.map(([word], index) => vocabulary.form(word, pos[index] as string, () => undefined));
  const source = value.join(' ');
  const start: number[] = [];
  let at = 0;
  for (const word of value) {
    start.push(at);
    at += word.length + 1;
  }
  const end = start.map((from, index) => from + (value[index] as string).length);
  return {
    source,
    blocks: [{ kind: 'paragraph', reason: 'test', start: 0, end: source.length }],
    sentences: [
      { first: 0, last: value.length, start: 0, end: source.length, block: 0, position: 'body' as const },
    ],
    value,
    norm: form.map(({ norm }) => norm),
    lemma: form.map(({ lemma }) => lemma),
    pos,
    start,
    end,
    form,
    flags: form.map(({ flags }) => flags),
    mask: form.map(({ mask }) => mask),
    kinds: form.map(({ kinds }) => kinds),
    begins: Array.from({ length: vocabulary.automata() }, (_, number) =>
      form.map(({ begins }) => begins[number] as number),
    ),
    sentence: value.map(() => 0),
    words: value.length,
  };
}

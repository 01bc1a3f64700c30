import { expect, test } from 'vitest';
import { word } from '../../src/lexicon/vocabulary.js';
import type { Attribution, Span, Text } from '../../src/model.js';
import { assignVoices, countOwnedWords } from '../../src/run/voices.js';

const source = 'She said he said no . End';
const value = source.split(' ');
const start = value.map((_, index) => value.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
const text: Text = {
  source,
  blocks: [],
  sentences: [],
  value,
  form: [],
  flags: value.map((token) => (token === '.' ? 0 : word)),
  mask: [],
  kinds: [],
  begins: [],
  norm: value,
  lemma: value,
  pos: value,
  start,
  end: start.map((from, index) => from + value[index].length),
  sentence: value.map(() => 0),
  words: 7,
};

function attribution(id: string, content: Span, nestedIn: string | null): Attribution {
  return {
    id,
    content: [content],
    cue: null,
    sourceSpan: null,
    source: null,
    sourceKind: null,
    kind: 'speech',
    manner: 'indirect',
    verbClass: 'neutral',
    verb: null,
    nestedIn,
  };
}

const outer = attribution('outer', { start: 9, end: 21 }, null);
const inner = attribution('inner', { start: 17, end: 19 }, 'outer');

test('the innermost attribution owns a word, in whatever order they come', () => {
  expect([...assignVoices(text, [outer, inner])]).toEqual([-1, -1, 0, 0, 1, 0, -1]);
  expect([...assignVoices(text, [inner, outer])]).toEqual([-1, -1, 1, 1, 0, 1, -1]);
});

test('marks are no words, and nested words count once', () => {
  expect(countOwnedWords(text, [outer, inner])).toEqual([2, 1]);
});

test('attributions that hold each other in a ring end nothing', () => {
  const ring = [
    { ...outer, nestedIn: 'inner' },
    { ...inner, nestedIn: 'outer' },
  ];
  expect(countOwnedWords(text, ring).reduce((a, b) => a + b)).toBe(3);
});

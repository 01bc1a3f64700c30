import fc from 'fast-check';
import { expect, test } from 'vitest';
import { language, nameOfPos } from '../../../src/lexicon/language.js';
import { loadLexicons } from '../../../src/lexicon/load.js';
import { spaceOut } from '../../../src/stages/tokenize/spacing.js';
import { tagWords } from '../../../src/stages/tokenize/tagger.js';
import { readPieces, wordsOf } from '../../../src/stages/tokenize/words.js';

const { vocabulary } = loadLexicons();

interface Token {
  readonly value: string;
  readonly pos: string;
  readonly lemma: string;
}

/** As wink-nlp reads a text itself. */
function readWhole(text: string): Token[] {
  const nlp = language();
  const { its } = nlp;
  const tokens = nlp.readDoc(spaceOut(text, nlp)).tokens();
  const [pos, lemma] = [tokens.out(its.pos), tokens.out(its.lemma as unknown as typeof its.pos)];
  return tokens.out(its.value).map((value, at) => ({
    value: value as string,
    pos: pos[at] as string,
    lemma: lemma[at] as string,
  }));
}

/** As it is read word by word and tagged by its rules. */
function readByWords(text: string): Token[] {
  const known = wordsOf(vocabulary);
  const words = readPieces(text, known);
  const pos = tagWords(words, known.facts);
  return Array.from(words, (number, at) => {
    const { value, lemma } = known.words[number] as (typeof known.words)[number];
    return { value, pos: nameOfPos(pos[at] as number), lemma: lemma(pos[at] as number) };
  });
}

test.each([
  'The minister said on Monday that it would not sign.',
  'She can’t sail; they’ve left, and it’s late.',
  'Their threatening letters were read, re-read and well received.',
  'How long is the harbour’s new wall?\nIt is 3.5 km long.\n\nThey will rule on it.',
  'U.S. Army boats left St. Petersburg at 9 a.m. to fish, so to speak.',
  'xqzzt-vrrb the unheard-of Flombic; e.g. $4.2m @quill #tide :-) http://quill.example.org',
  'The quay \u3000 is \f wet \v\u2028 and unheard-of.',
])('%s', (text) => {
  expect(readByWords(text)).toEqual(readWhole(text));
});

const words = ['the', 'a', 'to', 'that', 'her', 'no', 'of', 'as', 'is', 'was', 'have', 'had', 'will', 'so'];
const more = [
  'report',
  'reports',
  'ship',
  'sailing',
  'left',
  'more',
  'like',
  'Marsh',
  'Will',
  'May',
  'can’t',
];
const rest = [
  'it’s',
  'out',
  'well',
  'first',
  '3',
  'and',
  ',',
  '.',
  '?',
  '“',
  '-',
  '\n',
  'long',
  'close',
  '’s',
];

test('any words are read as wink-nlp reads them', () => {
  const text = fc.array(fc.constantFrom(...words, ...more, ...rest), { maxLength: 40 });
  fc.assert(
    fc.property(text, (parts) => {
      const joined = parts.join(' ');
      expect(readByWords(joined)).toEqual(readWhole(joined));
    }),
    { numRuns: 300 },
  );
});

test('any characters are read as wink-nlp reads them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(readByWords(text)).toEqual(readWhole(text));
    }),
  );
});

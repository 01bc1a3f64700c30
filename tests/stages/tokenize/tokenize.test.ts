import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLexicons } from '../../../src/lexicon/load.js';
import { tokenize } from '../../../src/stages/tokenize/index.js';
import { makeArticle, readText } from '../text.js';

const lexicons = loadLexicons();

/** Holds that offsets, order and sentences of a text are as the model says. */
function check(source: string): void {
  const text = readText(source, lexicons);
  let end = 0;
  for (const [token, value] of text.value.entries()) {
    const start = text.start[token] as number;
    expect(start).toBeGreaterThanOrEqual(end);
    end = text.end[token] as number;
    expect(source.slice(start, end)).toBe(value);
    expect(value).not.toContain('\n');
  }
  let last = 0;
  for (const [index, sentence] of text.sentences.entries()) {
    expect(sentence.first).toBe(last);
    expect(sentence.last).toBeGreaterThan(sentence.first);
    last = sentence.last;
    expect(sentence.start).toBe(text.start[sentence.first]);
    expect(sentence.end).toBe(text.end[sentence.last - 1]);
    for (let token = sentence.first; token < sentence.last; token++) expect(text.sentence[token]).toBe(index);
    const block = text.blocks[sentence.block];
    expect(block).toBeDefined();
    expect(sentence.start).toBeGreaterThanOrEqual(block?.start ?? Number.NaN);
    expect(sentence.end).toBeLessThanOrEqual(block?.end ?? Number.NaN);
  }
  expect(last).toBe(text.value.length);
  for (const column of [text.norm, text.lemma, text.pos, text.form, text.flags, text.sentence, text.end])
    expect(column.length).toBe(text.value.length);
}

const awkward = [
  'İstanbul İ İİ',
  '👩‍🚀 went 🚀.',
  '\ud800 alone',
  'alone \udc00',
  'a\u200bb \u200b c',
  'tab\there\t.',
  'no\u00a0break space',
  "''doubled'' marks",
  '``so called´´',
  "'A worthy partner'",
  'ﬁne ligatures',
  'ẞ ß SS',
  'e\u0301te\u0301 é',
  '\ufeffmark',
  '…',
  '...',
  '“”',
  '’’’',
  'A.B.C.',
  '1,000.50',
  'x@y.example',
  'https://quill.example/a?b=c#d',
  '#tag @name',
  "don’t won't it`s",
  'Ω漢字かなדבר',
  '\u202eright to left\u202c',
  '— – - --- ',
  '$5bn €3m',
  "rock 'n' roll",
  "the '90s",
  'word'.repeat(500),
];

test.each(awkward)('offsets are exact in %j', (source) => {
  check(source);
  check(`The quay is wet. ${source} The ships wait.`);
  check(`${source}\n${source}\n\n${source}`);
});

test('offsets are exact in any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(...awkward, ' ', '\n', '. ', '? ', '“', '”', "'", "''", '\t', '\r\n'),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => check(pieces.join(''))),
    { numRuns: 400 },
  );
});

test('two single marks that touch are one double mark', () => {
  const text = readText("He called it ''a new dawn'' today.", lexicons);
  expect(text.value).toEqual(['He', 'called', 'it', "''", 'a', 'new', 'dawn', "''", 'today', '.']);
});

test.each([
  ["'A worthy partner'", ["'", 'A', 'worthy', 'partner', "'"]],
  ['‘A worthy partner’', ['‘', 'A', 'worthy', 'partner', '’']],
  ["It isn't so", ['It', 'is', "n't", 'so']],
  ['It isn’t so', ['It', 'is', 'n’t', 'so']],
  ["Russia's move", ['Russia', "'s", 'move']],
])('%s is taken apart as %j', (source, tokens) => {
  expect(readText(source, lexicons).value).toEqual(tokens);
});

test('norms are in lower case with straight marks', () => {
  const text = readText('It ISN’T “So”.', lexicons);
  expect(text.norm).toEqual(['it', 'is', "n't", '"', 'so', '"', '.']);
});

test('only titles, subheadings and paragraphs are read, each with its position', () => {
  const article = makeArticle('A title\nThe lead.\nA caption\nHeading\nThe body.', true);
  const kinds = ['title', 'paragraph', 'caption', 'subheading', 'paragraph'] as const;
  const blocks = article.blocks.map((block, index) => ({ ...block, kind: kinds[index] ?? 'paragraph' }));
  const text = tokenize({ ...article, blocks }, lexicons);
  expect(text.sentences.map(({ position }) => position)).toEqual(['title', 'lead', 'subheading', 'body']);
  expect(text.value).not.toContain('caption');
  expect(text.words).toBe(7);
});

test('an article of nothing has no sentences', () => {
  for (const source of ['', ' ', '\n\n', '\u200b'])
    expect(readText(source, lexicons).sentences.length).toBeLessThanOrEqual(1);
  expect(readText('', lexicons)).toMatchObject({ sentences: [], value: [], words: 0 });
});

test('words hold a letter or a digit', () => {
  expect(readText('It – cost “3” … €5!', lexicons).words).toBe(4);
});

test('the same text reads the same again', () => {
  const source = 'The quay is wet. “Why?” he asked.';
  expect(readText(source, lexicons)).toEqual(readText(source, lexicons));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLexicons } from '../../../src/lexicon/load.js';
import { attribute, findReferences } from '../../../src/stages/attribute/index.js';
import { tag } from '../../../src/stages/tag/index.js';
import { tokenize } from '../../../src/stages/tokenize/index.js';
import { makeFolder, writeFrames } from '../../lexicon/folder.js';
import { makeArticle } from '../text.js';

const shipped = loadLexicons();

function read(source: string, titled = false, lexicons = shipped) {
  const article = makeArticle(source, titled);
  const text = tokenize(article, lexicons);
  const attributions = attribute(article, text, lexicons);
  const references = findReferences(text, attributions, lexicons);
  return { source, attributions, ...tag(article, text, attributions, references, lexicons) };
}

/** Targets named in a text, as `target: words`. */
const mentionsOf = (source: string) => read(source).mentions.map(({ target, text }) => `${target}: ${text}`);

test.each([
  ['Moscow and Beijing met.', ['russia: Moscow', 'china: Beijing']],
  ['The EU met. The bloc voted.', ['european-union: EU', 'european-union: bloc']],
  ['Japan spoke. The country listened.', ['japan: Japan', 'japan: country']],
  ['The country listened.', []],
  ['A bloc of ice drifted past the EU.', ['european-union: EU']],
  ['They went us and them.', []],
])('%s names %j', (source, mentions) => {
  expect(mentionsOf(source)).toEqual(mentions);
});

test('a noun reaches back two sentences for its name, no further', () => {
  const nouns = (source: string) => read(source).mentions.filter(({ by }) => by === 'noun');
  expect(nouns('Japan spoke. Rain fell. The country listened.')).toHaveLength(1);
  expect(nouns('Japan spoke. Rain fell. Snow fell. The country listened.')).toHaveLength(0);
});

test('of overlapping terms the longest is the cue, and a stretch counts once in a frame', () => {
  const { cues } = read('It is a clear and present danger, and lasting peace is far.');
  expect(cues.map(({ text }) => text)).toContain('clear and present danger');
  for (const one of cues)
    for (const other of cues)
      if (one !== other && one.frame === other.frame)
        expect(one.end <= other.start || other.end <= one.start).toBe(true);
});

test('an issue that the lead meets is spoken of throughout, one met in passing in its paragraph', () => {
  const targets = (source: string) =>
    read(source).cues.flatMap((cue) => cue.targets.map(({ target }) => `${cue.text}: ${target}`));
  const passing = 'The harbour opens.\nRussia and China work together.\nIt is a threat.';
  const throughout = 'Russia and China work together.\nThe harbour opens.\nIt is a threat.';
  expect(targets(passing)).not.toContain('threat: russia-china-cooperation');
  expect(targets(throughout)).toContain('threat: russia-china-cooperation');
});

test('a cue knows its position', () => {
  const { cues } = read('A threat\nA threat.\nA threat.', true);
  expect(cues.map(({ position }) => position)).toEqual(['title', 'lead', 'body']);
});

const piece = fc.constantFrom(
  'Russia',
  'China',
  'the deal',
  'it',
  'threat',
  'threatens',
  'cooperation',
  'a confrontation',
  'regime',
  'not',
  'never',
  'no',
  'without',
  'nobody',
  'if',
  'would',
  'will',
  'may',
  'but',
  'and',
  ',',
  '.',
  '?',
  ';',
  '“',
  '”',
  'said',
  'that',
  'Ana Quill',
  'denied',
  'rejected',
  'the claims',
  'as baseless',
  'This is not true',
  'It is not',
  '\n',
  'because',
  'is',
  'talk of',
  'absurd',
  'does not exist',
  'hope',
  '—',
  '(',
  ')',
  'who',
  'despite',
);

test('whatever is read, cues lie in the text with reasons that can be checked', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { source, cues, attributions } = read(pieces.join(' '));
      let start = 0;
      for (const cue of cues) {
        expect(cue.start).toBeGreaterThanOrEqual(start);
        start = cue.start;
        expect(source.slice(cue.start, cue.end)).toBe(cue.text);
        expect(cue.assertion === 'affirmed').toBe(cue.assertionReason === null);
        for (const reason of [cue.assertionReason, cue.rebuttal])
          if (reason !== null) expect(source.slice(reason.start, reason.end)).toBe(reason.text);
        if (cue.rebuttal !== null) {
          expect(cue.assertion).toBe('affirmed');
          expect(cue.rebuttal.by === null || cue.rebuttal.by !== cue.source).toBe(true);
          expect(attributions.some(({ id }) => id === cue.voice)).toBe(true);
        }
        expect(new Set(cue.targets.map(({ target }) => target)).size).toBe(cue.targets.length);
        for (const { polarity } of cue.targets) expect(Math.abs(polarity)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 400 },
  );
});

test('a hostile sentence is tagged in linear time', () => {
  const begin = performance.now();
  read('not a threat, if it would, but no claim that it is not a threat and '.repeat(3_000));
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test('a term that asks for a word near it finds it in its own clause only', () => {
  const frames = writeFrames(
    '  threat:\n    description: A test.\n    terms:\n      - { term: wall, near: [border] }\n',
  );
  const lexicons = loadLexicons(makeFolder({ 'frames/test.yaml': frames }));
  const cuesOf = (source: string) => read(source, false, lexicons).cues.map(({ text }) => text);
  expect(cuesOf('The wall at the border was long.')).toEqual(['wall']);
  expect(cuesOf('The wall was long; the border was quiet.')).toEqual([]);
});

test.each([
  ['Aldo Brenner has called for peace.', 'called for peace', 'Aldo Brenner'],
  ['The council voiced concern over Russia on Monday.', 'concern over Russia', 'council'],
  ['The council met in peace.', 'peace', null],
])('of %s the words “%s” are said by %s', (sentence, words, source) => {
  const cue = read(sentence).cues.find(({ text }) => text === words);
  expect(cue?.source).toBe(source);
});

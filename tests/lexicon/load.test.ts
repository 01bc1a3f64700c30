import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LexiconError } from '../../src/lexicon/file.js';
import { loadLexicons, shippedLexicons } from '../../src/lexicon/load.js';
import { parsePattern } from '../../src/lexicon/pattern.js';
import { type FramesFile, framesFile } from '../../src/lexicon/schema.js';
import { addTerm, createTermIndex, createTermSet, findTerms } from '../../src/lexicon/terms.js';
import { findMentions, indexSlots } from '../../src/stages/tag/mentions.js';
import { readText } from '../stages/text.js';
import { makeFolder, writeFrames, writeTargets } from './folder.js';

const shipped = loadLexicons();

const files: readonly FramesFile[] = readdirSync(`${shippedLexicons}/frames`).map((file) =>
  framesFile.parse(parse(readFileSync(`${shippedLexicons}/frames/${file}`, 'utf8'))),
);
const terms = files.flatMap(({ frames }) =>
  Object.entries(frames).flatMap(([frame, { terms }]) => terms.map((term) => ({ frame, term }))),
);

/** Every term of the shipped frames by its number, so that a find tells which term it was. */
function numberTerms() {
  const lexicons = loadLexicons();
  const set = createTermSet<number>(createTermIndex(lexicons.vocabulary));
  for (const [number, { term }] of terms.entries()) addTerm(set, term, number, 'test', false);
  return (number: number, sentence: string): boolean => {
    const text = readText(sentence, lexicons);
    const slots = indexSlots(text, findMentions(text, lexicons), lexicons);
    return text.sentences.some((_, index) =>
      findTerms(set, text, index, slots).some(({ term }) => term.meaning === number),
    );
  };
}

test('the shipped lexicons load, with name, version, hash and number of terms of each file', () => {
  expect(shipped.files.length).toBeGreaterThan(10);
  for (const { file, version, sha256, terms: count } of shipped.files) {
    expect(version, file).toMatch(/^\d+\.\d+\.\d+$/);
    expect(sha256, file).toMatch(/^[0-9a-f]{64}$/);
    expect(count, file).toBeGreaterThan(0);
  }
});

test('every example of the shipped frames holds: those that match and those that do not', () => {
  const finds = numberTerms();
  let examples = 0;
  for (const [number, { term }] of terms.entries()) {
    if (typeof term === 'string' || term.examples === undefined) continue;
    const { match, no } = term.examples;
    for (const sentence of match) expect(finds(number, sentence), `${term.term}: ${sentence}`).toBe(true);
    for (const sentence of no) expect(finds(number, sentence), `${term.term}: ${sentence}`).toBe(false);
    examples += match.length + no.length;
  }
  expect(examples).toBeGreaterThan(30);
});

test('no term stands twice in a frame', () => {
  const seen = new Map<string, string>();
  for (const { frame, term } of terms) {
    const pattern = typeof term === 'string' ? term : term.term;
    const key = `${frame}: ${typeof term === 'string' ? '' : (term.pos ?? '')}: ${pattern.toLowerCase()}`;
    expect(seen.get(key), key).toBeUndefined();
    seen.set(key, pattern);
  }
});

test('every polarity is towards a role or a target that exists', () => {
  const roles = new Set(['issue', 'subject', 'object', 'slot']);
  for (const { term } of terms)
    for (const role of Object.keys((typeof term === 'string' ? undefined : term.stance) ?? {}))
      expect(roles.has(role) || Object.hasOwn(shipped.targets, role), role).toBe(true);
});

test('a slot in a term is any target or one that exists', () => {
  for (const { term } of terms)
    for (const elements of parsePattern(typeof term === 'string' ? term : term.term))
      for (const element of elements)
        if (element.kind === 'slot')
          expect(element.target === 'target' || Object.hasOwn(shipped.targets, element.target)).toBe(true);
});

const threat = writeFrames(`  threat:
    description: A danger.
    terms: [ominous gull]
`);
const quay = writeTargets('  quay: { label: The Quay, kind: body, aliases: [The Quay] }\n');

test('a folder of its own replaces frames and targets as wholes, and the rest comes from the shipped one', () => {
  const own = loadLexicons(makeFolder({ 'frames/f.yaml': threat, 'targets/t.yaml': quay }));
  expect(Object.keys(own.frames)).toEqual(['threat']);
  expect(Object.keys(own.targets)).toEqual(['quay']);
  expect(own.modifiers.terms.terms.length).toBe(shipped.modifiers.terms.terms.length);
  const frames = loadLexicons(makeFolder({ 'frames/f.yaml': threat }));
  expect(Object.keys(frames.frames)).toEqual(['threat']);
  expect(Object.keys(frames.targets)).toEqual(Object.keys(shipped.targets));
  expect(Object.keys(loadLexicons(makeFolder({})).frames)).toEqual(Object.keys(shipped.frames));
});

test('files of a folder are read in order of name, and no others', () => {
  const more = threat.replace('test-frames', 'more-frames').replace('threat', 'omen');
  const own = loadLexicons(
    makeFolder({ 'frames/b.yaml': threat, 'frames/a.yml': more, 'frames/notes.txt': 'no lexicon' }),
  );
  expect(own.files.filter(({ file }) => file.startsWith('frames/')).map(({ file }) => file)).toEqual([
    'frames/a.yml',
    'frames/b.yaml',
  ]);
});

test.each([
  [
    'a member that no file defines',
    { 'targets/t.yaml': writeTargets('  quay: { label: Q, kind: issue, members: [pier] }\n') },
    'targets: "quay" refers to "pier"',
  ],
  [
    'a condition that no file defines',
    { 'targets/t.yaml': writeTargets('  quay: { label: Q, kind: issue, when: { all: [pier] } }\n') },
    'targets: "quay" refers to "pier"',
  ],
  [
    'a target in two files',
    { 'targets/a.yaml': quay, 'targets/b.yaml': quay },
    /^targets\/b\.yaml:6:\d+: target "quay" stands in another file too/,
  ],
  [
    'a term that cannot be read',
    { 'frames/f.yaml': threat.replace('ominous gull', '"ominous (gull"') },
    /^frames\/f\.yaml:8:13: "\(" without "\)"/,
  ],
  [
    'an alias that cannot be read',
    { 'targets/t.yaml': quay.replace('[The Quay]', '["~4"]') },
    /^targets\/t\.yaml:6:\d+: "~4" has no word/,
  ],
])('%s is refused with its place', (_, files, message) => {
  const folder = makeFolder(files);
  expect(() => loadLexicons(folder)).toThrow(LexiconError);
  expect(() => loadLexicons(folder)).toThrow(message);
});

test('a folder that is not there is told', () => {
  expect(() => loadLexicons('/no/such/folder')).toThrow('no such lexicon folder');
});

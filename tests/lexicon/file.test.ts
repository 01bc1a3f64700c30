import { expect, test } from 'vitest';
import { LexiconError, readLexiconFile } from '../../src/lexicon/file.js';
import { framesFile, targetsFile } from '../../src/lexicon/schema.js';
import { makeFolder, writeFrames, writeTargets } from './folder.js';

const good = writeFrames(`  threat:
    description: A danger.
    stance: { issue: -0.7 }
    terms:
      - ominous sign
`);

function read(text: string) {
  return readLexiconFile(makeFolder({ 'a.yaml': text }), 'a.yaml', framesFile);
}

test('a file is read with its hash and the place of each value', () => {
  const { data, sha256, where } = read(good);
  expect(data.frames.threat?.terms).toEqual(['ominous sign']);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(where(['frames', 'threat', 'terms', 0])).toBe('a.yaml:10:9');
  expect(where(['frames', 'threat', 'terms', 9])).toBe('a.yaml:10:7');
  expect(read(good.replace('\n', '\r\n')).sha256).not.toBe(sha256);
});

test.each([
  ['a list never closed', good.replace('{ issue: -0.7 }', '{ issue: -0.7'), /^a\.yaml:\d+:\d+: /],
  [
    'a duplicate key',
    good.replace('    stance', '    description: B.\n    stance'),
    /^a\.yaml:8:5: .*unique/,
  ],
  ['a polarity past 1', good.replace('-0.7', '-1.7'), /^a\.yaml:8:22: frames\.threat\.stance\.issue: /],
  [
    'a polarity that is a word',
    good.replace('-0.7', 'bad'),
    /^a\.yaml:8:22: frames\.threat\.stance\.issue: /,
  ],
  ['an unknown key', good.replace('stance', 'stanse'), /^a\.yaml:7:5: frames\.threat: .*stanse/],
  ['a missing description', good.replace('    description: A danger.\n', ''), /^a\.yaml:7:5: .*description/],
  [
    'no terms',
    good.replace('      - ominous sign\n', '      []\n'),
    /^a\.yaml:10:7: frames\.threat\.terms: /,
  ],
  [
    'a term that is a number',
    good.replace('ominous sign', '42'),
    /^a\.yaml:10:9: frames\.threat\.terms\.0: /,
  ],
  ['a version of no form', good.replace('1.0.0', '1.0'), /^a\.yaml:2:10: version: /],
  ['another language', good.replace('en', 'de'), /^a\.yaml:3:11: language: /],
  ['a frame with a space in its name', good.replace('threat:', 'the threat:'), /^a\.yaml:\d+:\d+: frames/],
  ['an empty file', '', /^a\.yaml:?.*: /],
  ['a list instead of keys', '- a\n- b\n', /^a\.yaml:1:1: /],
])('%s is refused with its place', (_, text, message) => {
  expect(() => read(text)).toThrow(LexiconError);
  expect(() => read(text)).toThrow(message);
});

test('a kind of target that does not exist is refused', () => {
  const folder = makeFolder({
    't.yaml': writeTargets('  quay: { label: The Quay, kind: harbour }\n'),
  });
  expect(() => readLexiconFile(folder, 't.yaml', targetsFile)).toThrow(
    /^t\.yaml:6:\d+: targets\.quay\.kind: /,
  );
});

test('aliases that multiply are refused, and so is a file that is not there', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const [index, letter] of [...'bcdefghi'].entries())
    bomb.push(`${letter}: &${letter} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`);
  expect(() => read(bomb.join('\n'))).toThrow();
  expect(() => readLexiconFile(makeFolder({}), 'none.yaml', framesFile)).toThrow(
    /^none\.yaml: cannot be read \(ENOENT\): check the lexicon folder/,
  );
});

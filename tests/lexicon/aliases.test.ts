import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAliases } from '../../src/lexicon/aliases.js';

const header = 'name: own\nversion: 1.0.0\nlanguage: en\ndescription: Own.\n';

/** A lexicon folder with one file of aliases. */
function makeFolder(aliases: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'aliases-'));
  mkdirSync(join(folder, 'aliases'));
  writeFileSync(join(folder, 'aliases', 'own.yaml'), `${header}aliases:\n${aliases}`);
  return folder;
}

test('the shipped names have aliases, by the name in lower case', () => {
  expect(loadAliases().get('republican party')).toContainEqual(['GOP']);
});

test('a folder without aliases takes the shipped ones', () => {
  expect(loadAliases(mkdtempSync(join(tmpdir(), 'none-')))).toEqual(loadAliases());
});

test('a folder’s own aliases stand alone', () => {
  const aliases = loadAliases(makeFolder('  Harbour Party: [Harbourite, men of the harbour]\n'));
  expect([...aliases]).toEqual([['harbour party', [['Harbourite'], ['men', 'of', 'the', 'harbour']]]]);
});

test('an error tells file and line', () => {
  expect(() => loadAliases(makeFolder('  Harbour Party: []\n'))).toThrow(/aliases\/own\.yaml:6/);
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ForeignFolderError, replaceFolder } from '../../src/run/folder.js';

const record = {
  name: 'x',
  versions: {},
  fingerprint: 'f',
  inputs: [],
  options: {},
  lexicons: [],
  articles: 0,
  words: 0,
  rows: {},
  exclusions: [],
};

let parent = '';
let out = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'folder-'));
  out = join(parent, 'report');
});

const write = (text: string) => async (folder: string) => {
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ ...record, name: text }));
  return text;
};

test('a new folder appears whole, with nothing beside it', async () => {
  expect(await replaceFolder(out, write('first'))).toBe('first');
  expect(readdirSync(parent)).toEqual(['report']);
});

test('folders above that are not there are made', async () => {
  await replaceFolder(join(parent, 'a', 'b', 'report'), write('deep'));
  expect(existsSync(join(parent, 'a', 'b', 'report', 'run.json'))).toBe(true);
});

test('an older report is replaced', async () => {
  await replaceFolder(out, write('first'));
  await replaceFolder(out, write('second'));
  expect(readFileSync(join(out, 'run.json'), 'utf8')).toContain('second');
  expect(readdirSync(parent)).toEqual(['report']);
});

test('a run that breaks leaves the older report and no other trace', async () => {
  await replaceFolder(out, write('first'));
  const broken = replaceFolder(out, async (folder) => {
    await write('second')(folder);
    throw new Error('broke');
  });
  await expect(broken).rejects.toThrow('broke');
  expect(readFileSync(join(out, 'run.json'), 'utf8')).toContain('first');
  expect(readdirSync(parent)).toEqual(['report']);
});

test('an empty folder is taken', async () => {
  mkdirSync(out);
  await replaceFolder(out, write('first'));
  expect(readdirSync(out)).toEqual(['run.json']);
});

test('a folder with a file that no report has is left alone, and the error names the file', async () => {
  await replaceFolder(out, write('first'));
  writeFileSync(join(out, 'my-notes.txt'), 'mine');
  const refused = replaceFolder(out, write('second'));
  await expect(refused).rejects.toThrow(ForeignFolderError);
  await expect(refused).rejects.toMatchObject({ entry: 'my-notes.txt' });
  expect(readFileSync(join(out, 'run.json'), 'utf8')).toContain('first');
});

test('a folder whose run.json is not ours is left alone', async () => {
  mkdirSync(out);
  writeFileSync(join(out, 'run.json'), '{"name": "another program"}');
  await expect(replaceFolder(out, write('first'))).rejects.toThrow(ForeignFolderError);
});

test('a file in the place of the folder is left alone', async () => {
  writeFileSync(out, 'a file');
  await expect(replaceFolder(out, write('first'))).rejects.toThrow(ForeignFolderError);
  expect(readFileSync(out, 'utf8')).toBe('a file');
});

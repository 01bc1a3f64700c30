import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readAll, readFiles, withFolder } from './folder.js';

test('a folder is read whole and in order, without dot files, read-mes and manifests', async () => {
  const { articles, exclusions } = await readFiles({
    'b/two.txt': 'Two.',
    'b/one.txt': 'One.',
    'a.txt': 'A.',
    '.hidden.txt': 'No.',
    '.git/x.txt': 'No.',
    'README.md': 'No.',
    'manifest.csv': 'path,outlet\n',
  });
  expect(articles.map(({ path, folder }) => [path, folder])).toEqual([
    ['a.txt', null],
    ['b/one.txt', 'b'],
    ['b/two.txt', 'b'],
  ]);
  expect(exclusions).toEqual([]);
});

test('a path is the input as typed and what is below it', async () => {
  await withFolder({ 'x/one.txt': 'One.' }, async (folder) => {
    const paths = async (input: string) => (await readAll([input])).articles.map(({ path }) => path);
    expect(await paths(`${folder}/`)).toEqual([`${folder}/x/one.txt`]);
    expect(await paths(join(folder, 'x', 'one.txt'))).toEqual([`${folder}/x/one.txt`]);
    expect(await paths(`${folder}/**/*.txt`)).toEqual([`${folder}/x/one.txt`]);
  });
});

test('an input that does not exist is an error that names it', async () => {
  await expect(readAll(['no/such/folder'])).rejects.toThrow(
    'no/such/folder: there is no such file or folder',
  );
  await expect(readAll(['no/such/*.txt'])).rejects.toThrow('no/such/*.txt: no file fits this pattern');
});

test('a file of an unknown kind is listed, not fatal', async () => {
  const { articles, exclusions } = await readFiles({ 'a.docx': 'x', 'b.txt': 'B.' });
  expect(articles).toHaveLength(1);
  expect(exclusions).toEqual([expect.objectContaining({ path: 'a.docx', code: 'unreadable' })]);
});

test('packed files are unpacked; broken ones are listed', async () => {
  const { articles, exclusions } = await readFiles({
    'a.txt.gz': gzipSync('Packed.'),
    'b.txt.gz': 'not packed',
  });
  expect(articles.map(({ source }) => source)).toEqual(['Packed.']);
  expect(exclusions).toEqual([expect.objectContaining({ path: 'b.txt.gz', code: 'unreadable' })]);
});

test('manifests of each folder describe files; the nearest comes first, a record before both', async () => {
  const { articles } = await readFiles({
    'manifest.csv': 'path,outlet,date\na/one.txt,Far,2022-01-01\na/two.json,Far,2022-01-01\n',
    'a/manifest.csv': 'path,outlet,title\none.txt,Near,A headline of its own\n',
    'a/one.txt': 'One.',
    'a/two.json': '{"text": "Two.", "publisher": "Own"}',
  });
  expect(articles[0]).toMatchObject({
    source: 'A headline of its own\n\nOne.',
    metadata: { outlet: 'Near', date: '2022-01-01', title: 'A headline of its own' },
  });
  expect(articles[1].metadata).toMatchObject({ outlet: 'Own', date: '2022-01-01' });
});

test('a manifest that cannot be read is listed and its files are still read', async () => {
  const { articles, exclusions } = await readFiles({
    'manifest.csv': 'path,outlet\n"a.txt,X\n',
    'a.txt': 'A.',
  });
  expect(articles).toHaveLength(1);
  expect(exclusions).toEqual([expect.objectContaining({ path: 'manifest.csv', code: 'bad-record' })]);
});

async function* bytes(text: string) {
  for (let i = 0; i < text.length; i += 7) yield Buffer.from(text.slice(i, i + 7));
}

test('standard input is one text', async () => {
  const { articles } = await readAll(['-'], { stdin: bytes('A headline\n\nA text.') });
  expect(articles).toMatchObject([
    { path: '-', format: 'text', source: 'A headline\n\nA text.', folder: null },
  ]);
});

test('standard input of JSON objects is one record a line', async () => {
  const { articles, exclusions } = await readAll(['-'], {
    stdin: bytes('{"text":"One."}\n{"text":\n{"text":"Two."}\n'),
  });
  expect(articles.map(({ path, source }) => [path, source])).toEqual([
    ['-#1', 'One.'],
    ['-#3', 'Two.'],
  ]);
  expect(exclusions).toMatchObject([{ path: '-#2', code: 'bad-record' }]);
});

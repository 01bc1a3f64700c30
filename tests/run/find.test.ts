import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLexicons } from '../../src/lexicon/load.js';
import { ArticleNotFoundError, findArticle } from '../../src/run/find.js';

const lexicons = loadLexicons();
const folder = mkdtempSync(join(tmpdir(), 'find-'));
mkdirSync(join(folder, 'gazette'));
const write = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const three = write('three.jsonl', [1, 2, 3].map((n) => JSON.stringify({ text: `Text ${n}` })).join('\n'));

test('a file with one article is that article', async () => {
  expect(await findArticle(write('one.txt', 'One text.'), lexicons)).toMatchObject({ source: 'One text.' });
});

test('# and a number name a record', async () => {
  expect(await findArticle(`${three}#2`, lexicons)).toMatchObject({ source: 'Text 2' });
});

test('a file whose own name ends in # and a number is found', async () => {
  expect(await findArticle(write('odd#1.txt', 'Odd.'), lexicons)).toMatchObject({ source: 'Odd.' });
});

test('a manifest in a folder above the file is read', async () => {
  write('manifest.csv', 'path,outlet\ngazette/a.txt,The Gazette\n');
  const article = await findArticle(write('gazette/a.txt', 'A text.'), lexicons);
  expect(article.metadata).toEqual({ outlet: 'The Gazette' });
});

test.each([
  ['a file of many', three, 3],
  ['a record that is not there', `${three}#4`, 3],
  ['a file without text', write('blank.txt', ''), 0],
])('%s is not one article', async (_, input, found) => {
  const refused = findArticle(input, lexicons);
  await expect(refused).rejects.toThrow(ArticleNotFoundError);
  await expect(refused).rejects.toMatchObject({ found });
});

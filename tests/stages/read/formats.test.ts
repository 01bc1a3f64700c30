import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from './folder.js';

test('fields go by their usual names; of two the first listed wins', async () => {
  const record = {
    Publication: 'The Tidewater Post',
    headline: 'A headline',
    pubDate: '2022-05-17',
    link: 'https://a.example/1',
    byline: ['Ana Quill', { name: 'Bo Reed' }],
    body: 'The text.',
    content: 'Another text.',
    lang: 'en',
  };
  const { articles } = await readFiles({ 'a.json': JSON.stringify(record) });
  expect(articles).toEqual([
    {
      path: 'a.json',
      format: 'text',
      source: 'A headline\n\nThe text.',
      folder: null,
      metadata: {
        outlet: 'The Tidewater Post',
        title: 'A headline',
        date: '2022-05-17',
        url: 'https://a.example/1',
        author: 'Ana Quill, Bo Reed',
        language: 'en',
      },
    },
  ]);
});

test('a title that the text begins with is not written twice', async () => {
  const { articles } = await readFiles({
    'a.json': '{"title":"A headline","text":"A headline\\nThe text."}',
    'b.md': '---\ntitle: A headline\n---\n\n# A headline\n\nThe text.\n',
  });
  expect(articles.map(({ source }) => source.match(/A headline/g)?.length)).toEqual([1, 1]);
});

test('a list of records and lines of records number their articles; broken ones are told by line', async () => {
  const { articles, exclusions } = await readFiles({
    'a.json': '[{"text":"One."}, 5, {"html":"<p>Three.</p>"}]',
    'b.jsonl': '{"text":"One."}\n\nnot json\n{"title":"No text"}\n{"text":"Five."}',
  });
  expect(articles.map(({ path, format }) => [path, format])).toEqual([
    ['a.json#1', 'text'],
    ['a.json#3', 'html'],
    ['b.jsonl#1', 'text'],
    ['b.jsonl#5', 'text'],
  ]);
  expect(exclusions.map(({ path, code }) => [path, code])).toEqual([
    ['a.json#2', 'bad-record'],
    ['b.jsonl#3', 'bad-record'],
    ['b.jsonl#4', 'empty'],
  ]);
  expect(exclusions[1].message).toContain('line 3');
});

test('tables have a header; a field may hold line ends and quotation marks', async () => {
  const { articles } = await readFiles({
    'a.csv': '\ufeffsource,text\r\nPost,"Line one.\r\n\r\n""Two,"" she said."\r\n',
    'b.tsv': 'source\ttext\nPost\tOne, two.\n',
  });
  expect(articles.map(({ source, metadata }) => [metadata.outlet, source.replaceAll('\r', '')])).toEqual([
    ['Post', 'Line one.\n\n"Two," she said.'],
    ['Post', 'One, two.'],
  ]);
});

test('a table with an open quotation mark gives what stands before it', async () => {
  const { articles, exclusions } = await readFiles({ 'a.csv': 'text\nOne.\n"Two.\n' });
  expect(articles.map(({ source }) => source)).toEqual(['One.']);
  expect(exclusions).toMatchObject([{ path: 'a.csv#2', code: 'bad-record' }]);
});

test('front matter gives metadata; broken front matter is told', async () => {
  const { articles, exclusions } = await readFiles({
    'a.md': '---\noutlet: Post\ndate: 2022-05-17\n---\nThe text.\n',
    'b.md': '---\noutlet: [\n---\nThe text.\n',
    'c.md': '---\n\nA text that begins with a rule.\n',
  });
  expect(articles[0]).toMatchObject({ metadata: { outlet: 'Post', date: '2022-05-17' } });
  expect(articles[0].source.trim()).toBe('The text.');
  expect(articles[1].source).toContain('---');
  expect(exclusions).toMatchObject([{ path: 'b.md', code: 'bad-record' }]);
});

test('empty and too large articles are left out', async () => {
  const { articles, exclusions } = await readFiles(
    {
      'a.txt': ' \n',
      'b.txt': 'x'.repeat(101),
      'c.json': '{"text":" "}',
      'd.jsonl': `{"text":"${'x'.repeat(900)}"}\n{"text":"ok"}`,
    },
    { longest: 100 },
  );
  expect(articles.map(({ path }) => path)).toEqual(['d.jsonl#2']);
  expect(exclusions.map(({ path, code }) => [path, code])).toEqual([
    ['a.txt', 'empty'],
    ['b.txt', 'too-large'],
    ['c.json', 'empty'],
    ['d.jsonl#1', 'too-large'],
  ]);
});

test.each([
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffKüste', 'utf8')],
  ['UTF-16, little end first', Buffer.from('\ufeffKüste', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\ufeffKüste', 'utf16le').swap16()],
  ['windows-1252', Buffer.from('Küste', 'latin1')],
])('text is decoded from %s', async (_, content) => {
  const { articles } = await readFiles({ 'a.txt': content });
  expect(articles[0].source).toBe('Küste');
});

test('records are decoded from UTF-16 too, and each line by itself', async () => {
  const lines = '{"text":"Küste"}\n{"text":"Ödland"}\n';
  const mixed = Buffer.concat([
    Buffer.from('{"text":"Küste"}\n', 'utf8'),
    Buffer.from('{"text":"Ödland"}\n', 'latin1'),
  ]);
  const { articles } = await readFiles({
    'a.jsonl': Buffer.from(`\ufeff${lines}`, 'utf16le'),
    'b.jsonl': mixed,
  });
  expect(articles.map(({ source }) => source)).toEqual(['Küste', 'Ödland', 'Küste', 'Ödland']);
});

test('whatever a file holds, reading it never throws', async () => {
  const names = ['a.txt', 'a.md', 'a.html', 'a.json', 'a.jsonl', 'a.csv', 'a.tsv', 'manifest.csv'];
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json(),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), content, async (name, bytes) => {
      const { articles, exclusions } = await readFiles({ [name]: bytes, 'z.txt': 'Last.' });
      expect(articles.at(-1)?.source).toBe('Last.');
      for (const { message } of exclusions) expect(message).not.toContain('\n');
    }),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleRows } from '../../src/rows.js';
import { createCopyCheck } from '../../src/run/copies.js';

const sentences = Array.from(
  { length: 20 },
  (_, n) => `Sentence number ${n} tells of something that no other sentence has`,
);

interface Draft {
  readonly id: string;
  readonly outlet?: string;
  readonly carrier?: string;
  readonly body: readonly string[];
}

function rowsOf({ id, outlet = 'The Wire', carrier, body }: Draft): ArticleRows {
  const source = `Menu. ${body.join('. ')}.`;
  const article = {
    id,
    path: `${id}.txt`,
    outlet,
    carrier: carrier ?? null,
    date: null,
    url: null,
    author: null,
    language: 'en',
    title: null,
    titleStart: null,
    titleEnd: null,
    dateline: null,
    words: 0,
    sentences: 0,
    ownWords: 0,
    ownValence: 0,
    quotedValence: 0,
  };
  const blocks = [{ kind: 'paragraph', start: 6, end: source.length, reason: 'prose' }];
  const texts = [{ article: id, source, blocks }];
  return { articles: [article], texts, attributions: [], mentions: [], cues: [], stances: [] };
}

/** The paths that each article in turn is told to be a copy of. */
function findCopies(drafts: readonly Draft[]): (string | null)[] {
  const check = createCopyCheck();
  return drafts.map((draft) => {
    const copy = check(rowsOf(draft));
    return copy && (/as (\S+?)(,|:)/.exec(copy.message)?.[1] ?? '');
  });
}

test('the same article read twice is a copy of the first', () => {
  expect(
    findCopies([
      { id: 'a', body: sentences },
      { id: 'a', body: sentences },
    ]),
  ).toEqual([null, 'a.txt']);
});

test('a wire story that a site cut here and there is a copy', () => {
  const cut = ['Read this first, dear reader of our fine little page', ...sentences.slice(0, 15)];
  expect(
    findCopies([
      { id: 'a', body: sentences },
      { id: 'b', carrier: 'A Site', body: cut },
    ]),
  ).toEqual([null, 'a.txt']);
});

test('the copy says who carried it', () => {
  const check = createCopyCheck();
  check(rowsOf({ id: 'a', body: sentences }));
  expect(check(rowsOf({ id: 'b', carrier: 'A Site', body: sentences }))).toMatchObject({
    path: 'b.txt',
    code: 'duplicate',
    message: expect.stringContaining('carried by A Site'),
  });
});

test('articles that share half of their sentences are two', () => {
  const half = [...sentences.slice(0, 10), ...sentences.slice(0, 10).map((text) => `${text} at all`)];
  expect(
    findCopies([
      { id: 'a', body: sentences },
      { id: 'b', body: half },
    ]),
  ).toEqual([null, null]);
});

test('the same words by two outlets are two articles', () => {
  const drafts = [
    { id: 'a', outlet: 'One', body: sentences },
    { id: 'b', outlet: 'Two', body: sentences },
  ];
  expect(findCopies(drafts)).toEqual([null, null]);
});

test('short formulas make no copy', () => {
  expect(
    findCopies([
      { id: 'a', body: ['Read more here'] },
      { id: 'b', body: ['Read more here'] },
    ]),
  ).toEqual([null, null]);
});

test('a third copy leads to the first', () => {
  const drafts = ['a', 'b', 'c'].map((id) => ({ id, body: sentences }));
  expect(findCopies(drafts)).toEqual([null, 'a.txt', 'a.txt']);
});

test('any text may be checked', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (body) => {
      const [, second] = findCopies([
        { id: 'a', body },
        { id: 'a', body },
      ]);
      expect(second).toBe('a.txt');
    }),
  );
});

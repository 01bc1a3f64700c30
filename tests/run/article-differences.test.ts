import { expect, test } from 'vitest';
import { type ArticleMark, compareArticles } from '../../src/run/article-differences.js';

const mark = (path: string, more: Partial<ArticleMark> = {}): ArticleMark => ({
  path,
  outlet: 'The Gazette',
  title: 'A harbour is agreed',
  text: 't',
  parts: 'p',
  rows: 'r',
  ...more,
});
const compare = (a: [string, ArticleMark][], b: [string, ArticleMark][]) =>
  compareArticles(new Map(a), new Map(b), [], []);

test('the same id with the same text is the same article, wherever it was read', () => {
  expect(compare([['1', mark('a.txt')]], [['1', mark('b.txt')]])).toEqual({
    same: 1,
    onlyA: [],
    onlyB: [],
    changed: [],
    readOtherwise: 0,
  });
});

test('another text is told apart from other stretches of the same text, and from other rows', () => {
  const before: [string, ArticleMark][] = ['1', '2', '3'].map((id) => [id, mark(`${id}.txt`)]);
  const after: [string, ArticleMark][] = [
    ['1', mark('1.txt', { text: 'new', rows: 'new' })],
    ['2', mark('2.txt', { parts: 'new', rows: 'new' })],
    ['3', mark('3.txt', { rows: 'new' })],
  ];
  const { changed, same, readOtherwise } = compare(before, after);
  expect(changed.map(({ id, what }) => [id, what])).toEqual([
    ['1', 'text'],
    ['2', 'cleaned'],
  ]);
  expect([same, readOtherwise]).toEqual([1, 2]);
});

test('a file with another text is one article; a record counts as one by its title too', () => {
  const file = compare([['1', mark('a.txt')]], [['2', mark('a.txt', { text: 'new' })]]);
  expect(file.changed).toMatchObject([{ id: '1', idInB: '2', what: 'text' }]);
  const next = mark('a.jsonl#3', { title: 'A bridge is agreed', text: 'new' });
  const record = compare([['1', mark('a.jsonl#3')]], [['2', next]]);
  expect(record).toMatchObject({ onlyA: [{ id: '1' }], onlyB: [{ id: '2' }], changed: [] });
});

test('lone articles come by path, with the reason where the other run left them out', () => {
  const marks = new Map([
    ['1', mark('b.txt')],
    ['2', mark('a.txt')],
  ]);
  const exclusion = { path: 'b.txt', code: 'empty', message: 'it holds no text' };
  const { onlyA } = compareArticles(marks, new Map(), [], [exclusion]);
  expect(onlyA.map(({ path, leftOut }) => [path, leftOut])).toEqual([
    ['a.txt', null],
    ['b.txt', 'it holds no text'],
  ]);
});

import { expect, test } from 'vitest';
import type { Article } from '../../../src/model.js';
import { clean } from '../../../src/stages/clean/index.js';
import { read } from '../../../src/stages/read/index.js';
import { texts, titleOf, words } from './article.js';

const articles: Article[] = [];
for await (const item of read(['corpus'], { words })) {
  const article = 'code' in item ? item : clean(item, words);
  if ('code' in article) throw new Error(`${article.path}: ${article.message}`);
  articles.push(article);
}

test('every article of the demonstration corpus is written by one of its eight outlets', () => {
  expect([...new Set(articles.map(({ outlet }) => outlet))].sort()).toEqual([
    'Eastlight Today',
    'Islet Bulletin',
    'Northline Tribune',
    'The Harbour Courier',
    'The Parapet Review',
    'The Quayside Ledger',
    'The Two Shores Monitor',
    'Vestnik Wire',
  ]);
});

test('the copies of the wire story keep both outlets', () => {
  const copies = articles.filter(({ path }) => /velunin-(?:any-state|open)/.test(path));
  expect(copies.map(({ outlet, carrier }) => [outlet, carrier])).toEqual([
    ['Vestnik Wire', 'Islet Bulletin'],
    ['Vestnik Wire', 'Saltmarsh Daily'],
  ]);
});

test('every article has a headline, and no menu, credit or link is left in its body', () => {
  for (const article of articles) {
    expect(titleOf(article), article.path).not.toBeNull();
    const body = texts(article, 'paragraph').join('\n');
    expect(body, article.path).not.toMatch(
      /Also on|Read more|ALSO READ|Photograph:|Subscribe|Share this|©|Leave a comment/,
    );
  }
});

test('only the articles whose form gives no date are without one', () => {
  const undated = articles.filter(({ date }) => date === null).map(({ path }) => path);
  expect(undated).toEqual([
    'corpus/islet-bulletin/lamp-in-the-deep.txt',
    'corpus/islet-bulletin/velunin-any-state.txt',
    'corpus/parapet-review/the-listening-problem.html',
    'corpus/two-shores-monitor.csv#2',
  ]);
});

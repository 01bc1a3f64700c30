import { expect, test } from 'vitest';
import type { ArticleRows } from '../../src/rows.js';
import { checkRows } from '../../src/run/check.js';

const mention = {
  article: 'a',
  outlet: 'The Wire',
  target: 'russia',
  start: 0,
  end: 6,
  text: 'Moscow',
  by: 'name' as const,
  voice: null,
  source: null,
  portrayal: null,
};
const rows: ArticleRows = {
  articles: [],
  texts: [],
  attributions: [],
  mentions: [mention, mention],
  cues: [],
  stances: [],
};

test('rows as the schemas want them pass', () => {
  expect(() => checkRows(rows)).not.toThrow();
});

test('a row at fault is named by table, row and column', () => {
  const broken = { ...rows, mentions: [mention, { ...mention, start: -1 }] };
  expect(() => checkRows(broken)).toThrow(/^table mentions, row 2, start: /);
});

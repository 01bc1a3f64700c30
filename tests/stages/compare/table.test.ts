import { expect, test } from 'vitest';
import { entries, entry, find, type Table, tally } from '../../../src/stages/compare/table.js';

const awkward = ['__proto__', 'constructor', '10', '9', '', 'hasOwnProperty'];

test('keeps any name apart from the properties of Object, also through JSON', () => {
  const table: Table<number> = {};
  for (const name of awkward) expect(find(table, name)).toBeUndefined();
  for (const [i, name] of awkward.entries()) tally(table, name, i + 1);
  const back: Table<number> = JSON.parse(JSON.stringify(table));
  for (const [i, name] of awkward.entries()) expect(find(back, name)).toBe(i + 1);
});

test('lists its entries by key, whatever the order they came in', () => {
  const table: Table<number> = {};
  for (const name of awkward) tally(table, name, 1);
  expect(entries(table).map(([key]) => key)).toEqual([
    '',
    '10',
    '9',
    '__proto__',
    'constructor',
    'hasOwnProperty',
  ]);
});

test('makes a value once', () => {
  const table: Table<number[]> = {};
  entry(table, 'a', () => []).push(1);
  entry(table, 'a', () => []).push(2);
  expect(find(table, 'a')).toEqual([1, 2]);
});

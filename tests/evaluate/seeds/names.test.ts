import { expect, test } from 'vitest';
import { sameName } from '../../../src/evaluate/seeds/names.js';

test.each([
  ['Maria Oduya', 'maria oduya'],
  ['Oduya', 'Maria Oduya'],
  ['the Harbour Board', 'Harbour Board'],
  ['Deep Sea Institute', 'DSI'],
  ['Gen. Maria Oduya', 'Maria “Mo” Oduya'],
  ['Zoë Brânză', 'Zoe Branza'],
])('takes %s and %s for the same', (a, b) => {
  expect(sameName(a, b)).toBe(true);
  expect(sameName(b, a)).toBe(true);
});

test.each([
  ['Maria Oduya', 'Peter Oduya'],
  ['Harbour Board', 'Harbour Office'],
  ['outlet', 'nobody'],
  ['Maria Oduya', ''],
])('keeps %s and %s apart', (a, b) => {
  expect(sameName(a, b)).toBe(false);
  expect(sameName(b, a)).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, signed } from '../../src/cli/columns.js';
import { printable } from '../../src/cli/terminal.js';

test('escape sequences of an article reach no terminal', () => {
  expect(printable('a\u001b[31mred\u001b]0;title\u0007 \u009b2J b')).toBe('a[31mred]0;title 2J b');
});

test('marks that turn the direction of writing are taken out', () => {
  expect(printable('safe\u202egpj.exe\u2066x')).toBe('safegpj.exex');
});

test('lines become one', () => {
  expect(printable('one\r\n\ttwo\u2028three')).toBe('one two three');
});

test('no text leaves a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('columns are as wide as their widest cell, and no line ends in spaces', () => {
  expect(
    layOut(
      [
        ['a', '10'],
        ['long', '5'],
      ],
      [1],
    ),
  ).toBe('a     10\nlong   5');
  expect(
    layOut([
      ['a', ''],
      ['b', 'x'],
    ]),
  ).toBe('a\nb  x');
});

test('scores carry their sign, zero none, and what is missing is a dash', () => {
  expect([0.5, -0.5, 0, -0.001, null].map((value) => signed(value))).toEqual([
    '+0.50',
    '−0.50',
    '0.00',
    '0.00',
    '–',
  ]);
});

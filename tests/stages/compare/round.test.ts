import { expect, test } from 'vitest';
import { round4, roundSignificant } from '../../../src/stages/compare/round.js';

test('rounds to 4 decimals and never gives -0', () => {
  expect(round4(0.123456)).toBe(0.1235);
  expect(Object.is(round4(-0.00001), 0)).toBe(true);
});

test('keeps 4 digits of a small value', () => {
  expect(roundSignificant(1.23456e-9)).toBe(1.235e-9);
});

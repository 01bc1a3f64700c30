import { expect, test } from 'vitest';
import { widenRange } from '../../../src/stages/compare/dates.js';

test('holds the first and the last date and passes over missing ones', () => {
  const range = { firstDate: null, lastDate: null };
  widenRange(range, null);
  expect(range).toEqual({ firstDate: null, lastDate: null });
  widenRange(range, '2021-03-16', null, '2021-03-09');
  expect(range).toEqual({ firstDate: '2021-03-09', lastDate: '2021-03-16' });
});

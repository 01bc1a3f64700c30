import { expect, test } from 'vitest';
import { dateNear, findDate, findDayOfYear } from '../../../src/stages/clean/dates.js';
import { words } from './article.js';

test.each([
  ['2021-03-16', '2021-03-16'],
  ['2021-03-16T22:30:00+03:00', '2021-03-16'],
  ['2021/03/16', '2021-03-16'],
  ['20210316', '2021-03-16'],
  ['Tue, 16 Mar 2021 16:00:00 GMT', '2021-03-16'],
  ['16 Mar, 2021 16:00', '2021-03-16'],
  ['March 16, 2021', '2021-03-16'],
  ['Published on the 16th of March 2021', '2021-03-16'],
  ['Sept. 3, 2021', '2021-09-03'],
  ['09.03.2021', '2021-03-09'],
  ['Headline | Outlet | 09.03.2021', '2021-03-09'],
  ['31/12/2021', '2021-12-31'],
  ['12/31/2021', '2021-12-31'],
  ['30 February 2021', null],
  ['March 16', null],
  ['in 2021', null],
  ['10.0.0.1', null],
  ['', null],
])('%s is read as %s', (text, date) => {
  expect(findDate(text, words.months, 'day-first')).toBe(date);
});

test('a slash date is read in the order of the country', () => {
  expect(findDate('03/04/2021', words.months, 'day-first')).toBe('2021-04-03');
  expect(findDate('03/04/2021', words.months, 'month-first')).toBe('2021-03-04');
});

test('a day without a year falls in the year nearest to a known day', () => {
  expect(findDayOfYear('MOSCOW, March 16', words.months)).toEqual({ day: 16, month: 3 });
  expect(dateNear({ day: 2, month: 1 }, '2021-12-30')).toBe('2022-01-02');
  expect(dateNear({ day: 29, month: 2 }, '2021-03-01')).toBe('2020-02-29');
});

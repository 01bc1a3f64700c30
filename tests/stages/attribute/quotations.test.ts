import { expect, test } from 'vitest';
import { findQuotations } from '../../../src/stages/attribute/quotations.js';
import { readLines } from './article.js';

/** Each quotation as its words, with `>` for each level and `+` where it carries on the one before. */
function quotationsOf(source: string): string[] {
  const text = readLines(source);
  return findQuotations(text).map(
    ({ first, last, level, continues }) =>
      `${'>'.repeat(level)}${continues >= 0 ? '+' : ''}${source.slice(text.start[first], text.end[last - 1])}`,
  );
}

test('curly marks pair', () => {
  expect(quotationsOf('“Yes,” he said. “No.”')).toEqual(['Yes,', 'No.']);
});

test('straight marks open and close by turns', () => {
  expect(quotationsOf('"Yes," he said. "No."')).toEqual(['Yes,', 'No.']);
});

test('doubled single marks are double marks', () => {
  expect(quotationsOf("''Yes,'' he said.")).toEqual(['Yes,']);
});

test('single marks inside double ones nest', () => {
  expect(quotationsOf('“She said ‘stay away’ to us,” he said.')).toEqual([
    'She said ‘stay away’ to us,',
    '>stay away',
  ]);
});

test('an apostrophe opens and closes nothing', () => {
  expect(quotationsOf("The sailors' boats weren't at Tom's pier.")).toEqual([]);
});

test('a mark left open ends with its paragraph', () => {
  expect(quotationsOf('He said, “Stay away.\nNobody stayed.')).toEqual(['Stay away.']);
});

test('a paragraph that begins with a mark carries the open quotation on', () => {
  expect(quotationsOf('He said, “Stay away.\n“Stay at home.”\n“Go.”')).toEqual([
    'Stay away.',
    '+Stay at home.',
    'Go.',
  ]);
});

test('what is carried on is the outermost quotation, whatever stands inside it', () => {
  const found = findQuotations(readLines('He said, “They cried ‘stop’ and ‘go.’\n“Stay.”'));
  const last = found.find(({ continues }) => continues >= 0);
  expect(found[last?.continues ?? -1]).toMatchObject({ level: 0, close: -1 });
});

test('a single mark left open ends with the double one around it', () => {
  expect(quotationsOf('“It was ‘odd,” he said. “Go.”')).toEqual(['It was ‘odd,', 'Go.']);
});

test('a closing mark with nothing open is no quotation', () => {
  expect(quotationsOf('Stay away,” he said.')).toEqual([]);
});

test('a mark of inches behind a number opens nothing', () => {
  expect(quotationsOf('The 12" pipe broke.')).toEqual([]);
});

test('marks around nothing are no quotation', () => {
  expect(quotationsOf('He said “” and left.')).toEqual([]);
});

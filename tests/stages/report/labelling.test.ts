import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { labellingCsv, renderHtml, renderMarkdown } from '../../../src/stages/report/index.js';
import { hostileInput, large, nothing, small } from './fixture.js';

const sectionOf = (page: string) =>
  page.slice(page.indexOf('<section id="labelling"'), page.indexOf('<section id="voices"'));

test('a count leads to an example with its words marked', () => {
  const part = sectionOf(renderHtml(small()));
  const [, anchor] = /<td class="num"><a href="#(label-\d+)"><b>1<\/b>/.exec(part) ?? [];
  expect(part).toMatch(new RegExp(`<li id="${anchor}"><b>[^<]+</b>.*<mark>[^<]+</mark>`));
});

test('without names the section says so, and the Markdown leaves it out', () => {
  expect(sectionOf(renderHtml(nothing()))).toContain('No target was named.');
  expect(renderMarkdown(nothing())).not.toContain('What each outlet calls it');
});

test('words of articles cannot become mark-up or a formula', () => {
  const input = hostileInput();
  expect(sectionOf(renderHtml(input))).not.toMatch(/<script|<b>Norland|<img/);
  const cells = (parse(labellingCsv(input.comparison)) as string[][]).flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('a page of many outlets shows some examples and names the table that has all', () => {
  const part = sectionOf(renderHtml(large()));
  expect(part.match(/<li id="label-/g)?.length).toBeLessThanOrEqual(160);
  expect(part).toContain('labelling.csv');
  expect(Buffer.byteLength(part)).toBeLessThan(200_000);
});

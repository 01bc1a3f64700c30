import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { omissionsCsv, renderHtml, renderMarkdown, storiesCsv } from '../../../src/stages/report/index.js';
import { hostileInput, large, nothing, small } from './fixture.js';

const sectionOf = (page: string) =>
  page.slice(page.indexOf('<section id="stories"'), page.indexOf('<section id="distance"'));

test('a story shows its articles, their scores and what outlets lack', () => {
  const part = sectionOf(renderHtml(small()));
  expect(part).toContain('Veyra <b>−0.40</b> <span class="n">3 pieces</span>');
  expect(part).toContain('Veyra <span class="n">4 of 4 others</span>');
  expect(part).toContain('the frame cold war <span class="n">3 of 4 others</span>');
});

test('words of articles cannot become mark-up or a formula', () => {
  const input = hostileInput();
  expect(sectionOf(renderHtml(input))).not.toMatch(/<script|<b>Ada|<u>Pact|<img/);
  for (const csv of [storiesCsv(input.comparison), omissionsCsv(input.comparison)])
    expect((parse(csv) as string[][]).flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
});

test('a long story is cut and says so', () => {
  const part = sectionOf(renderHtml(large()));
  expect(part).toContain('10 of 840 articles');
  expect(Buffer.byteLength(part)).toBeLessThan(60_000);
});

test('without stories the section says so, and the Markdown leaves it out', () => {
  expect(sectionOf(renderHtml(nothing()))).toContain('No two outlets');
  expect(renderMarkdown(nothing())).not.toContain('## Stories');
});

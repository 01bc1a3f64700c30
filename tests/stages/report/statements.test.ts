import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { renderHtml, renderMarkdown, statementsCsv } from '../../../src/stages/report/index.js';
import { hostileInput, nothing, small } from './fixture.js';

const sectionOf = (page: string) =>
  page.slice(page.indexOf('<section id="statements"'), page.indexOf('<section id="distance"'));

test('words that stand in one version only are marked, and what it cut is named', () => {
  const part = sectionOf(renderHtml(small()));
  expect(part).toMatch(/<q dir="auto">[^<]+<mark>[^<]+<\/mark><\/q>/);
  expect(part).toContain('50 % kept');
  expect(part).toContain('without “&lt;i&gt;cut&lt;/i&gt; off”');
  expect(part).toContain('4 of 9 statements in the articles were compared');
});

test('words of articles cannot become mark-up or a formula', () => {
  const input = hostileInput();
  expect(sectionOf(renderHtml(input))).not.toMatch(/<script|<i>cut|<img/);
  const cells = (parse(statementsCsv(input.comparison)) as string[][]).flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('without statements the section says so, and the Markdown leaves it out', () => {
  expect(sectionOf(renderHtml(nothing()))).toContain('No statement was found');
  expect(renderMarkdown(nothing())).not.toContain('One statement');
});

test('the CSV has a line for each version with its whole text', () => {
  const { comparison } = small();
  const rows: Record<string, string>[] = parse(statementsCsv(comparison), { columns: true });
  const versions = comparison.views.statements.flatMap((statement) => statement.versions);
  expect(rows.map(({ attribution }) => attribution)).toEqual(versions.map(({ id }) => id));
  expect(rows[0].kept).toBe('');
});

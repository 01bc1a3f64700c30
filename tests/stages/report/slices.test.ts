import { expect, test } from 'vitest';
import { renderHtml, renderMarkdown, slicesCsv } from '../../../src/stages/report/index.js';
import { nothing, small } from './fixture.js';

const sectionOf = (page: string) =>
  page.slice(page.indexOf('<section id="slices"'), page.indexOf('<section id="frames"'));

test('shows places and the last twelve months, and no number below the minimum of evidence', () => {
  const part = sectionOf(renderHtml(small()));
  expect(part).toContain('<th scope="col">headline</th><th scope="col">body</th>');
  expect(part).toContain('2 earlier months');
  expect(part).not.toContain('2020-02</th>');
  expect(part.match(/too little/g)).toHaveLength(small().comparison.outlets.length);
});

test('the CSV has a line for each slice, the number empty where there is too little', () => {
  const { comparison } = small();
  const lines = slicesCsv(comparison).trim().split('\n');
  expect(lines).toHaveLength(1 + comparison.views.slices.length);
  expect(lines[1].endsWith(',')).toBe(true);
});

test('without evidence the section says so, and the Markdown leaves it out', () => {
  expect(sectionOf(renderHtml(nothing()))).toContain('No evidence towards a target');
  expect(renderMarkdown(nothing())).not.toContain('In which place');
});

import { expect, test } from 'vitest';
import { renderHtml, renderMarkdown } from '../../../src/stages/report/index.js';
import { hostileInput, large, nothing, single, small } from './fixture.js';

test('every link into the page leads to a place there', () => {
  for (const input of [small(), single(), hostileInput(), nothing(), large()]) {
    const page = renderHtml(input);
    const wanted = [...renderMarkdown(input).matchAll(/\]\(index\.html#([^)]*)\)/g)].map((match) => match[1]);
    expect(wanted.filter((id) => !page.includes(` id="${id}"`))).toEqual([]);
  }
});

test('text of articles cannot become mark-up, a link or another cell', () => {
  const text = renderMarkdown(hostileInput());
  expect(text).not.toMatch(/(?<!\\)<script/);
  expect(text).not.toContain('http://evil');
  expect(text).not.toMatch(/^# Heading/m);
  expect(text).toContain('\\*\\*bold\\*\\*');
});

test('each row of a table has as many cells as its head', () => {
  for (const block of renderMarkdown(hostileInput()).split('\n\n')) {
    if (!block.startsWith('| ')) continue;
    const cells = block.split('\n').map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(cells).size).toBe(1);
  }
});

test('report.md is as it was', async () => {
  await expect(renderMarkdown(small())).toMatchFileSnapshot('../../golden/report/report.md');
});

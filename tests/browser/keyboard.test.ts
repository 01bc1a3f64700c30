import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReportPages, type ReportPages } from './report-pages.js';

let pages: ReportPages;

beforeAll(async () => {
  pages = await openReportPages();
});
afterAll(() => pages?.close());

const focused = `(() => {
  const at = document.activeElement;
  return { tag: at.tagName, outline: getComputedStyle(at).outlineStyle, text: at.textContent.slice(0, 40) };
})()`;

test('the Tab key reaches every control in turn, and each shows that it has the focus', async () => {
  const { page } = await pages.open('small');
  const seen = new Set<string>();
  for (let press = 0; press < 800; press++) {
    await page.keyboard.press('Tab');
    const at = (await page.evaluate(focused)) as { tag: string; outline: string; text: string };
    if (at.tag === 'BODY') break;
    expect(at, at.text).toMatchObject({ outline: 'solid' });
    seen.add(at.tag === 'BUTTON' ? at.text : at.tag);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['A', 'SUMMARY', 'INPUT', 'SELECT', 'Show all']));
  expect([...seen].some((text) => text.startsWith('Copy as CSV'))).toBe(true);
  expect(seen.has('own words')).toBe(true);
  await page.close();
});

test('a name in the chart leads to its sentences by the Enter key', async () => {
  const { page } = await pages.open('small');
  await page.locator('.strips .outlet-name a').first().press('Enter');
  await page.locator('details.cell[open] li').first().waitFor();
  expect(await page.locator('details.cell[open]').count()).toBe(1);
  await page.close();
});

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReportPages, type ReportPages, sizes } from './report-pages.js';

/** Pictures for people to look at; git ignores them. */
const folder = join(import.meta.dirname, '..', 'artefacts');
let pages: ReportPages;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  pages = await openReportPages();
});
afterAll(() => pages?.close());

const scrollTo = (page: Page, selector: string) =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView()`);

for (const viewport of sizes)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`pictures at ${viewport.width} px, ${colorScheme}`, async () => {
      const { page, troubles } = await pages.open('small', { viewport, colorScheme });
      const take = (part: string) =>
        page.screenshot({ path: join(folder, `${part}-${viewport.width}-${colorScheme}.png`) });
      expect((await take('top')).length).toBeGreaterThan(10_000);
      for (const part of ['stance', 'frames', 'distinctive', 'voices', 'distance', 'evidence', 'method']) {
        await scrollTo(page, `#${part}`);
        await take(part);
      }
      await page.locator('details.text summary').first().click();
      await scrollTo(page, 'details.text');
      await take('article');
      await page.getByRole('combobox', { name: 'Voice', exact: true }).selectOption('other');
      await scrollTo(page, '#filters');
      await take('filtered');
      await page.locator('.strips .jump').first().click();
      await take('cell');
      expect(troubles).toEqual([]);
      await page.close();
    });

test('a page to print', async () => {
  const { page } = await pages.open('small', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(28, 29, 32)');
  expect(await page.locator('.js:visible, nav:visible').count()).toBe(0);
  await page.screenshot({ path: join(folder, 'print.png') });
  expect((await page.pdf({ path: join(folder, 'print.pdf') })).length).toBeGreaterThan(10_000);
  await page.close();
});

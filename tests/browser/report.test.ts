import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, openReportPages, type ReportPages, sizes, unfold } from './report-pages.js';

let pages: ReportPages;

beforeAll(async () => {
  pages = await openReportPages();
});
afterAll(() => pages?.close());

for (const name of names) {
  for (const viewport of sizes) {
    test(`${name}: opens at ${viewport.width} px without errors, requests or sideways scrolling`, async () => {
      const { page, troubles } = await pages.open(name, { viewport });
      const widths = () => page.evaluate('document.documentElement.scrollWidth');
      expect(await widths()).toBe(viewport.width);
      await unfold(page);
      expect(await widths()).toBe(viewport.width);
      expect(troubles).toEqual([]);
      await page.close();
    });
  }
}

for (const viewport of sizes) {
  test(`the answer and the chart stand on the first screen at ${viewport.width} px`, async () => {
    const { page } = await pages.open('small', { viewport });
    const rows = page.locator('.strips li');
    const last = await rows.last().boundingBox();
    expect(await rows.count()).toBe(5);
    expect((last?.y ?? Number.POSITIVE_INFINITY) + (last?.height ?? 0)).toBeLessThan(viewport.height);
    await page.close();
  });
}

/** The text that a reader gets, without controls that only a script adds. */
async function readBody(page: Page): Promise<string> {
  return (await page.evaluate(`(() => {
    const body = document.body.cloneNode(true);
    body.querySelectorAll('.js, template, script').forEach((part) => { part.remove(); });
    return body.textContent.trim();
  })()`)) as string;
}

test('without scripts the page shows the same text, and a number opens its sentences', async () => {
  const { page: plain, troubles } = await pages.open('small', { javaScriptEnabled: false });
  await plain.locator('.strips a').first().click();
  await plain.locator('details[open] .cell li, details.cell[open] li').first().waitFor();
  expect(await plain.locator('details.cell[open] .share').count()).toBeGreaterThan(0);
  const { page } = await pages.open('small', {});
  const text = await readBody(plain);
  expect(text.length).toBeGreaterThan(20_000);
  expect(await readBody(page)).toBe(text);
  expect(await plain.locator('.js:visible, button:visible, #filters input').count()).toBe(0);
  expect(troubles).toEqual([]);
  await plain.close();
  await page.close();
});

test('a sentence leads to its place in the article', async () => {
  const { page } = await pages.open('small', {});
  await page.locator('.strips a').first().click();
  await page.locator('details.cell[open] li a').first().click();
  await page.locator('.sentence li:target a').first().click();
  await page.locator('mark:target').waitFor({ state: 'visible' });
  expect(await page.locator('mark:target').isVisible()).toBe(true);
  await page.close();
});

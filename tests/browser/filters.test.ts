import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReportPages, type ReportPages } from './report-pages.js';

let pages: ReportPages;

beforeAll(async () => {
  pages = await openReportPages();
});
afterAll(() => pages?.close());

const status = (page: Page) => page.locator('#filters [role=status]').textContent();
const shown = (page: Page) => page.locator('.sentence:visible');
const lines = (page: Page) => page.locator('.sentence li:visible');

async function choose(page: Page, label: string, choice: string): Promise<void> {
  await page
    .locator('#filters')
    .getByRole('combobox', { name: label, exact: true })
    .selectOption({ label: choice });
}

test('the words leave the sentences that hold them', async () => {
  const { page } = await pages.open('small');
  await page.getByLabel('Words or speaker').fill('ominous');
  await shown(page).first().waitFor();
  const texts = await shown(page).allInnerTexts();
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.every((text) => text.toLowerCase().includes('ominous'))).toBe(true);
  expect(await status(page)).toMatch(new RegExp(`^${texts.length} of \\d+ sentences shown$`));
  await page.close();
});

test('an outlet leaves its own sentences', async () => {
  const { page } = await pages.open('small');
  await choose(page, 'Outlet', 'Strait Observer');
  expect(await page.locator('.outlet:visible h3').allTextContents()).toEqual(['Strait Observer']);
  expect(await shown(page).count()).toBeGreaterThan(0);
  await page.close();
});

test('a frame, a target and an assertion leave the cues that meet them all', async () => {
  const { page } = await pages.open('small');
  await choose(page, 'Frame', 'threat');
  const threats = await lines(page).allInnerTexts();
  expect(threats.length).toBeGreaterThan(0);
  expect(threats.every((text) => text.includes('threat'))).toBe(true);
  await choose(page, 'Target', 'Veyra');
  const towards = await lines(page).allInnerTexts();
  expect(towards.length).toBeGreaterThan(0);
  expect(towards.length).toBeLessThanOrEqual(threats.length);
  expect(towards.every((text) => text.includes('threat') && text.includes('towards Veyra'))).toBe(true);
  await choose(page, 'Frame', 'all');
  await choose(page, 'Target', 'all');
  await choose(page, 'Assertion', 'denied');
  const denied = await lines(page).allInnerTexts();
  expect(denied.length).toBeGreaterThan(0);
  expect(denied.every((text) => text.includes('denied'))).toBe(true);
  await page.close();
});

test('a voice leaves its words, and a choice combines with the words asked for', async () => {
  const { page } = await pages.open('small');
  await choose(page, 'Voice', 'own words');
  const own = await lines(page).allInnerTexts();
  expect(own.length).toBeGreaterThan(0);
  expect(own.every((text) => text.includes(' itself'))).toBe(true);
  await choose(page, 'Voice', 'anybody but the outlet');
  const others = await lines(page).allInnerTexts();
  expect(others.length).toBeGreaterThan(0);
  expect(others.length + own.length).toBe(await page.locator('.sentence li').count());
  const before = await shown(page).count();
  await page.getByLabel('Words or speaker').fill('threat');
  const after = await shown(page).count();
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
  await page.close();
});

test('what meets nothing says so, and the button shows all again', async () => {
  const { page } = await pages.open('small');
  await page.getByLabel('Words or speaker').fill('no such words anywhere');
  expect(await shown(page).count()).toBe(0);
  expect(await status(page)).toMatch(/^0 of \d+ sentences shown$/);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  expect(await status(page)).toBe('All sentences shown');
  expect(await page.getByLabel('Words or speaker').inputValue()).toBe('');
  expect(await page.locator('.sentence[hidden], .outlet[hidden], .sentence li[hidden]').count()).toBe(0);
  await page.close();
});

test('a link to something that is filtered away shows all again', async () => {
  const { page } = await pages.open('small');
  await choose(page, 'Outlet', 'Strait Observer');
  await page.locator('.strips .jump').last().click();
  await page.locator('details.cell[open] li').first().waitFor();
  expect(await page.locator('.filtered').count()).toBe(0);
  await page.close();
});

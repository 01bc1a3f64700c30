import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReportPages, type ReportPages } from './report-pages.js';

let pages: ReportPages;

beforeAll(async () => {
  pages = await openReportPages();
});
afterAll(() => pages?.close());

const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const takeClipboard = (page: Page) => page.evaluate('navigator.clipboard.readText()') as Promise<string>;
const scoreOf = (text: string) => Number(text.replace('\u2212', '-'));

test('a head of a stance table sorts its rows, and says how', async () => {
  const { page } = await pages.open('small');
  const table = page.locator('table.stance').first();
  const head = table.locator('thead th', { hasText: 'own words' });
  const column = () => table.locator('tbody td:nth-child(4)').allTextContents();
  const before = await column();
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  const scores = (await table.locator('tbody td:nth-child(4) .score').allTextContents()).map(scoreOf);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  await head.getByRole('button').press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  const rising = (await table.locator('tbody td:nth-child(4) .score').allTextContents()).map(scoreOf);
  expect(rising).toEqual([...scores].reverse().sort((a, b) => a - b));
  const after = await column();
  expect([...after].sort()).toEqual([...before].sort());
  const missing = after.map((text) => text === 'no evidence');
  expect(missing).toEqual([...missing].sort());
  await table.locator('thead th', { hasText: 'Outlet' }).getByRole('button').click();
  expect(await table.locator('[aria-sort]').count()).toBe(1);
  const outlets = await table.locator('tbody th').allTextContents();
  expect(outlets).toEqual([...outlets].sort((a, b) => a.localeCompare(b)));
  await page.close();
});

test('a table is copied as CSV, its numbers as numbers', async () => {
  const { page, troubles } = await pages.open('small', withClipboard);
  await page
    .getByRole('button', { name: /^Copy as CSV.*Stance/ })
    .first()
    .click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  const rows = parse(await takeClipboard(page), { columns: true }) as Record<string, string>[];
  const table = page.locator('table.stance').first();
  expect(rows.map((row) => row.Outlet)).toEqual(await table.locator('tbody th').allTextContents());
  const shown = await table.locator('tbody td:nth-child(3) .score').allTextContents();
  expect(rows.map((row) => Number(row.together))).toEqual(shown.map(scoreOf));
  expect(rows.every((row) => Number(row['together: low']) <= Number(row['together: high']))).toBe(true);
  expect(rows[0]['together: verdict']).toBe(await table.locator('.verdict').first().textContent());
  expect(troubles).toEqual([]);
  await page.close();
});

test('names that a spreadsheet would run are made harmless', async () => {
  const { page } = await pages.open('hostile', withClipboard);
  await page
    .getByRole('button', { name: /^Copy as CSV.*Stance/ })
    .first()
    .click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  const rows = parse(await takeClipboard(page)) as string[][];
  const running = rows.flat().filter((cell) => /^[=+\-@]/.test(cell) && Number.isNaN(Number(cell)));
  expect(running).toEqual([]);
  expect(rows.flat().some((cell) => cell.startsWith("'="))).toBe(true);
  await page.close();
});

test('every copied table has as many cells in each row as heads', async () => {
  const { page, troubles } = await pages.open('hostile', withClipboard);
  await page.evaluate('document.querySelectorAll("details").forEach((part) => { part.open = true })');
  const buttons = page.getByRole('button', { name: /^Copy as CSV/ });
  const number = await buttons.count();
  expect(number).toBeGreaterThan(8);
  for (let at = 0; at < number; at++) {
    await page.evaluate('navigator.clipboard.writeText("")');
    await buttons.nth(at).click();
    await page.waitForFunction('navigator.clipboard.readText().then((text) => text !== "")');
    const rows = parse(await takeClipboard(page)) as string[][];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows[0].some(Boolean)).toBe(true);
  }
  expect(troubles).toEqual([]);
  await page.close();
});

test('a chart is copied as an SVG that stands alone', async () => {
  for (const name of ['small', 'hostile'] as const) {
    const { page, troubles } = await pages.open(name, withClipboard);
    await page
      .locator('.chart')
      .getByRole('button', { name: /^Copy chart as SVG/ })
      .click();
    await page.getByText('Copied', { exact: true }).first().waitFor();
    const drawing = await takeClipboard(page);
    const read = (await page.evaluate(`((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        broken: root.querySelector('parsererror') !== null,
        strips: root.querySelectorAll('svg svg').length,
        texts: Array.from(root.querySelectorAll('text'), (part) => part.textContent),
        foreign: root.querySelectorAll('script, foreignObject, [class]').length,
      };
    })(${JSON.stringify(drawing)})`)) as {
      broken: boolean;
      strips: number;
      texts: string[];
      foreign: number;
    };
    const rows = page.locator('.strips li');
    expect(read.broken).toBe(false);
    expect(read.foreign).toBe(0);
    expect(read.strips).toBe(await rows.count());
    expect(read.texts).toEqual(expect.arrayContaining(await rows.locator('.score').allTextContents()));
    expect(troubles).toEqual([]);
    await page.close();
  }
});

test('without a clipboard the copy is saved as a file', async () => {
  const { page, troubles } = await pages.open('small');
  await page.evaluate('Object.defineProperty(navigator, "clipboard", { value: undefined })');
  const saved = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Copy as CSV.*Stance/ })
    .first()
    .click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.csv$/);
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^Outlet,together,/);
  expect(troubles).toEqual([]);
  await page.close();
});

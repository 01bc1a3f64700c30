import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderHtml } from '../../src/stages/report/index.js';
import { hostileInput, large, single, small } from '../stages/report/fixture.js';

const inputs = { small, single, hostile: hostileInput, large };
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framewise-report-'));
  for (const [name, input] of Object.entries(inputs))
    await writeFile(join(folder, `${name}.html`), renderHtml(input()));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Visit {
  readonly page: Page;
  /** Console errors, page errors and requests beyond the file itself. */
  readonly troubles: string[];
}

async function open(name: string, options: Parameters<Browser['newPage']>[0]): Promise<Visit> {
  const page = await browser.newPage(options);
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => request.isNavigationRequest() || troubles.push(request.url()));
  page.on('dialog', (dialog) => troubles.push(`dialog ${dialog.message()}`));
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  return { page, troubles };
}

for (const name of Object.keys(inputs)) {
  for (const viewport of sizes) {
    test(`${name}: opens at ${viewport.width} px without errors, requests or sideways scrolling`, async () => {
      const { page, troubles } = await open(name, { viewport });
      const widths = () => page.evaluate('document.documentElement.scrollWidth');
      expect(await widths()).toBe(viewport.width);
      await page.evaluate('document.querySelectorAll("details").forEach((part) => { part.open = true })');
      expect(await widths()).toBe(viewport.width);
      expect(troubles).toEqual([]);
      await page.close();
    });
  }
}

for (const viewport of sizes) {
  test(`the answer and the chart stand on the first screen at ${viewport.width} px`, async () => {
    const { page } = await open('small', { viewport });
    const rows = page.locator('.strips li');
    const last = await rows.last().boundingBox();
    expect(await rows.count()).toBe(5);
    expect((last?.y ?? Number.POSITIVE_INFINITY) + (last?.height ?? 0)).toBeLessThan(viewport.height);
    await page.close();
  });
}

test('without scripts the page shows the same text, and a number opens its sentences', async () => {
  const { page: plain, troubles } = await open('small', { javaScriptEnabled: false });
  await plain.locator('.strips a').first().click();
  await plain.locator('details[open] .cell li, details.cell[open] li').first().waitFor();
  expect(await plain.locator('details.cell[open] .share').count()).toBeGreaterThan(0);
  const { page } = await open('small', {});
  const text = (visit: Page) => visit.locator('#method').textContent();
  expect(await text(plain)).toBe(await text(page));
  expect(await plain.locator('section').count()).toBe(await page.locator('section').count());
  expect(troubles).toEqual([]);
  await plain.close();
  await page.close();
});

test('a sentence leads to its place in the article', async () => {
  const { page } = await open('small', {});
  await page.locator('.strips a').first().click();
  await page.locator('details.cell[open] li a').first().click();
  await page.locator('.sentence li:target a').first().click();
  await page.locator('mark:target').waitFor({ state: 'visible' });
  expect(await page.locator('mark:target').isVisible()).toBe(true);
  await page.close();
});

test('the filter leaves the sentences that hold the words', async () => {
  const { page } = await open('small', {});
  await page.locator('#filters input').fill('ominous');
  await page.locator('.sentence:visible').first().waitFor();
  const shown = await page.locator('.sentence:visible').allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.every((text) => text.toLowerCase().includes('ominous'))).toBe(true);
  await page.close();
});

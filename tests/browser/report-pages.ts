import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { renderHtml } from '../../src/stages/report/index.js';
import { hostileInput, large, nothing, single, small } from '../stages/report/fixture.js';

const inputs = { small, single, hostile: hostileInput, large, nothing };
export const names = Object.keys(inputs) as (keyof typeof inputs)[];
export const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

export interface Visit {
  readonly page: Page;
  /** Console errors, page errors, dialogs and requests beyond the file itself. */
  readonly troubles: string[];
}

export interface ReportPages {
  readonly open: (name: keyof typeof inputs, options?: BrowserContextOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

async function visit(browser: Browser, address: string, options: BrowserContextOptions): Promise<Visit> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(10_000);
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => request.isNavigationRequest() || troubles.push(request.url()));
  page.on('dialog', (dialog) => troubles.push(`dialog ${dialog.message()}`));
  await page.goto(address);
  return { page, troubles };
}

/** Writes the reports of the fixtures to a folder and opens a browser for them. */
export async function openReportPages(): Promise<ReportPages> {
  const folder = await mkdtemp(join(tmpdir(), 'framewise-report-'));
  for (const name of names) await writeFile(join(folder, `${name}.html`), renderHtml(inputs[name]()));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    open: (name, options = {}) => visit(browser, pathToFileURL(join(folder, `${name}.html`)).href, options),
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function unfold(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((part) => { part.open = true })');
}

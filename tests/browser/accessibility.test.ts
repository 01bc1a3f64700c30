import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReportPages, type ReportPages, sizes, unfold } from './report-pages.js';

let pages: ReportPages;

beforeAll(async () => {
  pages = await openReportPages();
});
afterAll(() => pages?.close());

/** What axe finds serious or critical, with a few places each. */
async function graveFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}

for (const name of ['small', 'hostile'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of sizes)
      test(`${name}: axe finds nothing serious at ${viewport.width} px, ${colorScheme}, all unfolded`, async () => {
        const { page } = await pages.open(name, { viewport, colorScheme });
        await unfold(page);
        expect(await graveFaults(page)).toEqual([]);
        await page.close();
      });

test('axe finds nothing serious once a table is sorted and the sentences are filtered', async () => {
  const { page } = await pages.open('small');
  await page.locator('table.stance th button').nth(1).click();
  await page.getByRole('combobox', { name: 'Voice', exact: true }).selectOption('own');
  expect(await graveFaults(page)).toEqual([]);
  await page.close();
});

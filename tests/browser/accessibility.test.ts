import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReportPages, type ReportPages, sizes, unfold } from './report-pages.js';

let pages: ReportPages;

beforeAll(async () => {
  pages = await openReportPages();
});
afterAll(() => pages?.close());

for (const name of ['small', 'hostile'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of sizes)
      test(`${name}: axe finds nothing serious at ${viewport.width} px, ${colorScheme}, all unfolded`, async () => {
        const { page } = await pages.open(name, { viewport, colorScheme });
        await unfold(page);
        await page.evaluate(axe.source);
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        const found = grave.flatMap(({ id, nodes }) =>
          nodes
            .slice(0, 3)
            .map((node) => `${id} (${nodes.length}): ${node.html.slice(0, 200)} ${node.failureSummary}`),
        );
        expect(found).toEqual([]);
        await page.close();
      });

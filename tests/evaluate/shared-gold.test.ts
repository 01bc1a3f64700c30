/** Measures against the gold data beside the repository. Elsewhere there is none, and each test says that it did not run. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evaluateAttributions } from '../../src/evaluate/attribution-file.js';
import { evaluateCleaning } from '../../src/evaluate/cleaning.js';
import { evaluateSeeds } from '../../src/evaluate/seeds.js';
import { loadLexicons } from '../../src/lexicon/load.js';

const gold = fileURLToPath(new URL('../../../shared/gold/', import.meta.url));
const lexicons = loadLexicons();

/** A test that needs a gold file or folder. */
function measure(title: string, path: string, work: (path: string) => Promise<void>): void {
  const there = existsSync(gold + path);
  test(there ? title : `not measured, as ${path} is not beside the repository: ${title}`, async () => {
    if (there) await work(gold + path);
  });
}

measure('articles coded from end to end come out as coded', 'seeds', async (path) => {
  const { checks } = await evaluateSeeds(path, lexicons);
  const right = Object.fromEntries(checks.map((check) => [check.name, check.right]));
  const all = checks.filter(({ name }) => !/Jaccard|speaker|voice|quotations found|cues found/.test(name));
  expect(all.filter(({ right, total }) => right < total).map(({ name }) => name)).toEqual([]);
  expect(right['quotations found']).toBeGreaterThanOrEqual(30);
  expect(right['… with the right speaker']).toBeGreaterThanOrEqual(29);
  expect(right['cues found']).toBeGreaterThanOrEqual(45);
  expect(right['… with the right voice']).toBeGreaterThanOrEqual(43);
});

measure('attribution finds most of what is said, and by whom', 'attribution/dev.jsonl', async (path) => {
  const { rates } = await evaluateAttributions(path, lexicons);
  expect(rates?.f1).toBeGreaterThanOrEqual(0.65);
  expect(rates?.directRecall).toBeGreaterThanOrEqual(0.88);
  expect(rates?.sourceAccuracy).toBeGreaterThanOrEqual(0.87);
});

measure('cleaning keeps the article and leaves the rest', 'cleaning/pages.jsonl', async (path) => {
  expect((await evaluateCleaning(path, 'text', lexicons.clean)).f1).toBeGreaterThanOrEqual(0.92);
  expect((await evaluateCleaning(path, 'html', lexicons.clean)).f1).toBeGreaterThanOrEqual(0.95);
});

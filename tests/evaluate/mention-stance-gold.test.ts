/** Measures stance against the gold data beside the repository. Elsewhere there is none, and each test says that it did not run. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evaluateMentionStance } from '../../src/evaluate/mention-stance.js';
import { loadLexicons } from '../../src/lexicon/load.js';

const gold = fileURLToPath(new URL('../../../shared/gold/', import.meta.url));
const lexicons = loadLexicons();

function measure(title: string, folder: string, work: (dev: string, train: string) => Promise<void>): void {
  const [dev, train] = [`${gold}${folder}/dev.jsonl`, `${gold}${folder}/train.jsonl`];
  const there = existsSync(dev) && existsSync(train);
  test(there ? title : `not measured, as ${folder} is not beside the repository: ${title}`, async () => {
    if (there) await work(dev, train);
  });
}

measure(
  'most stances towards a marked target are read as people judged them',
  'target-stance',
  async (dev) => {
    const { rates, bad } = await evaluateMentionStance('target', dev, lexicons);
    expect(bad).toEqual([]);
    expect(rates?.macroF1).toBeGreaterThanOrEqual(0.69);
  },
);

measure('directed stance, with and without texts of training', 'directed-stance', async (dev, train) => {
  const { rates, bad } = await evaluateMentionStance('pair', dev, lexicons);
  expect(bad).toEqual([]);
  expect(rates?.macroF1).toBeGreaterThanOrEqual(0.65);
  const unseen = await evaluateMentionStance('pair', dev, lexicons, { without: train });
  expect(unseen.rates?.cases).toBeLessThan(rates?.cases ?? 0);
  expect(unseen.rates?.macroF1).toBeGreaterThanOrEqual(0.4);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { comparePage, evaluateCleaning } from '../../src/evaluate/cleaning.js';
import { loadCleanLexicon } from '../../src/lexicon/furniture.js';

test('four-grams are counted as a multiset, without regard to case and marks', () => {
  expect(comparePage('A b, c D!', 'a b c d')).toEqual({ precision: 1, recall: 1 });
  expect(comparePage('a b c d a b c d', 'a b c d')).toEqual({ precision: 1 / 5, recall: 1 });
  expect(comparePage('a b c d', 'a b c d e f')).toEqual({ precision: 1, recall: 1 / 3 });
  expect(comparePage('', 'a b c d')).toEqual({ precision: 0, recall: 0 });
});

test('pages are read beside the gold file in both forms', async () => {
  const body =
    'The council voted on Tuesday to widen the quay, a plan that has divided the town for a decade.';
  const folder = mkdtempSync(join(tmpdir(), 'framewise-cleaning-'));
  try {
    mkdirSync(join(folder, 'html'));
    mkdirSync(join(folder, 'text'));
    writeFileSync(
      join(folder, 'pages.jsonl'),
      `${JSON.stringify({ id: 'a', html: 'html/a.html.gz', body })}\n`,
    );
    writeFileSync(
      join(folder, 'html/a.html.gz'),
      gzipSync(`<html><body><article><p>${body}</p></article></body></html>`),
    );
    writeFileSync(join(folder, 'text/a.txt'), `Home\nNews\n\n${body}\n\nShare`);
    const words = loadCleanLexicon('lexicons');
    for (const as of ['html', 'text'] as const) {
      expect(await evaluateCleaning(join(folder, 'pages.jsonl'), as, words)).toEqual({
        precision: 1,
        recall: 1,
        f1: 1,
        pages: 1,
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

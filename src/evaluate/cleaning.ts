/** The cleaning measure: how much of a page's article is found, and how much else is left in. */
import { createReadStream, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { CleanLexicon } from '../lexicon/furniture.js';
import { analysedText } from '../stages/clean/index.js';

/** Precision, recall and F1 in [0, 1]. */
export interface CleaningScore {
  readonly precision: number;
  readonly recall: number;
  /** Harmonic mean of the two means. */
  readonly f1: number;
  readonly pages: number;
}

const page = z.object({ id: z.string(), html: z.string(), body: z.string() });
const GRAM = 4;

function countGrams(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const grams = new Map<string, number>();
  const last = Math.max(1, words.length - GRAM + 1);
  for (let i = 0; i < last && words.length > 0; i++) {
    const gram = words.slice(i, i + GRAM).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

/** Precision and recall of the multiset of word 4-grams of a prediction against the gold text. */
export function comparePage(predicted: string, gold: string): { precision: number; recall: number } {
  const found = countGrams(predicted);
  const wanted = countGrams(gold);
  let shared = 0;
  for (const [gram, count] of found) shared += Math.min(count, wanted.get(gram) ?? 0);
  const [all, need] = [sum(found.values()), sum(wanted.values())];
  return { precision: all === 0 ? Number(need === 0) : shared / all, recall: need === 0 ? 1 : shared / need };
}

function readPage(folder: string, id: string, html: string, as: 'html' | 'text'): string {
  if (as === 'text') return readFileSync(join(folder, 'text', `${id}.txt`), 'utf8');
  const bytes = readFileSync(join(folder, html));
  return (html.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/**
 * Scores cleaning on a gold file (`pages.jsonl`: id, html, body; `html/` and `text/` beside it), whatever the
 * language of a page: mean precision and recall over pages of word 4-gram multisets, and F1 of the two means.
 */
export async function evaluateCleaning(
  goldFile: string,
  as: 'html' | 'text',
  words: CleanLexicon,
): Promise<CleaningScore> {
  const folder = dirname(goldFile);
  let precision = 0;
  let recall = 0;
  let pages = 0;
  for await (const line of createInterface({ input: createReadStream(goldFile) })) {
    if (line.trim() === '') continue;
    const { id, html, body } = page.parse(JSON.parse(line));
    const source = readPage(folder, id, html, as);
    const score = comparePage(
      analysedText({ path: id, format: as, source, metadata: {}, folder: null }, words),
      body,
    );
    precision += score.precision;
    recall += score.recall;
    pages++;
  }
  if (pages === 0) return { precision: 0, recall: 0, f1: 0, pages };
  const means = { precision: precision / pages, recall: recall / pages };
  const both = means.precision + means.recall;
  return { ...means, f1: both === 0 ? 0 : (2 * means.precision * means.recall) / both, pages };
}

import { z } from 'zod';
import type { Lexicons } from '../lexicon/load.js';
import { readLines } from '../run/lines.js';
import {
  addAttributions,
  emptyAttributionScore,
  pairAttributions,
  predictAttributions,
} from './attribution.js';

/** Shares in [0, 1], with the counts behind them. */
export interface AttributionRates {
  readonly articles: number;
  readonly gold: number;
  readonly predicted: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Recall of contents that stand in quotation marks. */
  readonly directRecall: number;
  /** Of the matched contents, those whose source is right. */
  readonly sourceAccuracy: number;
}

const spans = z.array(z.tuple([z.int(), z.int()]));
const article = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(z.object({ source: spans, cue: spans, content: spans })),
});

/** Scores attribution on a gold file, one article a line (JSON Lines: id, text, attributions). */
export async function evaluateAttributions(goldFile: string, lexicons: Lexicons): Promise<AttributionRates> {
  const score = emptyAttributionScore();
  for await (const line of readLines(goldFile)) {
    if (line.trim() === '') continue;
    const gold = article.parse(JSON.parse(line));
    const predicted = predictAttributions(gold, lexicons);
    addAttributions(score, gold.text, pairAttributions(gold.attributions, predicted));
  }
  const { articles, gold, predicted, matched } = score;
  return {
    articles,
    gold,
    predicted,
    precision: share(matched, predicted),
    recall: share(matched, gold),
    f1: share(2 * matched, predicted + gold),
    directRecall: share(score.directMatched, score.directGold),
    sourceAccuracy: share(score.sourceRight, score.sourced),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

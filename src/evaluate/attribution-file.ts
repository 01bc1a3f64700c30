import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import type { Lexicons } from '../lexicon/load.js';
import { readLines } from '../run/lines.js';
import {
  type AttributionScore,
  addAttributions,
  emptyAttributionScore,
  pairAttributions,
  predictAttributions,
} from './attribution.js';
import { addErrors, type ErrorGroup, type ErrorGroups, rankErrors } from './attribution-errors.js';

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
const article = z.looseObject({
  id: z.string(),
  text: z.string(),
  attributions: z.array(z.object({ source: spans, cue: spans, content: spans })).nullish(),
});

export interface AttributionEvaluation {
  /** Null where no article has labels: then predictions are all there is. */
  readonly rates: AttributionRates | null;
  readonly errors: readonly ErrorGroup[];
}

/**
 * Scores attribution on a gold file, one article a line (JSON Lines: id, text, attributions). The predictor sees
 * the text alone.
 *
 * @param predictionsFile where to write what was found, in the form of the gold file
 */
export async function evaluateAttributions(
  goldFile: string,
  lexicons: Lexicons,
  predictionsFile?: string,
): Promise<AttributionEvaluation> {
  const score = emptyAttributionScore();
  const groups: ErrorGroups = new Map();
  const out = predictionsFile === undefined ? null : createWriteStream(predictionsFile);
  for await (const line of readLines(goldFile)) {
    if (line.trim() === '') continue;
    const gold = article.parse(JSON.parse(line));
    const predicted = predictAttributions({ id: gold.id, text: gold.text }, lexicons);
    out?.write(`${JSON.stringify({ ...gold, attributions: predicted })}\n`);
    const pairs = pairAttributions(gold.attributions ?? [], predicted);
    addAttributions(score, gold.text, pairs);
    addErrors(groups, gold.text, pairs);
  }
  if (out !== null) await finished(out.end());
  return score.gold === 0
    ? { rates: null, errors: [] }
    : { rates: ratesOf(score), errors: rankErrors(groups) };
}

function ratesOf(score: AttributionScore): AttributionRates {
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

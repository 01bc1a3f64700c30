import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import type { Aliases } from '../lexicon/aliases.js';
import type { Lexicons } from '../lexicon/load.js';
import { readLines } from '../run/lines.js';
import { predictOutletStance } from './outlet-stance.js';
import { addStanceErrors, type StanceError } from './outlet-stance-errors.js';
import {
  type JudgedEntity,
  meanLabel,
  measureOutletStance,
  type OutletStanceRates,
} from './outlet-stance-measure.js';
import { type MakeStanceReader, readStances } from './outlet-stance-reading.js';

const article = z.looseObject({
  id: z.string(),
  story: z.string().default(''),
  title: z.string().default(''),
  sentences: z.array(z.string()),
  entities: z.array(z.string()).default([]),
  entity_stance: z.record(z.string(), z.array(z.string()).nullish()).nullish(),
});

export interface OutletStanceEvaluation {
  /** Null where no entity has a label: then predictions are all there is. */
  readonly rates: OutletStanceRates | null;
  /** The largest first. */
  readonly errors: readonly StanceError[];
}

/**
 * Scores stance towards named entities on a gold file, one article a line (JSON Lines: id, story, title, sentences,
 * entities, entity_stance). The predictor sees title, sentences and the names alone.
 *
 * @param predictionsFile where to write the scores, in the form of the gold file
 */
export async function evaluateOutletStance(
  goldFile: string,
  lexicons: Lexicons,
  aliases: Aliases,
  predictionsFile?: string,
  makeReader: MakeStanceReader = readStances,
): Promise<OutletStanceEvaluation> {
  const judged: JudgedEntity[] = [];
  const errors: StanceError[] = [];
  let articles = 0;
  const out = predictionsFile === undefined ? null : createWriteStream(predictionsFile);
  for await (const line of readLines(goldFile)) {
    if (line.trim() === '') continue;
    articles++;
    const gold = article.parse(JSON.parse(line));
    const { id, title, sentences } = gold;
    const entities = [...new Set([...gold.entities, ...Object.keys(gold.entity_stance ?? {})])];
    const found = predictOutletStance({ id, title, sentences, entities }, lexicons, aliases, makeReader);
    const scores = Object.fromEntries(found.map(({ entity, score }) => [entity, round(score)]));
    out?.write(`${JSON.stringify({ ...gold, entity_stance: scores })}\n`);
    for (const { entity, score, mentions } of found) {
      const label = meanLabel(gold.entity_stance?.[entity] ?? []);
      if (label === null) continue;
      const one = {
        article: id,
        story: gold.story,
        entity,
        gold: label,
        predicted: score,
        mentions: mentions.length,
      };
      judged.push(one);
      addStanceErrors(errors, one);
    }
  }
  if (out !== null) await finished(out.end());
  if (judged.length === 0) return { rates: null, errors: [] };
  return {
    rates: measureOutletStance(articles, judged),
    errors: errors.sort((a, b) => b.distance - a.distance || (a.entity < b.entity ? -1 : 1)),
  };
}

/** To 6 decimals, without a negative zero. */
function round(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000 + 0;
}

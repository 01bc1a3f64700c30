import type { Lexicons } from '../lexicon/load.js';
import type { Analysis } from '../model.js';
import { analyze, isExclusion } from '../pipeline.js';
import { read } from '../stages/read/index.js';
import type { Check } from './check.js';
import { checkArticles, describeArticle, type FoundArticle } from './seeds/articles.js';
import { checkCues } from './seeds/cues.js';
import { GoldError, type GoldSeed, readSeedGold } from './seeds/gold.js';
import type { Pair } from './seeds/pair.js';
import { checkQuotations } from './seeds/quotations.js';

export interface SeedEvaluation {
  readonly articles: readonly FoundArticle[];
  readonly checks: readonly Check[];
}

/**
 * Compares what is found in articles with what a person coded in them.
 *
 * A quotation counts as found when one attribution holds at least 80 % of its characters (an attribution may
 * serve several: "…", he said, "…" is one); the check below it counts only those with Jaccard ≥ 0.5 to one
 * stretch of the attribution or to all of it. A cue counts as found when its span overlaps a cue of the same frame.
 *
 * @throws GoldError
 */
export async function evaluateSeeds(folder: string, lexicons: Lexicons): Promise<SeedEvaluation> {
  const pairs: Pair[] = [];
  for (const gold of await readSeedGold(folder))
    pairs.push({ gold, found: await analyzeSeed(gold, lexicons) });
  return {
    articles: pairs.map(describeArticle),
    checks: [...checkArticles(pairs), ...checkQuotations(pairs), ...checkCues(pairs)],
  };
}

async function analyzeSeed(gold: GoldSeed, lexicons: Lexicons): Promise<Analysis> {
  for await (const raw of read([gold.path], { words: lexicons.clean })) {
    const analysis = isExclusion(raw) ? raw : analyze(raw, lexicons);
    if (isExclusion(analysis)) throw new GoldError(gold.path, analysis.message);
    return analysis;
  }
  throw new GoldError(gold.path, 'it holds no article');
}

import type { Lexicons } from './lexicon/load.js';
import type { Analysis, Exclusion, RawArticle, ScoreOptions } from './model.js';
import { attribute, findNamedTargets, findReferences } from './stages/attribute/index.js';
import { clean } from './stages/clean/index.js';
import { defaultScoreOptions, measureTone, score } from './stages/score/index.js';
import { tag } from './stages/tag/index.js';
import { tokenize } from './stages/tokenize/index.js';

/**
 * Takes one article through the per-article stages, in their order. It reads no clock, no file and no random
 * source: the same input gives the same analysis.
 *
 * Gives an `Exclusion` (see `isExclusion`) for an input in which `clean` finds no article.
 */
export function analyze(
  raw: RawArticle,
  lexicons: Lexicons,
  options: ScoreOptions = defaultScoreOptions,
): Analysis | Exclusion {
  const article = clean(raw, lexicons.clean);
  if (isExclusion(article)) return article;
  const text = tokenize(article, lexicons);
  const attributions = attribute(article, text, lexicons);
  const references = findReferences(text, attributions, lexicons);
  const spoken = [...references, ...findNamedTargets(text, references, lexicons)];
  const { mentions, cues } = tag(article, text, attributions, spoken, lexicons);
  const scores = score({ article, text, attributions, mentions, cues }, lexicons, options);
  const tone = measureTone(text, attributions);
  return { article, text, attributions, mentions, cues, ...scores, tone };
}

/** Tells an input that was left out from what a stage gives. */
export function isExclusion(result: object): result is Exclusion {
  return 'code' in result && 'message' in result;
}

import type { CompareOptions, ScoreOptions } from '../../model.js';
import { type ArticleRows, asCue } from '../../rows.js';
import { widenRange } from './dates.js';
import { weighCue } from './evidence.js';
import { addFrames } from './frame-sum.js';
import { addLabels } from './label-sum.js';
import { addSlices } from './slice-sum.js';
import { addSources } from './source-sum.js';
import { addStances, addTowards } from './stance-sum.js';
import { addStatements } from './statement-sum.js';
import { addStory } from './story-sum.js';
import { type ComparisonSum, createOutletSum } from './sum.js';
import { entry } from './table.js';

/**
 * Adds the rows of one article to a sum, in place.
 *
 * @param scoring the weights that the rows were scored with
 * @throws where `rows` does not hold just one article and its text
 */
export function addArticle(
  sum: ComparisonSum,
  rows: ArticleRows,
  options: CompareOptions,
  scoring: ScoreOptions,
): void {
  const [article, text] = [rows.articles[0], rows.texts[0]];
  if (rows.articles.length !== 1 || rows.texts.length !== 1) {
    throw new Error(
      `compare: expected the rows of one article, got ${rows.articles.length} articles and ${rows.texts.length} texts; add articles one by one`,
    );
  }
  const outlet = entry(sum.outlets, article.outlet, createOutletSum);
  outlet.articles += 1;
  outlet.words += article.words;
  outlet.wordsSquared += article.words ** 2;
  outlet.cues += rows.cues.length;
  outlet.cuesSquared += rows.cues.length ** 2;
  outlet.ownWords += article.ownWords;
  outlet.ownValence += article.ownValence;
  outlet.quotedValence += article.quotedValence;
  outlet.carried += article.carrier === null ? 0 : 1;
  widenRange(outlet, article.date);
  const cues = rows.cues.map((cue) => weighCue(cue, text.source, scoring));
  const mentions = rows.mentions.map(asCue).filter((cue) => cue !== null);
  const shown = mentions.map((cue) => weighCue(cue, text.source, scoring));
  addStances(outlet, rows, [...rows.cues, ...mentions], scoring);
  addTowards(outlet, [...cues, ...shown], options.evidence);
  addFrames(outlet, cues, article.words, options.evidence);
  addSources(outlet.sourcing, article.id, rows.attributions);
  addLabels(outlet.labels, rows.mentions, rows.cues, text.source);
  addSlices(outlet.slices, article.date, [...rows.cues, ...mentions]);
  addStatements(sum.statements, article, rows.attributions);
  addStory(sum.stories, rows);
}

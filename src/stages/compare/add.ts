import { group, max } from 'd3-array';
import type { CompareOptions, Evidence, ScoreOptions } from '../../model.js';
import type { ArticleRows, CueRow } from '../../rows.js';
import { widenRange } from './dates.js';
import { buildEvidence, type Candidate, offerEvidence } from './evidence.js';
import { addFrames, createFrame, createTerm, termKey } from './frame-sum.js';
import { hashText } from './hash.js';
import { addSources } from './source-sum.js';
import { addStances, createTarget } from './stance-sum.js';
import { type ComparisonSum, createOutletSum, type OutletSum } from './sum.js';
import { entry } from './table.js';

/** Evidence kept of one term in one outlet. */
export const termEvidence = 3;

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
  outlet.carried += article.carrier === null ? 0 : 1;
  widenRange(outlet, article.date);
  addStances(outlet, rows, scoring);
  addFrames(outlet, rows.cues, article.words);
  addSources(outlet.sourcing, article.id, rows.attributions);
  addEvidence(outlet, rows.cues, text.source, options, scoring);
}

/** Strength of a cue: position times voice, and towards a target times polarity after assertion. */
function addEvidence(
  outlet: OutletSum,
  cues: readonly CueRow[],
  source: string,
  options: CompareOptions,
  scoring: ScoreOptions,
): void {
  const candidates = cues.map((cue) => createCandidate(cue, source));
  const weigh = (cue: CueRow) => Math.abs(cue.weight * scoring.voiceWeights[cue.voiceWeight]);
  for (const [id, found] of group(candidates, ({ cue }) => cue.frame)) {
    offerEvidence(entry(outlet.frames, id, createFrame).evidence, found, weigh, options.evidence);
  }
  for (const [key, found] of group(candidates, ({ cue }) => termKey(cue))) {
    const term = entry(outlet.terms, key, () => createTerm(found[0].cue));
    offerEvidence(term.evidence, found, weigh, Math.min(termEvidence, options.evidence));
  }
  for (const [id, found] of groupByTarget(candidates)) {
    const target = entry(outlet.targets, id, createTarget);
    target.cues += found.length;
    const strength = (cue: CueRow) => weigh(cue) * polarityTowards(cue, id);
    offerEvidence(target.evidence, found, strength, options.evidence);
  }
}

function createCandidate(cue: CueRow, source: string): Candidate {
  let built: Evidence | null = null;
  const build = () => {
    built ??= buildEvidence(cue, source);
    return built;
  };
  return { cue, hash: hashText(cue.id), build };
}

/** The candidates with a polarity other than 0 towards each target. */
function groupByTarget(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const pairs = candidates.flatMap((candidate) => {
    const named = new Set(
      candidate.cue.targets.filter(({ effective }) => effective !== 0).map((t) => t.target),
    );
    return [...named].map((target) => ({ target, candidate }));
  });
  const groups = group(pairs, ({ target }) => target);
  return new Map([...groups].map(([target, found]) => [target, found.map(({ candidate }) => candidate)]));
}

function polarityTowards(cue: CueRow, target: string): number {
  return max(cue.targets, (towards) => (towards.target === target ? Math.abs(towards.effective) : 0)) ?? 0;
}

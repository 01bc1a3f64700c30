import type { CompareOptions } from '../../model.js';
import { widenRange } from './dates.js';
import { createFrame, createTerm, mergeFrame, mergeTerm } from './frame-sum.js';
import { mergeLabels } from './label-sum.js';
import { mergeSample } from './sample.js';
import { mergeSlices } from './slice-sum.js';
import { mergeSourcing } from './source-sum.js';
import { createTarget, mergeTarget } from './stance-sum.js';
import { mostStatements } from './statement-sum.js';
import { mostArticles } from './story-sum.js';
import { type ComparisonSum, createOutletSum, createSum, type OutletSum } from './sum.js';
import { entries, entry } from './table.js';

/** The sum of two parts; neither is changed. Each article may be in one part only. */
export function mergeSums(a: ComparisonSum, b: ComparisonSum, options: CompareOptions): ComparisonSum {
  const merged = createSum();
  for (const part of [a, b]) {
    for (const [name, outlet] of entries(part.outlets)) {
      mergeOutlet(entry(merged.outlets, name, createOutletSum), outlet, options.evidence);
    }
    mergeSample(merged.statements, part.statements, mostStatements);
    mergeSample(merged.stories, part.stories, mostArticles);
  }
  return merged;
}

function mergeOutlet(into: OutletSum, from: OutletSum, evidence: number): void {
  into.articles += from.articles;
  into.words += from.words;
  into.wordsSquared += from.wordsSquared;
  into.cues += from.cues;
  into.cuesSquared += from.cuesSquared;
  into.ownWords += from.ownWords;
  into.ownValence += from.ownValence;
  into.quotedValence += from.quotedValence;
  into.carried += from.carried;
  widenRange(into, from.firstDate, from.lastDate);
  for (const [id, target] of entries(from.targets)) {
    mergeTarget(entry(into.targets, id, createTarget), target, evidence);
  }
  for (const [id, frame] of entries(from.frames)) {
    mergeFrame(entry(into.frames, id, createFrame), frame, evidence);
  }
  for (const [key, term] of entries(from.terms)) {
    mergeTerm(
      entry(into.terms, key, () => createTerm(term)),
      term,
      evidence,
    );
  }
  mergeSourcing(into.sourcing, from.sourcing);
  mergeLabels(into.labels, from.labels);
  mergeSlices(into.slices, from.slices);
}

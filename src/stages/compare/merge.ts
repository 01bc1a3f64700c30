import type { CompareOptions } from '../../model.js';
import { termEvidence } from './add.js';
import { widenRange } from './dates.js';
import { mergeEvidence } from './evidence.js';
import { createFrame, createTerm, mergeFrame, mergeTerm } from './frame-sum.js';
import { mergeSourcing } from './source-sum.js';
import { createTarget, mergeTarget } from './stance-sum.js';
import { type ComparisonSum, createOutletSum, createSum, type OutletSum } from './sum.js';
import { entries, entry } from './table.js';

/** The sum of two parts; neither is changed. Each article may be in one part only. */
export function mergeSums(a: ComparisonSum, b: ComparisonSum, options: CompareOptions): ComparisonSum {
  const merged = createSum();
  for (const part of [a, b]) {
    for (const [name, outlet] of entries(part.outlets)) {
      mergeOutlet(entry(merged.outlets, name, createOutletSum), outlet, options.evidence);
    }
  }
  return merged;
}

function mergeOutlet(into: OutletSum, from: OutletSum, evidence: number): void {
  into.articles += from.articles;
  into.words += from.words;
  into.wordsSquared += from.wordsSquared;
  into.cues += from.cues;
  into.carried += from.carried;
  widenRange(into, from.firstDate, from.lastDate);
  for (const [id, target] of entries(from.targets)) {
    const own = entry(into.targets, id, createTarget);
    mergeTarget(own, target);
    mergeEvidence(own.evidence, target.evidence, evidence);
  }
  for (const [id, frame] of entries(from.frames)) {
    const own = entry(into.frames, id, createFrame);
    mergeFrame(own, frame);
    mergeEvidence(own.evidence, frame.evidence, evidence);
  }
  for (const [key, term] of entries(from.terms)) {
    const own = entry(into.terms, key, () => createTerm(term));
    mergeTerm(own, term);
    mergeEvidence(own.evidence, term.evidence, Math.min(termEvidence, evidence));
  }
  mergeSourcing(into.sourcing, from.sourcing);
}

import { group } from 'd3-array';
import type { Candidate } from './evidence.js';
import { mergeEvidence, offerEvidence } from './ranking.js';
import type { FrameSum, OutletSum, TermSum } from './sum.js';
import { entry } from './table.js';

/** Evidence kept of one term in one outlet. */
const termEvidence = 3;

/** Adds an article's cues to its outlet's frames and terms; their evidence ranks by position and voice. */
export function addFrames(
  outlet: OutletSum,
  cues: readonly Candidate[],
  words: number,
  evidence: number,
): void {
  for (const [id, found] of group(cues, ({ cue }) => cue.frame)) {
    const frame = entry(outlet.frames, id, createFrame);
    frame.cues += found.length;
    frame.cuesSquared += found.length ** 2;
    frame.cuesTimesWords += found.length * words;
    frame.articles += 1;
    for (const { cue } of found) {
      frame.assertions[cue.assertion] += 1;
      if (cue.voice === null) frame.own += 1;
      if (cue.rebutted) frame.rebutted += 1;
    }
    offerEvidence(frame.evidence, found, evidence);
    addTerms(outlet, found, cues.length, evidence);
  }
}

function addTerms(outlet: OutletSum, cues: readonly Candidate[], allCues: number, evidence: number): void {
  for (const found of group(cues, ({ cue }) => cue.term).values()) {
    const [{ cue }] = found;
    const term = entry(outlet.terms, termKey(cue), () => createTerm(cue));
    term.count += found.length;
    term.countSquared += found.length ** 2;
    term.countTimesCues += found.length * allCues;
    term.articles += 1;
    offerEvidence(term.evidence, found, Math.min(termEvidence, evidence));
  }
}

/** One key for a frame's term. */
export function termKey({ frame, term }: { readonly frame: string; readonly term: string }): string {
  return `${frame}\n${term}`;
}

export function createFrame(): FrameSum {
  return {
    cues: 0,
    cuesSquared: 0,
    cuesTimesWords: 0,
    assertions: { affirmed: 0, denied: 0, hedged: 0, questioned: 0, hypothetical: 0 },
    own: 0,
    rebutted: 0,
    articles: 0,
    evidence: [],
  };
}

export function createTerm({ frame, term }: { readonly frame: string; readonly term: string }): TermSum {
  return { frame, term, count: 0, countSquared: 0, countTimesCues: 0, articles: 0, evidence: [] };
}

/** Adds another part's counts of a frame. */
export function mergeFrame(into: FrameSum, from: FrameSum, evidence: number): void {
  into.cues += from.cues;
  into.cuesSquared += from.cuesSquared;
  into.cuesTimesWords += from.cuesTimesWords;
  into.own += from.own;
  into.rebutted += from.rebutted;
  into.articles += from.articles;
  for (const assertion of ['affirmed', 'denied', 'hedged', 'questioned', 'hypothetical'] as const) {
    into.assertions[assertion] += from.assertions[assertion];
  }
  mergeEvidence(into.evidence, from.evidence, evidence);
}

/** Adds another part's counts of a term. */
export function mergeTerm(into: TermSum, from: TermSum, evidence: number): void {
  into.count += from.count;
  into.countSquared += from.countSquared;
  into.countTimesCues += from.countTimesCues;
  into.articles += from.articles;
  mergeEvidence(into.evidence, from.evidence, Math.min(termEvidence, evidence));
}

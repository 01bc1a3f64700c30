import type { Assertion, Evidence, Manner, VerbClass, VoiceGroup } from '../../model.js';
import type { RatioPart } from '../../statistics/bootstrap-ratio.js';
import type { DateRange } from './dates.js';
import type { LabelSum } from './label-sum.js';
import { createSample, type Sample } from './sample.js';
import type { SliceSum } from './slice-sum.js';
import type { StatementSum } from './statement-sum.js';
import type { StorySum } from './story-sum.js';
import type { Table } from './table.js';

/**
 * What comparing needs from articles, as plain JSON: sums of parts merge, in any order, to the sum of the whole.
 * Its size grows with outlets, targets, frames, terms and distinct scores, not with articles.
 */
export interface ComparisonSum {
  readonly outlets: Table<OutletSum>;
  readonly statements: Sample<StatementSum>;
  readonly stories: Sample<StorySum>;
}

export interface OutletSum extends DateRange {
  articles: number;
  words: number;
  /** Sum of each article's words squared. */
  wordsSquared: number;
  cues: number;
  /** Sum of each article's cues squared. */
  cuesSquared: number;
  /** Words in the outlet's own voice, and sums of AFINN valences. */
  ownWords: number;
  ownValence: number;
  quotedValence: number;
  /** Articles that another site carried. */
  carried: number;
  readonly targets: Table<TargetSum>;
  readonly frames: Table<FrameSum>;
  /** By frame and term, joined by `termKey`. */
  readonly terms: Table<TermSum>;
  readonly sourcing: SourcingSum;
  readonly labels: LabelSum;
  /** By kind, slice and target. */
  readonly slices: Table<SliceSum>;
}

/** `equal` is own and quoted words with the same weight. */
export type Weighting = VoiceGroup | 'equal';

export interface TargetSum {
  /** Cues and mentions with a polarity towards the target other than 0. */
  pieces: number;
  readonly voices: Readonly<Record<Weighting, VoiceSum>>;
  readonly evidence: RankedEvidence[];
}

export interface VoiceSum {
  /** Articles with at least one piece of evidence in this group of voices. */
  articles: number;
  pieces: number;
  /** How many articles have each score, in ten-thousandths: whole numbers add up the same in any order. */
  readonly histogram: Table<number>;
  /** While there is one article: each sentence's sum of weight times polarity, and of weight. */
  sentences: RatioPart[] | null;
}

export interface FrameSum {
  cues: number;
  /** Sums over articles of cues squared and of cues times words. */
  cuesSquared: number;
  cuesTimesWords: number;
  readonly assertions: Record<Assertion, number>;
  own: number;
  rebutted: number;
  articles: number;
  readonly evidence: RankedEvidence[];
}

export interface TermSum {
  readonly frame: string;
  readonly term: string;
  count: number;
  /** Sums over articles of the count squared and of the count times all the article's cues. */
  countSquared: number;
  countTimesCues: number;
  articles: number;
  readonly evidence: RankedEvidence[];
}

export interface SourcingSum {
  /** Words in a source's voice. */
  attributed: number;
  /** Of these, words of attitudes. */
  attitudes: number;
  /** Words by manner. */
  readonly manners: Record<Manner, number>;
  /** `sources` holds the articles of this sampling level and above; 0: all articles. */
  level: number;
  /** How many keys `sources` has. */
  distinct: number;
  /** By kind and name, joined by `sourceKey`. */
  readonly sources: Table<SourceSum>;
}

/** One source's counts, by the sampling level of the article. */
export type SourceSum = Table<SourceCounts>;

export interface SourceCounts {
  words: number;
  attributions: number;
  articles: number;
  readonly verbClasses: Record<VerbClass, number>;
}

/** A cue kept as evidence, with what decides its place. */
export interface RankedEvidence {
  readonly tier: number;
  readonly strength: number;
  readonly hash: number;
  readonly evidence: Evidence;
}

/** The sum of no article. */
export function createSum(): ComparisonSum {
  return { outlets: {}, statements: createSample(), stories: createSample() };
}

export function createOutletSum(): OutletSum {
  return {
    articles: 0,
    words: 0,
    wordsSquared: 0,
    cues: 0,
    cuesSquared: 0,
    ownWords: 0,
    ownValence: 0,
    quotedValence: 0,
    carried: 0,
    firstDate: null,
    lastDate: null,
    targets: {},
    frames: {},
    terms: {},
    sourcing: {
      attributed: 0,
      attitudes: 0,
      manners: { direct: 0, indirect: 0, mixed: 0, scare: 0 },
      level: 0,
      distinct: 0,
      sources: {},
    },
    labels: { names: {}, words: {} },
    slices: {},
  };
}

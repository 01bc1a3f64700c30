/** The nouns of comparing: what stands in a report, as types and nothing else. */
import type { Assertion, Manner, Position, SourceKind, VerbClass, VoiceWeight } from './model.js';
import type { Views } from './views.js';

/** Options of comparing. */
export interface CompareOptions {
  /** Below this many pieces of evidence the answer is "insufficient evidence". */
  readonly minimumEvidence: number;
  readonly draws: number;
  readonly seed: number;
  /** Sentences kept as evidence a cell of the report. */
  readonly evidence: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Verdict = 'favourable' | 'unfavourable' | 'no clear stance' | 'insufficient evidence';

/** An outlet's stance towards a target in one group of voices. */
export interface StanceEstimate {
  /** Mean over the outlet's articles that have evidence, in [-1, 1]; null without any. */
  readonly score: number | null;
  /** 95 % bootstrap interval, or null without evidence. */
  readonly interval: Interval | null;
  /** What the interval's resampling drew. `sentences` where there is one article only. */
  readonly resampled: 'articles' | 'sentences' | null;
  readonly articles: number;
  /** Pieces of evidence: cues, and mentions in whose sentence no cue speaks of the target. */
  readonly pieces: number;
  readonly verdict: Verdict;
}

export interface OutletStance {
  readonly outlet: string;
  readonly target: string;
  readonly own: StanceEstimate;
  readonly quoted: StanceEstimate;
  readonly combined: StanceEstimate;
  /** Ids of the cues and mentions shown as evidence (keys of `Comparison.evidence`), strongest first. */
  readonly evidence: readonly string[];
  /** How many there are in all, of which `evidence` shows some. */
  readonly evidenceTotal: number;
}

/** How the ranking of outlets towards one target moves when voices weigh otherwise. */
export interface Sensitivity {
  readonly target: string;
  /** Outlets with enough evidence, most favourable first, under each weighting. */
  readonly combined: readonly RankedOutlet[];
  readonly own: readonly RankedOutlet[];
  readonly equal: readonly RankedOutlet[];
  /** Pairs of outlets whose order is not the same under all three weightings. */
  readonly turned: readonly (readonly [string, string])[];
  readonly pairs: number;
}

export interface RankedOutlet {
  readonly outlet: string;
  readonly score: number;
}

/** One frame in one outlet. */
export interface FrameProfile {
  readonly outlet: string;
  readonly frame: string;
  readonly cues: number;
  readonly assertions: Readonly<Record<Assertion, number>>;
  /** Cues in the outlet's own voice; the others stand in a source's. */
  readonly own: number;
  readonly rebutted: number;
  /** Salience: cues per 1,000 words, all assertions, with its 95 % interval (null with one article). */
  readonly salience: number;
  readonly interval: Interval | null;
  /** (affirmed - denied) / all, in [-1, 1]; null without cues. */
  readonly balance: number | null;
  /** Articles with at least one cue of the frame. */
  readonly articles: number;
  readonly evidence: readonly string[];
}

/** A term that one outlet uses more than the others do (Monroe, Colaresi & Quinn 2008). */
export interface Distinctive {
  readonly outlet: string;
  readonly frame: string;
  readonly term: string;
  readonly delta: number;
  /** Of delta, with the variance between articles. */
  readonly z: number;
  /** Benjamini-Hochberg adjusted p. */
  readonly q: number;
  readonly count: number;
  readonly countElsewhere: number;
  readonly articles: number;
  readonly articlesElsewhere: number;
  readonly evidence: readonly string[];
}

export interface SourceShare {
  readonly source: string | null;
  readonly sourceKind: SourceKind | null;
  readonly words: number;
  readonly attributions: number;
  readonly articles: number;
  readonly verbClasses: Readonly<Record<VerbClass, number>>;
}

/** Whom an outlet lets speak. */
export interface Sourcing {
  readonly outlet: string;
  readonly words: number;
  /** Words in a source's voice. */
  readonly attributed: number;
  /** Of these, words that tell what a source thinks, wants or fears, not what it says. */
  readonly attitudes: number;
  readonly manners: Readonly<Record<Manner, number>>;
  /** Most words first; what is cut is counted in `otherSources`. */
  readonly sources: readonly SourceShare[];
  readonly otherSources: number;
  /**
   * Set for an outlet with too many sources to count them all: they were counted in one article of so many,
   * chosen by hash, and their counts multiplied by it.
   */
  readonly sampledOneIn?: number;
}

export interface OutletSummary {
  readonly outlet: string;
  readonly articles: number;
  readonly words: number;
  readonly cues: number;
  /** Mean AFINN valence of 100 words: of the outlet's own words, and of those it gives to others; null without words. */
  readonly ownTone: number | null;
  readonly quotedTone: number | null;
  /** Articles of this outlet that another site carried. */
  readonly carried: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** A cue or a mention ready to be shown: what a reader needs to check it. A mention's frame is `portrayal`. */
export interface Evidence {
  readonly id: string;
  readonly article: string;
  readonly outlet: string;
  readonly frame: string;
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly text: string;
  /** The whole sentence. */
  readonly sentence: string;
  readonly position: Position;
  readonly voice: string | null;
  readonly source: string | null;
  readonly voiceWeight: VoiceWeight;
  readonly assertion: Assertion;
  readonly assertionText: string | null;
  readonly rebutted: boolean;
  readonly rebuttedBy: string | null;
  readonly rebuttalText: string | null;
  readonly weight: number;
  readonly targets: readonly EvidenceTarget[];
}

export interface EvidenceTarget {
  readonly target: string;
  readonly polarity: number;
  /** After assertion, before the voice's weight. */
  readonly effective: number;
}

/** An outlet, or two branches and the mean distance between the outlets of one and those of the other. */
export type OutletTree =
  | { readonly outlet: string }
  | { readonly height: number; readonly branches: readonly [OutletTree, OutletTree] };

/** Outlets in a plane: only how near points are to each other means anything. */
export interface OutletMap {
  /** In the order of `outlets`. Two points are about the root of the divergence apart. */
  readonly points: readonly { readonly outlet: string; readonly x: number; readonly y: number }[];
  /** How much of the distances the plane holds, in [0, 1]. */
  readonly share: number;
  /** Kruskal's stress-1: 0 is faithful, 0.2 poor. */
  readonly stress: number;
}

/** All that a report shows. */
export interface Comparison {
  readonly outlets: readonly OutletSummary[];
  /** Targets with evidence, most pieces first. */
  readonly targets: readonly {
    readonly id: string;
    readonly label: string;
    readonly kind: string;
    readonly pieces: number;
  }[];
  readonly frames: readonly { readonly id: string; readonly description: string; readonly cues: number }[];
  readonly stances: readonly OutletStance[];
  readonly sensitivity: readonly Sensitivity[];
  readonly profiles: readonly FrameProfile[];
  readonly distinctive: readonly Distinctive[];
  readonly sourcing: readonly Sourcing[];
  /** Jensen-Shannon divergence (base 2, in [0, 1]) of the outlets' frame profiles, in the order of `outlets`. */
  readonly distances: readonly (readonly number[])[];
  /** The outlets as a tree and in a plane by those distances; null with fewer than 3 of them or more than 100. */
  readonly tree: OutletTree | null;
  readonly map: OutletMap | null;
  readonly views: Views;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly options: CompareOptions;
}

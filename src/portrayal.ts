/** How a text shows a target where it names it. */
import type { Mention, Position, Span, VoiceWeight } from './model.js';

/** Words that speak for or against a target at one mention, with what they add to the log odds of each. */
export interface PortrayalReason extends Span {
  readonly text: string;
  readonly oddsFor: number;
  readonly oddsAgainst: number;
}

/** How the text shows a target at one mention of it (see docs/stance-model.md). */
export interface Portrayal extends Mention {
  /** `${article}:m${n}`, n from 0 in order of start. */
  readonly id: string;
  readonly position: Position;
  readonly voiceWeight: VoiceWeight;
  /** Probabilities that the text is for or against the target here; the rest is neither. */
  readonly for: number;
  readonly against: number;
  /** (for - against) / (for + against), in [-1, 1]. */
  readonly polarity: number;
  /** Position weight times (for + against); 0 where it takes no part in a score. */
  readonly weight: number;
  /** Sums of all evidence as log odds against neither, of which `reasons` shows the strongest. */
  readonly oddsFor: number;
  readonly oddsAgainst: number;
  /** Of a mention that takes part. */
  readonly reasons: readonly PortrayalReason[];
}

import type { FrameProfile } from '../../model.js';
import { jensenShannon } from '../../statistics/jensen-shannon.js';
import { rateInterval } from '../../statistics/rate-interval.js';
import { createFrame } from './frame-sum.js';
import { listStrongest } from './ranking.js';
import { round4 } from './round.js';
import type { OutletSum } from './sum.js';
import { find } from './table.js';

/** One frame in one outlet; all zeros where the outlet does not have it. Salience is per 1,000 words. */
export function profileFrame(name: string, outlet: OutletSum, id: string): FrameProfile {
  const frame = find(outlet.frames, id) ?? createFrame();
  const rate = rateInterval({
    n: outlet.articles,
    count: frame.cues,
    size: outlet.words,
    countSquared: frame.cuesSquared,
    sizeSquared: outlet.wordsSquared,
    countTimesSize: frame.cuesTimesWords,
  });
  const { affirmed, denied } = frame.assertions;
  return {
    outlet: name,
    frame: id,
    cues: frame.cues,
    assertions: { ...frame.assertions },
    own: frame.own,
    rebutted: frame.rebutted,
    salience: outlet.words === 0 ? 0 : round4((1000 * frame.cues) / outlet.words),
    interval: rate && { low: round4(1000 * rate.low), high: round4(1000 * rate.high) },
    balance: frame.cues === 0 ? null : round4((affirmed - denied) / frame.cues),
    articles: frame.articles,
    evidence: listStrongest(frame.evidence),
  };
}

/** Divergence between the outlets' shares of cues by frame, each with each. */
export function measureDistances(outlets: readonly OutletSum[], frames: readonly string[]): number[][] {
  const profiles = outlets.map((outlet) => frames.map((id) => find(outlet.frames, id)?.cues ?? 0));
  return profiles.map((a, i) => profiles.map((b, j) => (i === j ? 0 : round4(jensenShannon(a, b)))));
}

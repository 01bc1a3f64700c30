import type {
  CompareOptions,
  Interval,
  OutletStance,
  StanceEstimate,
  Verdict,
  VoiceGroup,
} from '../../model.js';
import { bootstrapMean } from '../../statistics/bootstrap-mean.js';
import { bootstrapRatio } from '../../statistics/bootstrap-ratio.js';
import { createGenerator } from '../../statistics/generator.js';
import { hashText } from './hash.js';
import { listStrongest } from './ranking.js';
import { round4 } from './round.js';
import { createTarget } from './stance-sum.js';
import type { OutletSum, VoiceSum } from './sum.js';
import { entries, find } from './table.js';

const range: Interval = { low: -1, high: 1 };

/**
 * An outlet's stance towards a target. Each interval has a random stream of its own, seeded by the run's seed,
 * the outlet, the target and the voices, so that no other outlet or target can move it.
 *
 * @param k the constant that shrinks thin evidence, as the rows were scored with
 */
export function estimateStance(
  name: string,
  outlet: OutletSum,
  target: string,
  options: CompareOptions,
  k: number,
): OutletStance {
  const sum = find(outlet.targets, target) ?? createTarget();
  const estimate = (voice: VoiceGroup) => {
    const seed = hashText([options.seed, name, target, voice].join('\n'));
    return estimateVoice(sum.voices[voice], options, k, seed);
  };
  return {
    outlet: name,
    target,
    own: estimate('own'),
    quoted: estimate('quoted'),
    combined: estimate('combined'),
    evidence: listStrongest(sum.evidence),
    evidenceTotal: sum.pieces,
  };
}

function estimateVoice(voice: VoiceSum, options: CompareOptions, k: number, seed: number): StanceEstimate {
  const { articles, pieces } = voice;
  const score = meanScore(voice);
  if (score === null) {
    return { score, interval: null, resampled: null, articles, pieces, verdict: 'insufficient evidence' };
  }
  const fill = createGenerator(seed);
  const sentences = voice.sentences ?? [];
  const bounds =
    sentences.length > 0
      ? bootstrapRatio(sentences, k, options.draws, range, fill)
      : bootstrapMean(readHistogram(voice), options.draws, range, fill);
  const interval = { low: round4(bounds.low), high: round4(bounds.high) };
  return {
    score,
    interval,
    resampled: sentences.length > 0 ? 'sentences' : 'articles',
    articles,
    pieces,
    verdict: judge(interval, pieces < options.minimumEvidence),
  };
}

function judge(interval: Interval, isThin: boolean): Verdict {
  if (isThin) return 'insufficient evidence';
  if (interval.low <= 0 && interval.high >= 0) return 'no clear stance';
  return interval.low > 0 ? 'favourable' : 'unfavourable';
}

/** Mean over articles, to 4 decimals; null without any. */
export function meanScore(voice: VoiceSum): number | null {
  if (voice.articles === 0) return null;
  let sum = 0;
  for (const [score, count] of entries(voice.histogram)) sum += Number(score) * count;
  return round4(sum / voice.articles / 10_000);
}

/** Each score with how many articles have it, lowest first. */
function readHistogram(voice: VoiceSum): [score: number, count: number][] {
  return entries(voice.histogram)
    .map(([score, count]): [number, number] => [Number(score) / 10_000, count])
    .sort((a, b) => a[0] - b[0]);
}

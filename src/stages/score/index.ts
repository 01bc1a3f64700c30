import type {
  Attribution,
  Contribution,
  Cue,
  ScoreOptions,
  Stance,
  VoiceGroup,
  VoiceWeight,
} from '../../model.js';

export { measureTone } from './tone.js';

/** The weights that hold unless an option says otherwise. */
export const defaultScoreOptions: ScoreOptions = {
  k: 2,
  positionWeights: { title: 2, subheading: 1, lead: 1.5, body: 1 },
  voiceWeights: { own: 1, endorsed: 0.8, neutral: 0.5, distanced: 0.2, rebutted: -0.5 },
  assertionWeights: { affirmed: 1, denied: -1, hedged: 0.5, questioned: 0, hypothetical: 0 },
};

/** Voice weights of a verb class: a verb of judgement is the source's judgement, and neutral of the outlet. */
const CLASS_WEIGHTS: Readonly<Record<Attribution['verbClass'], VoiceWeight>> = {
  neutral: 'neutral',
  endorsing: 'endorsed',
  distancing: 'distanced',
  rejecting: 'neutral',
  evaluating: 'neutral',
};

/**
 * Stance of one article towards each target: S = sum of w*p / (k + sum of |w|) over its cues, in [-1, 1].
 *
 * p is the cue's polarity after assertion; w the position's weight, in the combined score times the voice's.
 *
 * @returns the part of each cue in the scores, and the scores in order of target and voice
 */
export function score(
  cues: readonly Cue[],
  attributions: readonly Attribution[],
  options: ScoreOptions = defaultScoreOptions,
): { contributions: Contribution[]; stances: Stance[] } {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const contributions: Contribution[] = [];
  for (const cue of cues) {
    const voiceWeight = weighVoice(cue, cue.voice === null ? undefined : byId.get(cue.voice));
    for (const { target, polarity } of cue.targets)
      contributions.push({
        cue: cue.id,
        target,
        sentence: cue.sentence,
        voiceWeight,
        weight: options.positionWeights[cue.position],
        polarity: polarity * options.assertionWeights[cue.assertion],
      });
  }
  const targets = [...new Set(contributions.map(({ target }) => target))].sort();
  const stances = targets.flatMap((target) => {
    const towards = contributions.filter((contribution) => contribution.target === target);
    return GROUPS.map((voice) => sumUp(target, voice, towards, options));
  });
  return { contributions, stances };
}

const GROUPS: readonly VoiceGroup[] = ['own', 'quoted', 'combined'];

/** How a cue's voice weighs in the combined score. */
export function weighVoice(cue: Cue, attribution: Attribution | undefined): VoiceWeight {
  if (attribution === undefined) return 'own';
  if (cue.rebuttal !== null) return 'rebutted';
  if (attribution.manner === 'scare') return 'distanced';
  return CLASS_WEIGHTS[attribution.verbClass];
}

function sumUp(
  target: string,
  voice: VoiceGroup,
  towards: readonly Contribution[],
  options: ScoreOptions,
): Stance {
  let sum = 0;
  let weight = 0;
  let cues = 0;
  for (const contribution of towards) {
    const isOwn = contribution.voiceWeight === 'own';
    if (voice !== 'combined' && isOwn !== (voice === 'own')) continue;
    const w =
      contribution.weight * (voice === 'combined' ? options.voiceWeights[contribution.voiceWeight] : 1);
    sum += w * contribution.polarity;
    weight += Math.abs(w);
    if (contribution.polarity !== 0) cues++;
  }
  return {
    target,
    voice,
    score: round(sum / (options.k + weight)),
    sum: round(sum),
    weight: round(weight),
    cues,
  };
}

/** To 4 decimals, without a negative zero. */
function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 + 0 : 0;
}

import type { Lexicons } from '../../lexicon/load.js';
import type {
  Attribution,
  Contribution,
  Cue,
  Mention,
  Portrayal,
  ScoreOptions,
  Stance,
  Text,
  VoiceGroup,
} from '../../model.js';
import { readPortrayals } from './portrayals.js';
import { round } from './round.js';
import { weighVoice } from './voice-weight.js';

export { measureTone } from './tone.js';
export { weighVoice } from './voice-weight.js';

/** The weights that hold unless an option says otherwise. */
export const defaultScoreOptions: ScoreOptions = {
  k: 2,
  positionWeights: { title: 2, subheading: 1, lead: 1.5, body: 1 },
  voiceWeights: { own: 1, endorsed: 0.9, neutral: 0.75, distanced: 0.2, rebutted: -0.5 },
  assertionWeights: { affirmed: 1, denied: -1, hedged: 0.5, questioned: 0, hypothetical: 0 },
  leastProbability: 0.7,
};

/** What an article's scores are made of. */
export interface ScoreInput {
  readonly article: { readonly id: string };
  readonly text: Text;
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
}

/**
 * Stance of one article towards each target: S = sum of w*p / (k + sum of |w|) over its evidence, in [-1, 1].
 *
 * Evidence is each cue, with p its polarity after assertion, and each mention in whose sentence no cue speaks of the target, with p
 * and w as the model reads it (`Portrayal`). w is the position's weight, in the combined score times the voice's.
 *
 * @returns how mentions are shown, the part of each piece of evidence, and the scores in order of target and voice
 */
export function score(
  { article, text, attributions, mentions, cues }: ScoreInput,
  lexicons: Lexicons,
  options: ScoreOptions = defaultScoreOptions,
): { portrayals: Portrayal[]; contributions: Contribution[]; stances: Stance[] } {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const contributions: Contribution[] = [];
  const spoken = new Set<string>();
  for (const cue of cues) {
    const voiceWeight = weighVoice(cue, cue.voice === null ? undefined : byId.get(cue.voice));
    for (const { target, polarity } of cue.targets) {
      spoken.add(`${cue.sentence} ${target}`);
      contributions.push({
        evidence: cue.id,
        target,
        sentence: cue.sentence,
        voiceWeight,
        weight: options.positionWeights[cue.position],
        polarity: polarity * options.assertionWeights[cue.assertion],
      });
    }
  }
  const isSpoken = (target: string, sentence: number) => spoken.has(`${sentence} ${target}`);
  const portrayals = readPortrayals(article, text, attributions, mentions, isSpoken, lexicons, options);
  for (const { id, target, sentence, voiceWeight, weight, polarity } of portrayals)
    if (weight > 0) contributions.push({ evidence: id, target, sentence, voiceWeight, weight, polarity });
  const targets = [...new Set(contributions.map(({ target }) => target))].sort();
  const stances = targets.flatMap((target) => {
    const towards = contributions.filter((contribution) => contribution.target === target);
    return GROUPS.map((voice) => sumUp(target, voice, towards, options));
  });
  return { portrayals, contributions, stances };
}

const GROUPS: readonly VoiceGroup[] = ['own', 'quoted', 'combined'];

function sumUp(
  target: string,
  voice: VoiceGroup,
  towards: readonly Contribution[],
  options: ScoreOptions,
): Stance {
  let sum = 0;
  let weight = 0;
  let pieces = 0;
  for (const contribution of towards) {
    const isOwn = contribution.voiceWeight === 'own';
    if (voice !== 'combined' && isOwn !== (voice === 'own')) continue;
    const w =
      contribution.weight * (voice === 'combined' ? options.voiceWeights[contribution.voiceWeight] : 1);
    sum += w * contribution.polarity;
    weight += Math.abs(w);
    if (contribution.polarity !== 0) pieces++;
  }
  return {
    target,
    voice,
    score: round(sum / (options.k + weight)),
    sum: round(sum),
    weight: round(weight),
    pieces,
  };
}

import type { ScoreOptions, VoiceGroup, VoiceWeight } from '../../model.js';
import type { CueRow } from '../../rows.js';

/** The part of one cue or mention in one score: `polarity × weight × voice = share`. */
interface Part {
  readonly polarity: number;
  readonly weight: number;
  readonly voice: number;
  readonly share: number;
}

/** The sum behind one article's score: `score = sum / (k + weight)`. */
export interface Working {
  readonly sum: number;
  readonly weight: number;
  readonly score: number;
  /** Pieces of evidence that are for or against; others only add weight. */
  readonly pieces: number;
}

/**
 * A cue's part in the score of a group of voices, or null where it takes no part in that group.
 * `effective` is the polarity after assertion, `weight` the position's weight.
 */
export function partOf(
  group: VoiceGroup,
  cue: { readonly voiceWeight: VoiceWeight; readonly weight: number },
  effective: number,
  scoring: ScoreOptions,
): Part | null {
  const own = cue.voiceWeight === 'own';
  if ((group === 'own' && !own) || (group === 'quoted' && own)) return null;
  const voice = group === 'combined' ? scoring.voiceWeights[cue.voiceWeight] : 1;
  return { polarity: effective, weight: cue.weight, voice, share: effective * cue.weight * voice };
}

/** What the evidence of one article adds up to towards one target, S = Σwp / (k + Σ|w|). */
export function workOut(
  group: VoiceGroup,
  cues: readonly CueRow[],
  target: string,
  scoring: ScoreOptions,
): Working {
  let sum = 0;
  let weight = 0;
  let taken = 0;
  for (const cue of cues) {
    for (const towards of cue.targets) {
      if (towards.target !== target) continue;
      const part = partOf(group, cue, towards.effective, scoring);
      if (part === null) continue;
      sum += part.share;
      weight += Math.abs(part.weight * part.voice);
      if (towards.effective !== 0) taken++;
    }
  }
  return { sum, weight, score: sum / (scoring.k + weight), pieces: taken };
}

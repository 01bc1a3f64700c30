import type { ScoreOptions } from '../model.js';
import { type ArticleRows, asCue, type CueRow, type StanceRow } from '../rows.js';

/** The term of one cue or mention in a score: position weight × voice factor × polarity after assertion. */
export interface ScoreTerm {
  readonly cue: CueRow;
  readonly weight: number;
  /** 1 in the scores of own and quoted voice, the weight of the voice in the combined one. */
  readonly factor: number;
  readonly polarity: number;
}

/** A score with all the terms that make it: sum of terms / (k + sum of absolute weights). */
export interface ExplainedScore {
  readonly stance: StanceRow;
  readonly terms: readonly ScoreTerm[];
}

/** All that takes part in an article's scores: its cues, then its mentions as such. */
export function listEvidence(rows: ArticleRows): CueRow[] {
  return [...rows.cues, ...rows.mentions.map(asCue).filter((cue) => cue !== null)];
}

/** The terms of each score of one article. */
export function explainScores(rows: ArticleRows, scoring: ScoreOptions): ExplainedScore[] {
  const evidence = listEvidence(rows);
  return rows.stances.map((stance) => ({
    stance,
    terms: evidence
      .filter((cue) => speaksIn(stance, cue))
      .flatMap((cue) => termsTowards(stance, cue, scoring)),
  }));
}

const speaksIn = ({ voice }: StanceRow, { voiceWeight }: CueRow) =>
  voice === 'combined' || (voice === 'own') === (voiceWeight === 'own');

function termsTowards({ target, voice }: StanceRow, cue: CueRow, scoring: ScoreOptions): ScoreTerm[] {
  const factor = voice === 'combined' ? scoring.voiceWeights[cue.voiceWeight] : 1;
  return cue.targets
    .filter((towards) => towards.target === target)
    .map(({ effective }) => ({ cue, weight: cue.weight, factor, polarity: effective }));
}

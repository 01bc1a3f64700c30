/** What an article’s mentions of one entity add up to, as scores of targets are made. */
import type { Lexicons } from '../lexicon/load.js';
import type { Position, VoiceWeight } from '../model.js';
import { defaultScoreOptions } from '../stages/score/index.js';
import type { MentionStance } from '../stages/score/mention.js';
import { weighStance } from '../stages/score/mention-weight.js';
import { readSentence } from '../stages/score/sentences.js';
import { joinSentences } from './outlet-stance-text.js';

/** One mention with what it says of the entity. */
export interface Evidence {
  readonly sentence: number;
  readonly position: Position;
  readonly voice: VoiceWeight;
  readonly stance: MentionStance;
}

/** Share of what a name itself says that thin evidence shrinks towards. */
const NAME_SHARE = 0.5;

/**
 * S = (sum of w*p + k*s*n) / (k + sum of |w|), with the weights of scoring: the mentions of a sentence share the weight of one. n is
 * what the name itself says and s its share.
 */
export function sumUp(evidence: readonly Evidence[], name: number): number {
  const { k, positionWeights, voiceWeights } = defaultScoreOptions;
  const counts = new Map<number, number>();
  for (const { sentence } of evidence) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  let sum = k * NAME_SHARE * name;
  let weight = k;
  for (const { sentence, position, voice, stance } of evidence) {
    const sided = weighStance(stance);
    if (sided === 0) continue;
    const w = (positionWeights[position] * voiceWeights[voice]) / (counts.get(sentence) ?? 1);
    sum += w * stance.score;
    weight += Math.abs(w) * sided;
  }
  return sum / weight;
}

/**
 * What a name in plain words says of what it names (`gun violence`), by its evaluating words, in [-1, 1]; a proper name says nothing.
 */
export function readName(name: string, lexicons: Lexicons): number {
  const text = joinSentences('', [name], lexicons);
  if (text.sentences.length === 0 || text.pos.includes('PROPN')) return 0;
  let sum = 0;
  for (const { term } of readSentence(text, 0, lexicons).evaluations) {
    const { bearer, agent, part } = term.meaning;
    sum += bearer !== 0 || part === 'verb' ? bearer : agent;
  }
  return Math.max(-1, Math.min(1, sum));
}

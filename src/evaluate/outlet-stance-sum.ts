/** What an article’s mentions of one entity add up to, as scores of targets are made. */
import type { Lexicons } from '../lexicon/load.js';
import type { Position, VoiceWeight } from '../model.js';
import { defaultScoreOptions } from '../stages/score/index.js';
import type { MentionStance } from '../stages/score/mention.js';
import { readSentence } from '../stages/score/sentences.js';
import { joinSentences } from './outlet-stance-text.js';

/** One mention with what it says of the entity. */
export interface Evidence {
  readonly sentence: number;
  readonly position: Position;
  readonly voice: VoiceWeight;
  readonly stance: MentionStance;
}

/** Shares of what a name itself says, and of what the article says of all its entities, that thin evidence shrinks towards. */
const NAME_SHARE = 0.5;
const MOOD_SHARE = 0.3;
/** What they weigh beside the evidence. */
const PRIOR_WEIGHT = 3;
/** Shrinks what an article with few mentions says of all. */
const MOOD_K = 5;

/** Least probability of either side at a mention that counts: to rank, even what is unsure tells something. */
const LEAST_SIDED = 0.3;

/** What an article says of all its entities: the mean of their mentions. */
export function readMood(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { stance }) => sum + stance.score, 0) / (MOOD_K + evidence.length);
}

/** What is thought of an entity before its evidence, from what its name says and what the article says of all. */
export function priorOf(name: number, mood: number): number {
  return NAME_SHARE * name + MOOD_SHARE * mood;
}

/**
 * S = (sum of w*p + k*prior) / (k + sum of |w|), with the weights of scoring, over more mentions than a report shows; the mentions of a sentence share the weight of one.
 */
export function sumUp(evidence: readonly Evidence[], prior: number): number {
  const { positionWeights, voiceWeights } = defaultScoreOptions;
  const counts = new Map<number, number>();
  for (const { sentence } of evidence) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  let sum = PRIOR_WEIGHT * prior;
  let weight = PRIOR_WEIGHT;
  for (const { sentence, position, voice, stance } of evidence) {
    const sided = stance.for + stance.against;
    if (sided < LEAST_SIDED) continue;
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

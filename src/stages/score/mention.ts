/** The score of one mention: its features, weighed and added up. */
import type { StanceModel, WeightTable } from '../../lexicon/stance-model.js';
import type { Feature } from './evidence.js';

/** A feature with its part in the log odds. */
export interface Weighed extends Feature {
  readonly pro: number;
  readonly contra: number;
}

/** Probabilities that add up to 1, and `score`, for minus against, in [-1, 1]. */
export interface MentionStance {
  readonly score: number;
  readonly for: number;
  readonly neutral: number;
  readonly against: number;
}

/** What log odds of "for" and "against" over "neutral" mean: a multinomial logit. */
export function stanceFrom(pro: number, contra: number): MentionStance {
  const most = Math.max(0, pro, contra);
  const [none, up, down] = [Math.exp(-most), Math.exp(pro - most), Math.exp(contra - most)];
  const sum = none + up + down;
  return { score: (up - down) / sum, for: up / sum, neutral: none / sum, against: down / sum };
}

/** The features that have a weight, each with what it adds to the log odds. */
export function weigh(features: readonly Feature[], table: WeightTable): Weighed[] {
  const weighed: Weighed[] = [];
  for (const feature of features) {
    const weight = table.get(feature.where)?.get(feature.key);
    if (weight === undefined) continue;
    weighed.push({ ...feature, pro: feature.value * weight[0], contra: feature.value * weight[1] });
  }
  return weighed;
}

/** Sums of the log odds, for and against. */
export function addUp(weighed: readonly Weighed[]): [number, number] {
  let [pro, contra] = [0, 0];
  for (const part of weighed) {
    pro += part.pro;
    contra += part.contra;
  }
  return [pro, contra];
}

/** The stance that features add up to. */
export function scoreMention(features: readonly Feature[], { portrayal }: StanceModel): MentionStance {
  return stanceFrom(...addUp(weigh(features, portrayal)));
}

/** Where a holder stands to the target. */
const PLACES = new Set(['holder clause', 'holder voice', 'holder pair']);

/** Features of a pair with what the sentence says of the target at all, by where the two stand to each other. */
export function addPortrayal(features: readonly Feature[], model: StanceModel): Feature[] {
  const [start] = features;
  if (start === undefined) return [];
  const { score } = scoreMention(features, model);
  const places = features.filter(({ where }) => PLACES.has(where)).map(({ where, key }) => `${where} ${key}`);
  const parts = ['', ...new Set(places)];
  return [...features, ...parts.map((key) => ({ ...start, where: 'holder portrayal', key, value: score }))];
}

/** The likeliest of several options by their log odds, after offsets; of equal ones the first. */
export function likeliestStance(odds: readonly number[], offsets: readonly number[] = []): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [option, value] of odds.entries()) {
    const total = value + (offsets[option] ?? 0);
    if (total > most) [best, most] = [option, total];
  }
  return best;
}

/**
 * Who holds what towards whom, and what follows from it: whoever is for one who is shown badly, or against one who is shown well, is
 * shown worse, and the other way round (structural balance: Heider 1946; Cartwright & Harary 1956).
 */
import type { Attribution, Text } from '../model.js';
import type { NamedMention } from '../stages/attribute/index.js';
import { placeIn } from '../stages/score/evidence.js';
import type { StanceReader } from './outlet-stance-reading.js';

/** What one entity holds towards another in an article, by their numbers. */
export interface Tie {
  readonly holder: number;
  readonly target: number;
  /** In [-1, 1]. */
  readonly value: number;
}

/** A mention of an entity with who speaks there: entities, by number. */
export interface SpokenMention {
  readonly mention: NamedMention;
  readonly sentence: number;
  readonly speakers: readonly number[];
}

/** Shrinks what is held but once. */
const K = 1;
/** Share of another’s score that goes over a tie. */
const SHARE = 0.3;

/** For each attribution the entities that are its source, by number: those named in its source phrase, else in that of its source’s others. */
export function findSpeakers(
  text: Text,
  attributions: readonly Attribution[],
  mentions: readonly (readonly NamedMention[])[],
): (readonly number[])[] {
  const named = attributions.map((attribution) =>
    mentions.flatMap((of, entity) => {
      const isSource = of.some(
        ({ first, last }) =>
          placeIn(attribution, text.start[first] as number, text.end[last - 1] as number) === 'source',
      );
      return isSource ? [entity] : [];
    }),
  );
  const bySource = new Map<string, readonly number[]>();
  for (const [index, { source }] of attributions.entries())
    if (source !== null && named[index]?.length !== 0) bySource.set(source, named[index] ?? []);
  return attributions.map(({ source }, index) => {
    const own = named[index] ?? [];
    return own.length > 0 || source === null ? own : (bySource.get(source) ?? own);
  });
}

/** Ties of all entities: what each says of another, and what the model of holders reads where the two stand in one sentence. */
export function findTies(entities: readonly (readonly SpokenMention[])[], reader: StanceReader): Tie[] {
  const sums = new Map<string, { holder: number; target: number; sum: number; count: number }>();
  const add = (holder: number, target: number, value: number) => {
    const key = `${holder} ${target}`;
    const known = sums.get(key) ?? { holder, target, sum: 0, count: 0 };
    known.sum += value;
    known.count++;
    sums.set(key, known);
  };
  const inSentence = new Map<number, { entity: number; mention: NamedMention }[]>();
  for (const [entity, mentions] of entities.entries())
    for (const { mention, sentence } of mentions) {
      const list = inSentence.get(sentence) ?? [];
      inSentence.set(sentence, list);
      list.push({ entity, mention });
    }
  for (const [target, mentions] of entities.entries())
    for (const { mention, sentence, speakers } of mentions) {
      if (speakers.includes(target)) continue;
      for (const holder of speakers) add(holder, target, reader.shown(mention).score);
      for (const { entity, mention: other } of inSentence.get(sentence) ?? []) {
        const isApart = other.last <= mention.first || mention.last <= other.first;
        if (entity !== target && isApart && !speakers.includes(entity))
          add(entity, target, reader.held(mention, other));
      }
    }
  return [...sums.values()].map(({ holder, target, sum, count }) => ({
    holder,
    target,
    value: sum / (K + count),
  }));
}

/** Scores with what the ties of each add, from -1 to 1. */
export function balance(scores: readonly number[], ties: readonly Tie[]): number[] {
  const balanced = [...scores];
  for (const { holder, target, value } of ties) {
    balanced[target] = (balanced[target] as number) + SHARE * value * (scores[holder] as number);
    balanced[holder] = (balanced[holder] as number) + SHARE * value * (scores[target] as number);
  }
  return balanced.map((score) => Math.max(-1, Math.min(1, score)));
}

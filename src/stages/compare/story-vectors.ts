import { rollup } from 'd3-array';
import type { StorySum } from './story-sum.js';

/** An article as a vector of length 1 over its features. */
export interface StoryVector {
  readonly story: StorySum;
  readonly weights: ReadonlyMap<string, number>;
}

/** Weighs features by how often they stand in an article and how few articles have them (tf–idf, Salton & Buckley 1988). */
export function weighStories(stories: readonly StorySum[]): StoryVector[] {
  const having = rollup(
    stories.flatMap(({ features }) => features.map(([feature]) => feature)),
    (same) => same.length,
    (feature) => feature,
  );
  return stories.map((story) => {
    const raw = story.features.map(([feature, count]): [string, number] => {
      const rarity = Math.log((stories.length + 1) / (having.get(feature) ?? 1));
      return [feature, (1 + Math.log(count)) * rarity];
    });
    const length = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return {
      story,
      weights: new Map(length === 0 ? [] : raw.map(([feature, weight]) => [feature, weight / length])),
    };
  });
}

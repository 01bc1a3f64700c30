/** Which mentions of a target take part in its scores, and how much each of them weighs. */
import type { Lexicons } from '../../lexicon/load.js';
import type { Mention, ScoreOptions, Text } from '../../model.js';
import type { MentionStance } from './mention.js';

/** How much a mention tells: its probability of either side, or 0 where neither is sure enough to be shown as evidence. */
export function weighStance(
  { for: pro, against }: MentionStance,
  { leastProbability }: ScoreOptions,
): number {
  return Math.max(pro, against) >= leastProbability ? pro + against : 0;
}

/** What a target says of itself is not how others show it: its own name or `we` in its own words. */
export function isOfItself(text: Text, mention: Mention, { targets, grammar }: Lexicons): boolean {
  if (mention.voice === null) return false;
  return mention.source === targets[mention.target]?.label || isFirstPerson(text, mention.first, grammar);
}

const PERSONAL = new Set(['person', 'named']);

/** `It` more often stands for a thing than for the state or body that was named before it; of people pronouns are surer. */
export function isVague({ by, target }: Mention, { targets }: Lexicons): boolean {
  return by === 'pronoun' && !PERSONAL.has(targets[target]?.kind ?? '');
}

/** `I`, `we`, `our`: whoever speaks. */
export function isFirstPerson(text: Text, at: number, { firstPronouns }: Lexicons['grammar']): boolean {
  return firstPronouns.has(text.norm[at] as string);
}

/** How many of some mentions stand in each sentence by target; they share the weight of one. */
export function countBySentence(mentions: readonly Mention[]): (mention: Mention) => number {
  const counts = new Map<string, number>();
  const keyOf = ({ target, sentence }: Mention) => `${sentence} ${target}`;
  for (const mention of mentions) counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1);
  return (mention) => counts.get(keyOf(mention)) ?? 1;
}

/** What a negator leaves standing: "will not help the regime" denies help, not the regime. */
import type { Grammar } from '../../lexicon/grammar.js';
import type { Text } from '../../model.js';
import type { FoundModifier } from './modifiers.js';

/** What may stand between a determiner and the noun. */
const NOMINAL = new Set(['ADJ', 'ADV', 'NOUN', 'PROPN', 'NUM']);
const MOST_BEFORE = 5;

interface Scene {
  readonly text: Text;
  readonly grammar: Grammar;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether a cue is taken for granted by the clause that is denied: a definite noun phrase that is no predicate
 * (`not help the regime`, `not justify Ruritania’s threats`, `no case against his threats`, but `is not the threat`), or one behind a preposition that a relative clause narrows
 * (`not made for regimes that cheat`).
 */
export function isPresupposed(scene: Scene, negator: FoundModifier, cue: Stretch): boolean {
  const { text, grammar } = scene;
  if (text.pos[cue.first] === 'VERB') return false;
  const ownStart = isDefinite(text.norm[cue.first] as string, grammar) ? cue.first : cue.first - 1;
  let at = ownStart;
  while (at >= negator.last && at > ownStart - MOST_BEFORE && NOMINAL.has(text.pos[at] as string)) at--;
  if (at < negator.last) return false;
  if (grammar.possessives.has(text.norm[at] as string) && text.pos[at - 1] === 'ADP') return true;
  if (text.pos[at] === 'PART' && text.norm[at] !== 'to' && text.pos[at - 1] === 'PROPN') return true;
  if (isDefinite(text.norm[at] as string, grammar)) return !isPredicate(scene, negator, at);
  return text.pos[at] === 'ADP' && grammar.relatives.has(text.norm[cue.last] ?? '');
}

function isDefinite(norm: string, { determiners, indefinites }: Grammar): boolean {
  return determiners.has(norm) && !indefinites.has(norm);
}

/** Whether a form of "be" stands before the phrase, with nothing but the negator between. */
function isPredicate({ text, grammar }: Scene, negator: FoundModifier, determiner: number): boolean {
  const before = determiner === negator.last ? negator.first - 1 : determiner - 1;
  return grammar.be.has(text.norm[before] ?? '');
}

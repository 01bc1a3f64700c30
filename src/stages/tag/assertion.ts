/** Whether a cue is affirmed, denied, hedged, questioned or supposed, and by which words. */
import type { Modifier } from '../../lexicon/modifiers.js';
import type { Assertion, Reason, Sentence, Text } from '../../model.js';
import type { FoundModifier } from './modifiers.js';

export interface AssertionScene {
  readonly text: Text;
  readonly sentence: Sentence;
  readonly modifiers: readonly FoundModifier[];
  /** Clause number by token minus `sentence.first`. */
  readonly clauses: Int32Array;
  /** The innermost attribution of each token, as a number; -1 is the outlet. */
  readonly voiceAt: Int32Array;
}

export interface Judgement {
  readonly assertion: Assertion;
  readonly reason: Reason | null;
}

const AFFIRMED: Judgement = { assertion: 'affirmed', reason: null };

/** What a modifier that governs the cue makes of it, in order of force. */
const EFFECTS: readonly (readonly [Modifier, Assertion])[] = [
  ['condition', 'hypothetical'],
  ['hedge', 'hedged'],
];

/**
 * Judges a cue over tokens `[first, last)`.
 *
 * A negator denies what follows it in its clause; two deny nothing. A wish ("hope it will not …") supposes. A
 * question questions the whole of its sentence in the same voice.
 */
export function judge(scene: AssertionScene, first: number, last: number): Judgement {
  const question = findQuestion(scene, first);
  if (question !== null) return { assertion: 'questioned', reason: question };
  const governing = scene.modifiers.filter((modifier) => governs(scene, modifier, first, last));
  const negators = governing.filter(
    ({ kind }) => kind === 'negator' || kind === 'denial' || kind === 'post-denial',
  );
  const negator = negators.at(-1);
  if (negator !== undefined && negators.length % 2 === 1) {
    const wish = scene.modifiers.find(({ kind, last: end }) => kind === 'wish' && end <= negator.first);
    if (wish !== undefined && negator.kind === 'negator')
      return { assertion: 'hypothetical', reason: reasonOf(scene, wish) };
    return { assertion: 'denied', reason: reasonOf(scene, negator) };
  }
  for (const [kind, assertion] of EFFECTS) {
    const modifier = governing.findLast((candidate) => candidate.kind === kind);
    if (modifier !== undefined) return { assertion, reason: reasonOf(scene, modifier) };
  }
  return AFFIRMED;
}

function governs(scene: AssertionScene, modifier: FoundModifier, first: number, last: number): boolean {
  const { sentence, clauses, voiceAt } = scene;
  const overlaps = modifier.first < last && modifier.last > first;
  if (overlaps) return false;
  const clause = clauses[modifier.first - sentence.first] as number;
  if (modifier.kind === 'post-denial')
    return modifier.first >= last && clause === clauses[last - 1 - sentence.first];
  if (modifier.kind === 'hedge' && modifier.first >= last) return false;
  if (modifier.first >= first) return false;
  if (voiceAt[modifier.first] !== voiceAt[first] && !isOuterHedge(modifier)) return false;
  const own = clauses[first - sentence.first] as number;
  if (clause === own) return true;
  return raises(scene, modifier, clause, own);
}

function isOuterHedge(modifier: FoundModifier): boolean {
  return modifier.kind === 'hedge';
}

/** `does not believe that …`: the negation of a verb of opinion denies the clause that follows. */
function raises(
  { sentence, clauses, modifiers }: AssertionScene,
  modifier: FoundModifier,
  clause: number,
  own: number,
): boolean {
  if (modifier.kind !== 'negator' || own !== clause + 1) return false;
  return modifiers.some(
    ({ kind, first }) =>
      kind === 'raising' && first >= modifier.last && clauses[first - sentence.first] === clause,
  );
}

/** The question mark that ends the sentence, where the cue stands in the same voice as the mark. */
function findQuestion({ text, sentence, voiceAt }: AssertionScene, cue: number): Reason | null {
  for (let at = sentence.last - 1; at > cue; at--) {
    if (text.value[at] !== '?') continue;
    if (voiceAt[at - 1] !== voiceAt[cue]) continue;
    return { rule: 'question', start: text.start[at] as number, end: text.end[at] as number, text: '?' };
  }
  return null;
}

function reasonOf({ text }: AssertionScene, { kind, first, last }: FoundModifier): Reason {
  const start = text.start[first] as number;
  const end = text.end[last - 1] as number;
  return { rule: kind, start, end, text: text.source.slice(start, end) };
}

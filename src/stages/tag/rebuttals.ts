/** Rebuttals: words that reject what another voice of the article said. */
import type { Attribution, Rebuttal, Sentence, Text } from '../../model.js';
import type { FoundModifier, FoundSign } from './modifiers.js';
import { tokenAt } from './voices.js';

/** Words of an article that reject what was said elsewhere in it. */
export interface FoundRebuttal {
  readonly first: number;
  readonly last: number;
  /** Number of the attribution that holds the words; -1 is the outlet. */
  readonly voice: number;
  /** Who rejects, or null for the outlet. */
  readonly by: string | null;
  /** Whether it names what it rejects an accusation, or something else that was said against somebody. */
  readonly isDefence: boolean;
}

interface Scene {
  readonly text: Text;
  readonly sentence: Sentence;
  readonly modifiers: readonly FoundModifier[];
  readonly signs: readonly FoundSign[];
  readonly attributions: readonly Attribution[];
  readonly voiceAt: Int32Array;
}

/** How many blocks back the rejected words may stand, where they are against somebody and where not. */
const REACH = { hostile: 2, other: 1 };
/** How far from a rebuttal its "this" may stand. */
const NEAR = 5;
/** A rebuttal that is all of its sentence needs no "this". */
const MOST_WORDS = 4;

/**
 * Rebuttals of a sentence. A rebuttal phrase counts with words near it that stand for something said (this, such
 * claims, the accusation), or where it is nearly all of its sentence; else it is a predicate like any other.
 */
export function findRebuttals(scene: Scene): FoundRebuttal[] {
  const { text, modifiers, signs, voiceAt } = scene;
  const verb = modifiers.find(({ kind, first }) => kind === 'rebuttal' && text.pos[first] === 'VERB');
  return [...modifiers, ...signs]
    .filter((words) => isRebuttal(scene, words))
    .flatMap(({ first, last }) => {
      const voice = voiceAt[first] as number;
      const teller =
        verb !== undefined && verb.first < first && voiceAt[verb.first] === voice ? verb.first : first;
      const by = voice < 0 ? findRejecter(scene, teller) : (scene.attributions[voice]?.source ?? undefined);
      if (by === undefined) return [];
      const isDefence = signs.some((sign) => sign.kind === 'accusation' && isNear(sign, { first, last }));
      return [{ first, last, voice, by, isDefence }];
    });
}

function isRebuttal(scene: Scene, { kind, first, last }: FoundModifier | FoundSign): boolean {
  const { text, signs, sentence } = scene;
  const words = wordsBetween(text, sentence.first, first) + wordsBetween(text, last, sentence.last);
  if (kind === 'ellipsis') return words === 0;
  if (kind !== 'rebuttal' || text.norm[first - 1] === 'to') return false;
  if (words + last - first <= MOST_WORDS) return true;
  return signs.some((sign) => sign.kind === 'anaphor' && isNear(sign, { first, last }));
}

function wordsBetween(text: Text, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at++) if (text.pos[at] !== 'PUNCT') words++;
  return words;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Whether two stretches overlap or stand a few words apart. */
function isNear(one: Stretch, other: Stretch): boolean {
  return one.first - other.last <= NEAR && other.first - one.last <= NEAR;
}

/**
 * Who rejects in the outlet's words ("X dismissed the claims as baseless"): the source of the attribution whose verb
 * stands there, else a source named before it in the sentence, else the first name or noun of the sentence; null
 * where the outlet itself does, undefined where it is somebody who cannot be told.
 */
function findRejecter({ text, sentence, attributions }: Scene, first: number): string | null | undefined {
  const start = text.start[first] as number;
  const isVerb = text.pos[first] === 'VERB' && text.pos[first - 1] !== 'AUX';
  for (const { cue, source } of attributions)
    if (cue !== null && cue.start <= start && cue.end > start) return source ?? undefined;
  for (const { cue, source, verbClass } of attributions)
    if (
      cue !== null &&
      source !== null &&
      verbClass === 'rejecting' &&
      cue.start >= sentence.start &&
      cue.end <= sentence.end
    )
      return source;
  if (!isVerb) return null;
  const before = text.source.slice(sentence.start, start);
  for (const { source } of attributions) {
    const name = source?.split(' ').at(-1);
    if (name !== undefined && before.includes(name)) return source ?? undefined;
  }
  for (let at = sentence.first; at < first; at++)
    if (text.pos[at] === 'NOUN' || text.pos[at] === 'PROPN') return text.value[at];
  return sentence.first === first ? null : undefined;
}

/**
 * Which attribution each rebuttal rejects: the latest words of another source before it, at most two paragraphs
 * back, that say something to reject; those of a source that the rebuttal's sentence names go first, then what was
 * said against somebody; else, of the same sentence, the next ones ("… he said of a report claiming that …").
 *
 * @param attitudes by number of the attribution, of those that hold an affirmed cue
 * @returns rebuttal by the number of the rejected attribution
 */
export function matchRebuttals(
  text: Text,
  rebuttals: readonly FoundRebuttal[],
  attributions: readonly Attribution[],
  attitudes: ReadonlyMap<number, { readonly isHostile: boolean }>,
): Map<number, Rebuttal> {
  const matched = new Map<number, Rebuttal>();
  if (rebuttals.length === 0) return matched;
  const firstTokens = attributions.map(({ content }) => tokenAt(text, content[0]?.start ?? 0));
  for (const rebuttal of rebuttals) {
    const rejected = findRejected(text, rebuttal, attributions, firstTokens, attitudes);
    if (rejected < 0 || matched.has(rejected)) continue;
    const start = text.start[rebuttal.first] as number;
    const end = text.end[rebuttal.last - 1] as number;
    matched.set(rejected, { by: rebuttal.by, start, end, text: text.source.slice(start, end) });
  }
  return matched;
}

function findRejected(
  text: Text,
  rebuttal: FoundRebuttal,
  attributions: readonly Attribution[],
  firstTokens: readonly number[],
  attitudes: ReadonlyMap<number, { readonly isHostile: boolean }>,
): number {
  const blockOf = (token: number) => text.sentences[text.sentence[token] as number]?.block ?? -1;
  const here = blockOf(rebuttal.first);
  const candidates: number[] = [];
  const isCandidate = (index: number) => {
    const other = attributions[index];
    const attitude = attitudes.get(index);
    return (
      attitude !== undefined &&
      (attitude.isHostile || !rebuttal.isDefence) &&
      other !== undefined &&
      other.source !== null &&
      other.source !== rebuttal.by &&
      other.kind === 'speech' &&
      !isInside(attributions, index, rebuttal.voice)
    );
  };
  for (let index = attributions.length - 1; index >= 0; index--) {
    const token = firstTokens[index] as number;
    if (token >= rebuttal.first || !isCandidate(index)) continue;
    const distance = here - blockOf(token);
    if (distance > REACH.hostile) break;
    if (distance <= REACH.other || attitudes.get(index)?.isHostile === true) candidates.push(index);
  }
  const sentence = text.sentences[text.sentence[rebuttal.first] as number];
  const words = text.source.slice(sentence?.start ?? 0, sentence?.end ?? 0);
  const isNamed = (index: number) => {
    const name = attributions[index]?.source?.split(' ').at(-1);
    return name !== undefined && words.includes(name);
  };
  const isHostile = (index: number) => attitudes.get(index)?.isHostile === true;
  const chosen = candidates.find(isNamed) ?? candidates.find(isHostile) ?? candidates[0];
  if (chosen !== undefined) return chosen;
  if (rebuttal.voice < 0 && text.pos[rebuttal.first] !== 'VERB') return -1;
  const own = attributions[rebuttal.voice]?.cue ?? null;
  const edge = own?.end ?? text.end[rebuttal.last - 1] ?? 0;
  const spoken = own === null ? rebuttal.first : tokenAt(text, own.start);
  for (let index = 0; index < attributions.length; index++) {
    const token = firstTokens[index] as number;
    const isLater = (text.start[token] as number) >= edge;
    if (isLater && isCandidate(index) && text.sentence[token] === text.sentence[spoken]) return index;
  }
  return -1;
}

/** Whether the words stand around the rebuttal itself: then they are no other's statement. */
function isInside(attributions: readonly Attribution[], index: number, voice: number): boolean {
  let nested = attributions[voice]?.nestedIn ?? null;
  const id = attributions[index]?.id;
  for (let steps = 0; nested !== null && steps < attributions.length; steps++) {
    if (nested === id) return true;
    nested = attributions.find((attribution) => attribution.id === nested)?.nestedIn ?? null;
  }
  return false;
}

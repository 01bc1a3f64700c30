/** What a sentence says of one target named in it, as features with the tokens they come from. */
import type { Evaluation } from '../../lexicon/evaluations.js';
import { valued } from '../../lexicon/vocabulary.js';
import type { Attribution, Text } from '../../model.js';
import { isAsked } from './force.js';
import { readHolder } from './holder.js';
import { findHome, findRoles, relateTokens } from './relations.js';
import type { Range, SentenceReading } from './sentences.js';

/** One feature of a mention. */
export interface Feature extends Range {
  /** Its family (`word`, `near`, `meaning`, `group`, `portrayal`, `valence` …) and relation, with a space between. */
  readonly where: string;
  readonly key: string;
  readonly value: number;
}

/** Takes in a feature. */
export type Emit = (where: string, key: string, first: number, last: number, value: number) => void;

/** A content word whose weight follows from its meaning, in a bucket of relations. */
interface WordMeaning {
  readonly where: string;
  readonly key: string;
  readonly at: number;
  /** How far it is asserted; below 0 where it is denied. */
  readonly sign: number;
  /** The same, less in another clause. */
  readonly loose: number;
}

/** Words that count as near, on either side. */
const NEAR = 4;
const NEAR_WHERE = {
  left: ['near L1', 'near L2', 'near L3', 'near L3'],
  right: ['near R1', 'near R2', 'near R3', 'near R3'],
};
const DISTANCES = ['valence d1', 'valence d2', 'valence d3', 'valence d4'];
/** What a word in another clause counts where its relation does not matter. */
const FAR = 0.5;
/** AFINN goes from -5 to 5; most words have 2 or 3. */
const VALENCE_SCALE = 3;

/** Features of one mention; `holder` is who is asked to hold a stance towards it, or null for whoever does. */
export function readMention(
  reading: SentenceReading,
  mention: Range,
  attributions: readonly Attribution[],
  holder: Range | null,
): Feature[] {
  const features: Feature[] = [];
  emitMention(reading, mention, attributions, holder, (where, key, first, last, value) => {
    features.push({ where, key, value, first, last });
  });
  return features;
}

/** The same, one feature at a time. */
export function emitMention(
  reading: SentenceReading,
  mention: Range,
  attributions: readonly Attribution[],
  holder: Range | null,
  emit: Emit,
): void {
  const { text, first, last } = reading;
  const home = findHome(reading, mention);
  const roles = findRoles(reading, home);
  const voices = voicesOf(text, mention, attributions);
  const said = voices
    .filter(({ place }) => place === 'source')
    .flatMap(({ attribution }) => attribution.content.map((span) => tokensOf(text, span)));
  const relation = relateTokens(reading, mention, home, roles, said);
  const { first: start, last: end } = mention;
  emit('bias ', '', start, end, 1);
  emit('form place', home.place, start, end, 1);
  for (const { role, predicate } of roles)
    emit('form role', role, predicate.group.first, predicate.group.last, 1);
  emitWords(reading, mention, relation, emit);
  emitEvaluations(reading, mention, relation, emit);
  const link = home.phrase === null ? undefined : reading.chunks[home.index - 1];
  if (link?.kind === 'mark' && text.pos[link.first] === 'ADP')
    emit('link ', text.norm[link.first] as string, link.first, link.last, 1);
  for (const { attribution, place } of voices) {
    emit(`voice ${place}`, attribution.verbClass, start, end, 1);
    emit(`voice ${place}`, attribution.manner, start, end, 1);
    emit(`voice ${place}`, attribution.kind, start, end, 1);
  }
  if (isAsked(text, first, last)) emit('form sentence', '?', last - 1, last, 1);
  if (holder !== null) readHolder(reading, mention, roles, holder, attributions, emit);
}

type Relations = ReturnType<typeof relateTokens>;

function emitWords(reading: SentenceReading, mention: Range, relation: Relations, emit: Emit): void {
  const { text, first, last, force, silent, turned, keys, isContent } = reading;
  const meanings: WordMeaning[] = [];
  const steps = countSteps(reading, mention);
  for (let at = first; at < last; at++) {
    if (at === mention.first) at = mention.last;
    if (at >= last) break;
    const index = at - first;
    if (silent[index] === 1 || turned[index] === 1) continue;
    const distance = steps[index] as number;
    const { meaning, valence: where, part } = relation[index] as Relations[number];
    const sign = force[index] as number;
    const loose = part === 'far' ? FAR * sign : sign;
    const key = keys[index] as string;
    if (key !== '') {
      if (isContent[index] === 1) {
        emit('word ', key, at, at + 1, loose);
        meanings.push({ where: meaning, key, at, sign, loose });
      }
      const near = at < mention.first ? NEAR_WHERE.left : NEAR_WHERE.right;
      if (distance <= NEAR) emit(near[distance - 1] as string, key, at, at + 1, loose);
    }
    if (((text.flags[at] as number) & valued) === 0) continue;
    const valence = (text.form[at]?.valence ?? 0) / VALENCE_SCALE;
    const value = sign * valence;
    emit(where, value > 0 ? '+' : '-', at, at + 1, Math.abs(value));
    emit('valence ', '', at, at + 1, loose * valence);
    emit(DISTANCES[Math.min(4, Math.ceil(distance / 4)) - 1] as string, '', at, at + 1, loose * valence);
  }
  emitMeanings(meanings, emit);
  const share = 1 / Math.sqrt(meanings.length);
  for (const { key, at, loose } of meanings) emit('meaning *', key, at, at + 1, loose * share);
}

/** Words to the mention, where a name of several words counts as one; by token minus `first`. */
function countSteps({ text, first, last }: SentenceReading, mention: Range): Int32Array {
  const steps = new Int32Array(last - first);
  const isName = (at: number) => text.pos[at] === 'PROPN';
  for (let at = mention.first - 1, step = 0; at >= first; at--) {
    if (at === mention.first - 1 || !isName(at) || !isName(at + 1)) step++;
    steps[at - first] = step;
  }
  for (let at = mention.last, step = 0; at < last; at++) {
    if (at === mention.last || !isName(at) || !isName(at - 1)) step++;
    steps[at - first] = step;
  }
  return steps;
}

/** Each bucket's words share one unit: a word among n counts 1/sqrt(n), as a sum of n independent votes spreads by sqrt(n). */
function emitMeanings(meanings: readonly WordMeaning[], emit: Emit): void {
  for (const { where, key, at, sign } of meanings) {
    let count = 0;
    for (const other of meanings) if (other.where === where) count++;
    emit(where, key, at, at + 1, sign / Math.sqrt(count));
  }
}

function emitEvaluations(reading: SentenceReading, mention: Range, relation: Relations, emit: Emit): void {
  const { first, evaluations, force, silent } = reading;
  for (const { term, first: from, last: to } of evaluations) {
    if (from >= mention.first && from < mention.last) continue;
    if (silent.subarray(from - first, to - first).every((is) => is === 1)) continue;
    const { group: where, portrayal, part } = relation[from - first] as Relations[number];
    const sign = force[from - first] as number;
    const { group, bearer, agent, patient, holds } = term.meaning;
    emit('group ', group, from, to, part === 'far' ? FAR * sign : sign);
    emit(where, group, from, to, sign);
    if (bearer !== 0) emit(portrayal, 'bearer', from, to, sign * bearer);
    if (agent !== 0) emit(portrayal, 'agent', from, to, sign * agent);
    if (patient !== 0) emit(portrayal, 'patient', from, to, sign * patient);
    if (holds !== 0) emit(portrayal, 'holds', from, to, sign * holds);
    const shown = showsAs(term.meaning, relation[from - first] as Relations[number]);
    if (shown !== 0) emit('portrayal ', '', from, to, sign * shown);
  }
}

/** How a term shows a mention by the part that it takes in it: X's attack has X as agent, the attack on X as patient. */
function showsAs({ part, bearer, agent, patient }: Evaluation, relation: Relations[number]): number {
  const isEvent = part === 'noun';
  if (part === 'verb' && relation.name === 'is') return agent;
  if (relation.part === 'agent' || (isEvent && relation.name === 'owned')) return agent + bearer;
  if (relation.part === 'patient' || (isEvent && relation.name === 'of')) return patient + bearer;
  return relation.part === 'bearer' ? bearer : 0;
}

/** The attributions that a mention is source or part of. */
function voicesOf(text: Text, mention: Range, attributions: readonly Attribution[]) {
  const start = text.start[mention.first] as number;
  const end = text.end[mention.last - 1] as number;
  const voices: { attribution: Attribution; place: 'source' | 'content' }[] = [];
  for (const attribution of attributions) {
    const place = placeIn(attribution, start, end);
    if (place !== null) voices.push({ attribution, place });
  }
  return voices;
}

/** Whether a span is in an attribution's source or in what it says. */
export function placeIn(attribution: Attribution, start: number, end: number): 'source' | 'content' | null {
  const { sourceSpan, content } = attribution;
  if (sourceSpan !== null && sourceSpan.start < end && sourceSpan.end > start) return 'source';
  return content.some((span) => span.start <= start && span.end >= end) ? 'content' : null;
}

/** The tokens of a span, found by halving. */
function tokensOf({ start }: Text, span: { readonly start: number; readonly end: number }): Range {
  const from = (offset: number) => {
    let [low, high] = [0, start.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((start[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { first: from(span.start), last: from(span.end) };
}

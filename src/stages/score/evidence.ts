/** What a sentence says of one target named in it, as features with the tokens they come from. */
import { valued } from '../../lexicon/vocabulary.js';
import type { Attribution, Text } from '../../model.js';
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
export interface Meaning {
  readonly where: string;
  readonly key: string;
  readonly at: number;
  /** -1 where a negator holds over it. */
  readonly sign: number;
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
/** Words that count as near, on either side. */
const NEAR = 4;
const NEAR_WHERE = {
  left: ['near L1', 'near L2', 'near L3', 'near L3'],
  right: ['near R1', 'near R2', 'near R3', 'near R3'],
};
const DISTANCES = ['valence d1', 'valence d2', 'valence d3', 'valence d4'];
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
    if (attribution.verb !== null) emit(`voice ${place}`, `v:${attribution.verb}`, start, end, 1);
  }
  if (text.norm[last - 1] === '?' || (last - 2 >= first && text.norm[last - 2] === '?'))
    emit('form sentence', '?', last - 1, last, 1);
  if (holder !== null) readHolder(reading, mention, roles, holder, attributions, emit);
}

type Relations = ReturnType<typeof relateTokens>;

function emitWords(reading: SentenceReading, mention: Range, relation: Relations, emit: Emit): void {
  const { text, first, last, negated } = reading;
  const meanings: Meaning[] = [];
  for (let at = first; at < last; at++) {
    if (at === mention.first) at = mention.last;
    if (at >= last) break;
    const isLeft = at < mention.first;
    const distance = isLeft ? mention.first - at : at - mention.last + 1;
    const isNot = negated[at - first] === 1;
    const { name: _, meaning, valence: where } = relation[at - first] as Relations[number];
    const key = keyOf(text, at);
    if (key !== '') {
      if (CONTENT.has(text.pos[at] as string)) {
        emit(isNot ? 'word !' : 'word ', key, at, at + 1, 1);
        if (key !== NAME && key !== NUMBER) meanings.push({ where: meaning, key, at, sign: isNot ? -1 : 1 });
      }
      if (distance <= NEAR)
        emit((isLeft ? NEAR_WHERE.left : NEAR_WHERE.right)[distance - 1] as string, key, at, at + 1, 1);
    }
    if (((text.flags[at] as number) & valued) === 0) continue;
    const valence = (text.form[at]?.valence ?? 0) / VALENCE_SCALE;
    const value = isNot ? -valence : valence;
    emit(where, value > 0 ? '+' : '-', at, at + 1, Math.abs(value));
    emit('valence ', '', at, at + 1, value);
    emit(DISTANCES[Math.min(4, Math.ceil(distance / 4)) - 1] as string, '', at, at + 1, value);
  }
  emitMeanings(meanings, emit);
  for (const { key, at, sign } of meanings)
    emit('meaning *', key, at, at + 1, sign / Math.sqrt(meanings.length));
}

/** Each bucket's words share one unit: a word among n counts 1/sqrt(n), as a sum of n independent votes spreads by sqrt(n). */
export function emitMeanings(meanings: readonly Meaning[], emit: Emit): void {
  const counts = new Map<string, number>();
  for (const { where } of meanings) counts.set(where, (counts.get(where) ?? 0) + 1);
  for (const { where, key, at, sign } of meanings)
    emit(where, key, at, at + 1, sign / Math.sqrt(counts.get(where) as number));
}

function emitEvaluations(reading: SentenceReading, mention: Range, relation: Relations, emit: Emit): void {
  const { first, negated, hedged, evaluations } = reading;
  for (const { term, first: from, last: to } of evaluations) {
    if (from >= mention.first && from < mention.last) continue;
    const { group: where, deniedGroup, portrayal } = relation[from - first] as Relations[number];
    const isNot = negated[from - first] === 1;
    const { group, bearer, agent, patient, holds } = term.meaning;
    emit(isNot ? 'group !' : 'group ', group, from, to, 1);
    emit(isNot ? deniedGroup : where, group, from, to, 1);
    const sign = (isNot ? -1 : 1) * (hedged[from - first] === 1 ? 0.5 : 1);
    if (bearer !== 0) emit(portrayal, 'bearer', from, to, sign * bearer);
    if (agent !== 0) emit(portrayal, 'agent', from, to, sign * agent);
    if (patient !== 0) emit(portrayal, 'patient', from, to, sign * patient);
    if (holds !== 0) emit(portrayal, 'holds', from, to, sign * holds);
  }
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

const NUMBER = 'NUM';
const NAME = 'NAME';

/** Whether a key is a word, and not a mark, a name or a number. */
export function isContentKey(text: Text, at: number, key: string): boolean {
  return key !== NAME && key !== NUMBER && CONTENT.has(text.pos[at] as string);
}

/** The word of a token for a weight: its lemma; names and numbers stand as such, most marks as nothing. */
export function keyOf(text: Text, at: number): string {
  const pos = text.pos[at] as string;
  if (pos === 'NUM') return NUMBER;
  if (pos === 'PROPN') {
    const head = (text.value[at] as string).charAt(0);
    if (head !== head.toLowerCase()) return NAME;
  }
  const lemma = text.lemma[at] as string;
  const code = lemma.charCodeAt(0);
  return (code >= 97 && code <= 122) || lemma === '"' || lemma === '?' ? lemma : '';
}

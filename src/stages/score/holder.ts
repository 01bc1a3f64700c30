/** What a sentence says of one party's stance towards another. */
import type { Attribution } from '../../model.js';
import { type Emit, placeIn } from './evidence.js';
import { keyOf } from './keys.js';
import { emitBeside, emitNames, emitReach } from './reach.js';
import { findHome, findRoles, type Role } from './relations.js';
import type { Range, SentenceReading } from './sentences.js';

/** Words that may make a pair beside the two parties. */
const NEAR = 5;
const GAPS = [0, 2, 5, 10];
const VALENCE_SCALE = 3;

/** Features of an ordered pair: `<` where the holder stands before the target, `>` behind. */
export function readHolder(
  reading: SentenceReading,
  mention: Range,
  roles: readonly Role[],
  holder: Range,
  attributions: readonly Attribution[],
  emit: Emit,
): void {
  const { clauses, first } = reading;
  const order = holder.first < mention.first ? '<' : '>';
  const { first: start, last: end } = holder;
  const isSame = clauses[holder.last - 1 - first] === clauses[mention.last - 1 - first];
  emit('holder order', order, start, end, 1);
  emit('holder clause', (isSame ? 'same' : 'other') + order, start, end, 1);
  const theirHome = findHome(reading, holder);
  const theirs = findRoles(reading, theirHome);
  for (const { role } of theirs) emit('holder role', role, start, end, 1);
  emitShared(reading, roles, theirs, emit);
  const home = findHome(reading, mention);
  emitReach(reading, theirs, home, mention, emit);
  emitNames(reading, gapOf(mention, holder), order, emit);
  emitBeside(reading, holder, theirHome, `h${order}`, emit);
  emitBeside(reading, mention, home, `t${order}`, emit);
  emitBetween(reading, mention, holder, order, emit);
  emitOutside(reading, mention, holder, order, emit);
  emitTerms(reading, mention, holder, order, emit);
  emitVoices(reading, mention, holder, attributions, emit);
}

/** Predicates that take in both. */
function emitShared(
  reading: SentenceReading,
  roles: readonly Role[],
  theirs: readonly Role[],
  emit: Emit,
): void {
  const { text, first, negated, evaluations } = reading;
  for (const { predicate, role } of roles) {
    const their = theirs.find((other) => other.predicate === predicate);
    if (their === undefined) continue;
    const { group } = predicate;
    const pair = `${their.role}>${role}`;
    emit('holder pair', pair, group.first, group.last, 1);
    for (const verb of group.verbs) emit(`holder ${pair}`, keyOf(text, verb), verb, verb + 1, 1);
    for (const { term, first: from, last: to } of evaluations) {
      if (from < group.first || from >= group.last) continue;
      const isNot = negated[from - first] === 1;
      emit(`holder ${pair}`, `g:${isNot ? '!' : ''}${term.meaning.group}`, from, to, 1);
      const { holds } = term.meaning;
      if (holds !== 0) emit(`holder holds ${pair}`, '', from, to, isNot ? -holds : holds);
    }
  }
}

/** The tokens between two parties. */
function gapOf(mention: Range, holder: Range): Range {
  return { first: Math.min(holder.last, mention.last), last: Math.max(holder.first, mention.first) };
}

function emitBetween(
  reading: SentenceReading,
  mention: Range,
  holder: Range,
  order: string,
  emit: Emit,
): void {
  const { text, first, negated } = reading;
  const gap = gapOf(mention, holder);
  const size = GAPS.findIndex((most) => gap.last - gap.first <= most);
  emit('holder gap', `${order}${size < 0 ? GAPS.length : size}`, holder.first, holder.last, 1);
  for (let at = gap.first; at < gap.last; at++) {
    const key = keyOf(text, at);
    if (key !== '') {
      emit(`between ${order}`, key, at, at + 1, 1);
      const next = at + 1 < gap.last ? keyOf(text, at + 1) : '';
      if (next !== '') emit(`between ${order}`, `${key} ${next}`, at, at + 2, 1);
    }
    const valence = (text.form[at]?.valence ?? 0) / VALENCE_SCALE;
    const sign = negated[at - first] === 1 ? -1 : 1;
    if (valence !== 0) emit(`between ${order}`, 'valence', at, at + 1, sign * valence);
  }
}

function emitOutside(
  reading: SentenceReading,
  mention: Range,
  holder: Range,
  order: string,
  emit: Emit,
): void {
  const { text, first, last } = reading;
  const gap = gapOf(mention, holder);
  const start = Math.min(holder.first, mention.first);
  const end = Math.max(holder.last, mention.last);
  for (let at = first; at < last; at++) {
    if (at >= start && at < end) continue;
    const key = keyOf(text, at);
    if (key === '') continue;
    const isBefore = at < gap.first;
    const where = isBefore ? `outside before${order}` : `outside after${order}`;
    emit(where, key, at, at + 1, 1);
    const isNear = isBefore ? start - at <= NEAR : at - gap.last < NEAR;
    const next = isNear && at + 1 < last ? keyOf(text, at + 1) : '';
    if (next !== '') emit(where, `${key} ${next}`, at, at + 2, 1);
  }
}

function emitTerms(reading: SentenceReading, mention: Range, holder: Range, order: string, emit: Emit): void {
  const { first, negated, evaluations } = reading;
  const gap = gapOf(mention, holder);
  const start = Math.min(holder.first, mention.first);
  for (const { term, first: from, last: to } of evaluations) {
    const isBetween = from >= gap.first && to <= gap.last;
    const where = isBetween ? `between ${order}` : `outside ${from < start ? 'before' : 'after'}${order}`;
    const isNot = negated[from - first] === 1;
    const sign = isNot ? -1 : 1;
    const { group, holds, patient, bearer } = term.meaning;
    emit(where, `g:${isNot ? '!' : ''}${group}`, from, to, 1);
    if (holds !== 0) emit(where, 'holds', from, to, sign * holds);
    if (patient !== 0) emit(where, 'patient', from, to, sign * patient);
    if (bearer !== 0) emit(where, 'bearer', from, to, sign * bearer);
  }
}

/** Who says or is told of whom. */
function emitVoices(
  { text }: SentenceReading,
  mention: Range,
  holder: Range,
  attributions: readonly Attribution[],
  emit: Emit,
): void {
  const { first: start, last: end } = holder;
  const placeOf = (attribution: Attribution, { first, last }: Range) =>
    placeIn(attribution, text.start[first] as number, text.end[last - 1] as number);
  for (const attribution of attributions) {
    const target = placeOf(attribution, mention);
    const place = placeOf(attribution, holder);
    if (place === null && target === null) continue;
    emit('holder voice', `${place}>${target}`, start, end, 1);
    if (place !== 'source' || target !== 'content') continue;
    emit('holder voice', `says:${attribution.verbClass}:${attribution.kind}`, start, end, 1);
    if (attribution.verb !== null) emit('holder voice', `v:${attribution.verb}`, start, end, 1);
  }
}

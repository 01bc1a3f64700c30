/** How what one party does reaches another: the holder's predicates, and what stands beside the two. */
import type { Emit } from './evidence.js';
import { isContentKey, keyOf } from './keys.js';
import type { Chunk } from './phrases.js';
import type { Home, Role } from './relations.js';
import type { Predicate } from './roles.js';
import type { Range, SentenceReading } from './sentences.js';

/** What the holder does, by how it takes in the target: as object, behind a preposition, further on. */
export function emitReach(
  reading: SentenceReading,
  theirs: readonly Role[],
  home: Home,
  mention: Range,
  emit: Emit,
): void {
  const { text, first, negated, evaluations } = reading;
  for (const { predicate, role } of theirs) {
    const { group } = predicate;
    const place = placeOf(reading, predicate, home, mention);
    const way = `${role}>${place}`;
    emit('reach way', way, group.first, group.last, 1);
    for (const at of group.verbs) {
      const key = keyOf(text, at);
      if (key === '') continue;
      const isNot = negated[at - first] === 1;
      emit(`reach ${way}`, isNot ? `!${key}` : key, at, at + 1, 1);
      emit(`reach ${role}`, key, at, at + 1, 1);
    }
    for (const { term, first: from, last: to } of evaluations) {
      if (to <= group.first || from >= group.last) continue;
      const isNot = negated[from - first] === 1;
      const { group: id, holds, patient } = term.meaning;
      emit(`reach ${way}`, `g:${isNot ? '!' : ''}${id}`, from, to, 1);
      if (holds !== 0) emit(`reach holds`, way, from, to, isNot ? -holds : holds);
      if (patient !== 0) emit(`reach patient`, way, from, to, isNot ? -patient : patient);
    }
  }
}

function placeOf(
  reading: SentenceReading,
  { group, object, obliques }: Predicate,
  { phrase, index }: Home,
  mention: Range,
): string {
  const { text, clauses, first } = reading;
  if (mention.last <= group.first) return 'before';
  if (phrase !== null && phrase === object) return 'object';
  const oblique = obliques.find((each) => each.phrase === phrase);
  if (oblique !== undefined) return text.norm[oblique.preposition] as string;
  if (hangsBelow(reading, index, group.last)) return 'below';
  return clauses[mention.last - 1 - first] === clauses[group.last - 1 - first] ? 'clause' : 'later';
}

/** Whether only noun phrases joined by prepositions and the like stand between a verb group and a chunk. */
function hangsBelow({ text, chunks, grammar }: SentenceReading, index: number, end: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.last === end) return true;
    if (chunk.last < end || chunk.kind === 'verb') return false;
    if (chunk.kind === 'noun') continue;
    const norm = text.norm[chunk.first] as string;
    if (!grammar.linking.has(norm) && !grammar.joiners.has(norm) && text.pos[chunk.first] !== 'ADP')
      return false;
  }
  return false;
}

/** Names between two parties that are told apart by number. */
const MOST_NAMES = 4;

/** How many other names stand between the two. */
export function emitNames({ text }: SentenceReading, gap: Range, order: string, emit: Emit): void {
  let names = 0;
  for (let at = gap.first; at < gap.last; at++)
    if (text.pos[at] === 'PROPN' && (at === gap.first || text.pos[at - 1] !== 'PROPN')) names++;
  emit(`between names${order}`, String(Math.min(MOST_NAMES, names)), gap.first, gap.last, 1);
}

/** The words beside a party, and what its phrase is. */
export function emitBeside(
  reading: SentenceReading,
  party: Range,
  home: Home,
  whose: string,
  emit: Emit,
): void {
  const { text, first, last } = reading;
  const keys = (at: number) =>
    at >= first && at < last ? keyOf(text, at) || (text.norm[at] as string) : '.';
  const before = keys(party.first - 1);
  const after = keys(party.last);
  emit(`beside ${whose}L`, before, party.first, party.last, 1);
  emit(`beside ${whose}R`, after, party.first, party.last, 1);
  emit(`beside ${whose}pos`, text.pos[party.last - 1] as string, party.first, party.last, 1);
  emit(`beside ${whose}place`, home.place, party.first, party.last, 1);
  if (home.phrase === null) return;
  for (let at = home.phrase.first; at <= home.phrase.head; at++) {
    if (at >= party.first && at < party.last) continue;
    const key = keyOf(text, at);
    if (isContentKey(text, at, key)) emit(`beside ${whose}phrase`, key, at, at + 1, 1);
  }
}

/** Who does what to whom in a sentence: each verb group with its subject, object and prepositional objects. */
import type { Grammar } from '../../lexicon/grammar.js';
import type { Text } from '../../model.js';
import type { Chunk, NounPhrase, VerbGroup } from './phrases.js';

/** A verb group with the noun phrases that depend on it. */
export interface Predicate {
  readonly group: VerbGroup;
  /** Index of the group among the sentence's chunks. */
  readonly at: number;
  /** Who does it, in the active voice, or what a copula speaks of; the nearest first. */
  readonly subjects: readonly NounPhrase[];
  readonly object: NounPhrase | null;
  /** Behind a preposition, with the preposition's token. */
  readonly obliques: readonly { readonly preposition: number; readonly phrase: NounPhrase }[];
}

/** The predicates of a sentence's chunks, in order. */
export function readPredicates(text: Text, chunks: readonly Chunk[], grammar: Grammar): Predicate[] {
  const predicates: Predicate[] = [];
  for (const [at, group] of chunks.entries()) {
    if (group.kind !== 'verb') continue;
    const after = readAfter(text, chunks, at + 1, grammar);
    const subjects = findSubjects({ text, chunks, grammar, predicates }, at, group);
    const isInverted = subjects.length === 0 && after.object !== null && group.isFinite && !group.isCopular;
    predicates.push({
      group,
      at,
      subjects: isInverted && after.object !== null ? [after.object] : subjects,
      object: isInverted ? null : after.object,
      obliques: after.obliques,
    });
  }
  return predicates;
}

/** The object right behind a verb group, and phrases behind prepositions up to the next verb or comma. */
function readAfter(
  text: Text,
  chunks: readonly Chunk[],
  from: number,
  grammar: Grammar,
): Pick<Predicate, 'object' | 'obliques'> {
  let object: NounPhrase | null = null;
  const obliques: { preposition: number; phrase: NounPhrase }[] = [];
  let preposition = -1;
  for (let at = from; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'verb') break;
    if (chunk.kind === 'noun') {
      if (preposition >= 0) obliques.push({ preposition, phrase: chunk });
      else if (object === null && obliques.length === 0) object = chunk;
      preposition = -1;
      continue;
    }
    const norm = text.norm[chunk.first] as string;
    const pos = text.pos[chunk.first];
    if (pos === 'ADP' || grammar.linking.has(norm)) preposition = chunk.first;
    else if (pos !== 'ADV' && norm !== '"' && norm !== "'" && !grammar.joiners.has(norm)) break;
  }
  return { object, obliques };
}

interface SubjectScene {
  readonly text: Text;
  readonly chunks: readonly Chunk[];
  readonly grammar: Grammar;
  /** Those before the group, in order. */
  readonly predicates: readonly Predicate[];
}

/** The noun phrases that a verb group is said of; none where none can be told. */
function findSubjects(scene: SubjectScene, index: number, group: VerbGroup): readonly NounPhrase[] {
  const { text, chunks, grammar, predicates } = scene;
  const previous = predicates.at(-1);
  let at = index - 1;
  while (at >= 0 && isPassedOver(text, chunks[at] as Chunk)) at--;
  const before = chunks[at];
  if (before === undefined) return previous?.subjects ?? [];
  if (before.kind === 'verb') return previous?.subjects ?? [];
  if (!group.isFinite) {
    const isBehindObject = before.kind === 'noun' && previous?.object === before;
    if (isBehindObject && previous !== undefined)
      return previous.group.isPassive ? previous.subjects : [before];
    if (before.kind === 'mark' && grammar.objectControl.has(text.norm[before.first] as string))
      return previous?.object != null ? [previous.object] : (previous?.subjects ?? []);
    if (before.kind === 'mark') return previous?.subjects ?? [];
  }
  if (before.kind === 'noun') return withJoined(scene, topOf(scene, at));
  const norm = text.norm[before.first] as string;
  if (grammar.relatives.has(norm)) {
    at--;
    while (at >= 0 && isComma(text, chunks[at] as Chunk)) at--;
    const owner = chunks[at];
    return owner?.kind === 'noun' ? [owner] : [];
  }
  if (norm === ',' || norm === ')' || norm === '–' || norm === '—') {
    const opening = norm === ')' ? '(' : norm;
    for (let open = at - 1; open > 0; open--) {
      const chunk = chunks[open] as Chunk;
      if (chunk.kind !== 'mark' || text.norm[chunk.first] !== opening) continue;
      return chunks[open - 1]?.kind === 'noun'
        ? withJoined(scene, topOf(scene, open - 1))
        : (previous?.subjects ?? []);
    }
    return previous?.subjects ?? [];
  }
  return grammar.conjunctions.has(norm) ? (previous?.subjects ?? []) : [];
}

function isPassedOver({ pos, norm }: Text, chunk: Chunk): boolean {
  return chunk.kind === 'mark' && (pos[chunk.first] === 'ADV' || norm[chunk.first] === '"');
}

function isComma({ norm }: Text, chunk: Chunk): boolean {
  return chunk.kind === 'mark' && norm[chunk.first] === ',';
}

/** `the head of the agency`: the first of noun phrases that prepositions tie. */
function topOf({ text, chunks, grammar }: SubjectScene, at: number): number {
  let top = at;
  while (top >= 2) {
    const link = chunks[top - 1] as Chunk;
    const isLink = link.kind === 'mark' && grammar.linking.has(text.norm[link.first] as string);
    if (!isLink || chunks[top - 2]?.kind !== 'noun') break;
    top -= 2;
  }
  return top;
}

/** `Russia and China`: a subject with those joined to it. */
function withJoined({ text, chunks, grammar }: SubjectScene, at: number): NounPhrase[] {
  const found = [chunks[at] as NounPhrase];
  for (let top = at; top >= 2; ) {
    const joint = chunks[top - 1] as Chunk;
    const joins = joint.kind === 'mark' && grammar.joiners.has(text.norm[joint.first] as string);
    const other = chunks[top - 2] as Chunk;
    if (!joins || other.kind !== 'noun') break;
    found.push(other);
    top -= 2;
  }
  return found;
}

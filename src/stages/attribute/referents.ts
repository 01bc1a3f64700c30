/** Whom and what an article speaks of: its cast, with the states and bodies of the lexicon under one name each. */
import type { Lexicons } from '../../lexicon/load.js';
import type { Gender, Names } from '../../lexicon/names.js';
import { findTerms } from '../../lexicon/terms.js';
import type { SourceKind, Text } from '../../model.js';
import type { Cast, Entity } from './cast.js';
import type { Range } from './phrases.js';

export interface Referent {
  /** One an article: the fullest form, or the label of a listed target. */
  readonly name: string;
  readonly kind: SourceKind;
  /** Id of the listed target that it is, or null. */
  readonly target: string | null;
  /** Of a person, so far as known; pronouns that are resolved tell it too. */
  gender: Gender | null;
  /** The name is a plural: `Republicans`. */
  readonly plural: boolean;
  /** An office, a title or a given name shows that it is a person, or the lexicon knows it. */
  readonly sure: boolean;
  /** One unknown word that stands at the start of sentences only, where every word has a capital. */
  readonly doubtful: boolean;
  /** Null for a target that no name of the cast is. */
  readonly entity: Entity | null;
}

/** A name in the text. */
export interface Named extends Range {
  readonly referent: Referent;
  readonly full: boolean;
}

/** All names in order, those of targets as long as the lexicon has them. */
export function findNamed(text: Text, tagged: Text, cast: Cast, lexicons: Lexicons): Named[] {
  const byEntity = new Map<Entity, Referent>();
  const byTarget = new Map<string, Referent>();
  const targetAt = locateTargets(text, tagged, cast, lexicons);
  const ofTarget = (id: string, entity: Entity | null) => {
    const known = byTarget.get(id);
    if (known !== undefined) return known;
    const target = lexicons.targets[id];
    const made: Referent = {
      name: target?.label ?? id,
      kind: target?.kind === 'body' ? 'organisation' : target?.kind === 'person' ? 'person' : 'government',
      target: id,
      gender: entity?.gender ?? null,
      plural: false,
      sure: true,
      doubtful: false,
      entity,
    };
    byTarget.set(id, made);
    return made;
  };
  const ofEntity = (entity: Entity) => {
    const known = byEntity.get(entity);
    if (known !== undefined) return known;
    const sure = entity.gender !== null || entity.offices.size > 0;
    const made: Referent = {
      name: entity.name,
      kind: entity.kind,
      target: null,
      gender: entity.gender,
      plural: isPlural(entity, lexicons.names),
      sure,
      doubtful: !sure && entity.words.length === 1 && entity.mentions.every((at) => isStart(text, at)),
      entity,
    };
    byEntity.set(entity, made);
    return made;
  };
  const named: Named[] = [];
  for (let at = 0; at < text.value.length; ) {
    const target = targetAt.get(at);
    if (target !== undefined) {
      const referent = ofTarget(target.id, entityOver(cast, at, target.last));
      const full = text.source.slice(text.start[at], text.end[target.last - 1]) === referent.name;
      named.push({ first: at, last: target.last, referent, full });
      at = target.last;
      continue;
    }
    const entity = cast.at[at] ?? null;
    if (entity === null) {
      at++;
      continue;
    }
    let last = at + 1;
    while (cast.at[last] === entity && text.sentence[last] === text.sentence[at] && !targetAt.has(last))
      last++;
    named.push({
      first: at,
      last,
      referent: ofEntity(entity),
      full: text.source.slice(text.start[at], text.end[last - 1]) === entity.name,
    });
    at = last;
  }
  return named;
}

/** Whether a sentence begins at a token, or behind a mark. */
function isStart({ sentences, sentence, pos }: Text, at: number): boolean {
  return sentences[sentence[at] as number]?.first === at || pos[at - 1] === 'PUNCT';
}

/** The entity that holds all tokens of a range, or null. */
function entityOver(cast: Cast, first: number, last: number): Entity | null {
  const entity = cast.at[first] ?? null;
  for (let at = first + 1; at < last; at++) if (cast.at[at] !== entity) return null;
  return entity;
}

/** `House Republicans`: a plural that names people. */
function isPlural({ kind, words }: Entity, { unnamed, organisations }: Names): boolean {
  const last = words.at(-1) ?? '';
  if (kind === 'person' || !last.endsWith('s')) return false;
  return (
    unnamed.has(last) || unnamed.has(last.slice(0, -1)) || (words.length === 1 && organisations.has(last))
  );
}

/** Where a name of the lexicon begins; one inside a longer name of the cast is part of that name. */
function locateTargets(
  text: Text,
  tagged: Text,
  cast: Cast,
  { targetTerms, targets }: Lexicons,
): Map<number, { id: string; last: number }> {
  const at = new Map<number, { id: string; last: number }>();
  for (const [index, sentence] of text.sentences.entries()) {
    let end = sentence.first;
    for (const { term, first, last } of findTerms(targetTerms, tagged, index)) {
      if (first < end || targets[term.meaning]?.kind === 'issue') continue;
      if (isPartOfName(cast, first, last)) continue;
      at.set(first, { id: term.meaning, last });
      end = last;
    }
  }
  return at;
}

function isPartOfName(cast: Cast, first: number, last: number): boolean {
  const before = cast.at[first] ?? null;
  const after = cast.at[last - 1] ?? null;
  return (before !== null && cast.at[first - 1] === before) || (after !== null && cast.at[last] === after);
}

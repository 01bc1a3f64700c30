/** Who spoke and who was named last before a token. */
import type { SourceKind } from '../../model.js';
import type { Cast, Entity } from './cast.js';

export interface Source {
  readonly name: string;
  readonly kind: SourceKind;
}

/** What has been said so far: the sources in the order of their cues, latest last. */
export interface Speaker {
  readonly entity: Entity | null;
  readonly source: Source;
  readonly token: number;
}

/** How many tokens back a pronoun or a definite noun reaches. */
export const REACH = 220;

export function speakerOf(entity: Entity, token: number): Speaker {
  return { entity, source: { name: entity.name, kind: entity.kind }, token };
}

export function latest(cast: Cast, before: number, fits: (entity: Entity) => boolean): Entity | null {
  for (let token = before - 1; token >= Math.max(0, before - REACH); token--) {
    const entity = cast.at[token];
    if (entity !== null && entity !== undefined && fits(entity)) return entity;
  }
  return null;
}

export function lastMentioned(cast: Cast, before: number, kinds: readonly SourceKind[]): Entity | null {
  return latest(cast, before, (entity) => kinds.includes(entity.kind));
}

/** The latest body with the noun in its name, or at its side: `the ministry` for `the Foreign Ministry`. */
export function lastNamedAs(cast: Cast, before: number, noun: string): Entity | null {
  let best: Entity | null = null;
  let at = -1;
  for (const entity of cast.entities) {
    if (entity.kind === 'person' || !entity.words.includes(noun)) continue;
    const seen = entity.mentions.findLast((token) => token < before) ?? -1;
    if (seen > at) [best, at] = [entity, seen];
  }
  return best;
}

export function lastBody(speakers: readonly Speaker[], before: number): Entity | null {
  const last = speakers.findLast(
    ({ entity, token }) => entity !== null && entity.kind !== 'person' && token < before,
  );
  return last?.entity ?? null;
}

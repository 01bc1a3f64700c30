/** Whom a pronoun stands for. */
import type { Gender } from '../../lexicon/names.js';
import type { Cast, Entity } from './cast.js';
import type { Scene } from './phrases.js';
import { latest, REACH, type Speaker, speakerOf } from './recency.js';

export function resolvePronoun(
  scene: Scene,
  cast: Cast,
  norm: string,
  before: number,
  speakers: readonly Speaker[],
): Speaker | null {
  const { grammar } = scene;
  const masculine = grammar.masculinePronouns.has(norm);
  if (masculine || grammar.femininePronouns.has(norm)) {
    return resolveGendered(cast, masculine ? 'masculine' : 'feminine', before, speakers);
  }
  if (grammar.neuterPronouns.has(norm)) {
    const fits = (entity: Entity) => entity.kind !== 'person';
    const last = speakers.findLast(
      ({ source, token }) =>
        source.kind !== 'person' && source.kind !== 'unnamed' && token < before && before - token < REACH,
    );
    if (last !== undefined) return { ...last, token: before };
    const mentioned = latest(cast, before, fits);
    return mentioned === null ? null : speakerOf(mentioned, before);
  }
  if (grammar.pluralPronouns.has(norm)) {
    const last = speakers.findLast(
      ({ source, token }) => source.kind === 'unnamed' && token < before && before - token < REACH,
    );
    return last === undefined ? null : { ...last, token: before };
  }
  return null;
}

/** The latest speaker or person named; one whose gender the names tell goes before one of unknown gender. */
function resolveGendered(
  cast: Cast,
  gender: Gender,
  before: number,
  speakers: readonly Speaker[],
): Speaker | null {
  const isKnown = (entity: Entity) => entity.kind === 'person' && entity.gender === gender;
  const fits = (entity: Entity) =>
    entity.kind === 'person' &&
    (entity.gender === gender || entity.gender === null || entity.gender === 'either');
  const speaking = (accepts: (entity: Entity) => boolean) =>
    speakers.findLast(
      ({ entity, token }) => entity !== null && accepts(entity) && token < before && before - token < REACH,
    )?.entity ?? null;
  const likely = speaking(fits) ?? latest(cast, before, fits);
  if (likely === null) return null;
  const found = isKnown(likely) ? likely : (speaking(isKnown) ?? latest(cast, before, isKnown) ?? likely);
  if (found.gender === null) found.gender = gender;
  return speakerOf(found, before);
}

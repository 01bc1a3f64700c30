/** Whom a noun with an article stands for: `the president`, `the agency`, `the country`. */
import type { Target } from '../../lexicon/load.js';
import type { Cast, Entity } from './cast.js';
import type { Item } from './items.js';
import type { Scene } from './phrases.js';
import type { Referent } from './referents.js';
import { findHolder, isBody } from './resolve.js';

/** Sentences back that `the agency` reaches where no name holds its word, and `the country` reaches at all. */
const BODY_REACH = 1;
const STATE_REACH = 2;

export interface Holders {
  readonly scene: Scene;
  readonly cast: Cast;
  readonly targets: Readonly<Record<string, Target>>;
  readonly referentOf: (entity: Entity) => Referent | null;
}

/**
 * The referent of a noun, or null. A noun beside the name that it describes (`the mayor, Aldo Brenner`) is part of
 * that mention and no other.
 *
 * @param before items before it
 * @param source whom it names where it is a source
 */
export function findNounReferent(
  holders: Holders,
  item: Item,
  before: readonly Item[],
  source: Referent | null,
): Referent | null {
  const { scene, cast, referentOf } = holders;
  const { text, grammar, names } = scene;
  if (item.plural || !isDefinite(scene, item) || isBesideName(scene, cast, item)) return null;
  const lemma = text.lemma[item.first] as string;
  const office = names.roles.get(lemma);
  const isBodyNoun = names.organisations.has(lemma) || names.governments.has(lemma);
  if (source !== null && office !== undefined && !hasName(scene, item)) return source;
  if (grammar.stateNouns.has(lemma)) return latest(before, item, STATE_REACH, isKind(holders, 'state'));
  if (grammar.blocNouns.has(lemma)) return latest(before, item, STATE_REACH, isKind(holders, 'bloc'));
  if (office !== undefined) {
    const phrase = { first: item.phrase, last: endOfPhrase(scene, item) };
    const holder = findHolder(scene, cast, phrase, item.first, office, true);
    return holder !== null && agrees(scene, cast, phrase, holder) ? referentOf(holder) : null;
  }
  if (!isBodyNoun || hasName(scene, item)) return null;
  const named = lastWith(scene, before, item, lemma);
  if (named !== null || source !== null) return named ?? source;
  return item.first - item.phrase > 1
    ? null
    : latest(
        before,
        item,
        BODY_REACH,
        ({ entity, plural }) => !plural && entity !== null && isBody(scene, entity),
      );
}

function latest(
  before: readonly Item[],
  item: Item,
  reach: number,
  fits: (referent: Referent) => boolean,
): Referent | null {
  for (let index = before.length - 1; index >= 0; index--) {
    const other = before[index] as Item;
    if (item.sentence - other.sentence > reach) return null;
    const found = other.referents.find(fits);
    if (found !== undefined && other.last <= item.phrase) return found;
  }
  return null;
}

/** The latest name with the noun in it: `the ministry` for `the Foreign Ministry`. */
function lastWith({ text }: Scene, before: readonly Item[], item: Item, noun: string): Referent | null {
  for (let index = before.length - 1; index >= 0; index--) {
    const other = before[index] as Item;
    const [referent] = other.referents;
    if (other.type !== 'name' || referent === undefined || referent.kind === 'person') continue;
    if (referent.entity?.words.includes(noun) === true && other.last <= item.phrase) return referent;
    for (let at = other.first; at < other.last; at++) if (text.norm[at] === noun) return referent;
  }
  return null;
}

function isKind({ targets }: Holders, kind: Target['kind']): (referent: Referent) => boolean {
  return ({ target }) => target !== null && targets[target]?.kind === kind;
}

/** `the mayor`, `Chile’s president`; `his lawyer` is another person than he. */
function isDefinite({ text, grammar }: Scene, { phrase, first }: Item): boolean {
  const norm = text.norm[phrase] as string;
  if (grammar.determiners.has(norm)) return !grammar.indefinites.has(norm);
  for (let at = phrase + 1; at < first; at++)
    if (grammar.genitives.has(text.norm[at] as string)) return text.pos[at - 1] === 'PROPN';
  return false;
}

function isBesideName({ text }: Scene, cast: Cast, { phrase, first }: Item): boolean {
  const next = text.norm[first + 1] === ',' ? first + 2 : first + 1;
  if (cast.at[next]?.kind === 'person') return true;
  return text.norm[phrase - 1] === ',' && cast.at[phrase - 2]?.kind === 'person';
}

/** `the president of Chile`: with what belongs to it. */
function endOfPhrase({ text, grammar }: Scene, { first }: Item): number {
  let at = first + 1;
  if (!grammar.nameLinking.has(text.norm[at] ?? '')) return at;
  at++;
  while (['DET', 'PROPN', 'ADJ', 'NOUN'].includes(text.pos[at] ?? '')) at++;
  return at;
}

/** Whether the names in a phrase are known of the holder: the Chilean president is nobody else’s. */
function agrees(
  { text }: Scene,
  cast: Cast,
  phrase: { first: number; last: number },
  holder: Entity,
): boolean {
  for (let at = phrase.first; at < phrase.last; at++)
    if (text.pos[at] === 'PROPN' && cast.at[at] !== holder && !holder.context.has(text.norm[at] as string))
      return false;
  return true;
}

/** `Chile’s ministry`, `the government of Chile`: it is told by another name. */
function hasName(scene: Scene, item: Item): boolean {
  const last = endOfPhrase(scene, item);
  for (let at = item.phrase; at < last; at++) if (scene.text.pos[at] === 'PROPN') return true;
  return false;
}

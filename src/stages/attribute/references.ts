/** Every place where an article speaks of somebody: by name, by a short form, by a pronoun, by a role. */
import type { Lexicons } from '../../lexicon/load.js';
import type { Attribution, SourceKind, Text } from '../../model.js';
import { findCast } from './cast.js';
import { findNounReferent, type Holders } from './holders.js';
import { findItems, type Item, isPossessive } from './items.js';
import type { Range, Scene } from './phrases.js';
import { findNamed, type Named, type Referent } from './referents.js';
import { chooseReferents } from './salience.js';
import { setScene } from './set-scene.js';

export interface Reference extends Range {
  /** One name for each in the article: its fullest form, or the label of the target that it is. */
  readonly entity: string;
  readonly kind: SourceKind;
  /** Id of the listed target that it is, or null. */
  readonly target: string | null;
  readonly by: 'name' | 'short-name' | 'pronoun' | 'role';
}

/**
 * All references to named people, bodies and states, in order of token. A pronoun for two joined names gives one for each.
 *
 * @param attributions those of the article: who says `I`, and whom the pronouns of sources stand for
 */
export function findReferences(
  text: Text,
  attributions: readonly Attribution[],
  lexicons: Lexicons,
): Reference[] {
  const { scene } = setScene(text, lexicons);
  const cast = findCast(scene.text, text, lexicons);
  const named = findNamed(scene.text, text, cast, lexicons);
  const ofEntity = new Map(named.map(({ referent }) => [referent.entity, referent]));
  const holders: Holders = {
    scene,
    cast,
    targets: lexicons.targets,
    referentOf: (entity) => ofEntity.get(entity) ?? null,
  };
  const voices = readVoices(text, attributions, named);
  const items = findItems(scene, named, attributions);
  const before: Item[] = [];
  for (const [index, item] of items.entries()) {
    if (item.type === 'noun') {
      const referent = findNounReferent(holders, item, before, voices.sourceAt(item.phrase));
      if (referent !== null) item.referents = [referent];
    } else if (item.type === 'pronoun') item.referents = resolve(scene, items, index, before, voices);
    const group = joinedWith(scene, before.at(-1), item);
    before.push(item);
    if (group !== null) before.push(group);
  }
  return items.flatMap((item) => item.referents.map((referent) => describe(item, referent)));
}

function describe(item: Item, { name, kind, target }: Referent): Reference {
  const { first, last } = item;
  const by =
    item.type === 'name' ? (item.full ? 'name' : 'short-name') : item.type === 'noun' ? 'role' : 'pronoun';
  return { entity: name, kind, target, first, last, by };
}

/** Who speaks where, and whom the phrases of sources name. */
interface Voices {
  /** Who says a token inside quotation marks, or null. */
  readonly speakerAt: (token: number) => Referent | null;
  /** Whom a source phrase that begins at a token names, or null. */
  readonly sourceAt: (token: number) => Referent | null;
}

function readVoices(text: Text, attributions: readonly Attribution[], named: readonly Named[]): Voices {
  const byName = new Map<string, Referent>();
  for (const { referent } of named) byName.set(referent.entity?.name ?? referent.name, referent);
  for (const { referent, first, last } of named)
    byName.set(text.source.slice(text.start[first], text.end[last - 1]), referent);
  const ofSource = ({ source }: Attribution) => (source === null ? null : (byName.get(source) ?? null));
  const spoken = attributions
    .filter(({ manner, kind }) => kind === 'speech' && (manner === 'direct' || manner === 'mixed'))
    .flatMap((attribution) => {
      const referent = ofSource(attribution);
      return referent === null ? [] : attribution.content.map((span) => ({ ...span, referent }));
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const speakers = new Map<number, Referent>();
  const sources = new Map<number, Referent>();
  for (const { start, end, referent } of spoken)
    for (let at = tokenAt(text, start); (text.start[at] ?? end) < end; at++) speakers.set(at, referent);
  for (const attribution of attributions) {
    const referent = ofSource(attribution);
    if (referent !== null && attribution.sourceSpan !== null)
      sources.set(tokenAt(text, attribution.sourceSpan.start), referent);
  }
  return {
    speakerAt: (token) => speakers.get(token) ?? null,
    sourceAt: (token) => sources.get(token) ?? null,
  };
}

/** First token that starts at or after an offset. */
function tokenAt(text: Text, offset: number): number {
  let low = 0;
  let high = text.start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function resolve(
  scene: Scene,
  items: readonly Item[],
  index: number,
  before: readonly Item[],
  voices: Voices,
): readonly Referent[] {
  const item = items[index] as Item;
  const inQuotation = (scene.quotationAt[item.first] as number) >= 0;
  const speaker = inQuotation ? voices.speakerAt(item.first) : null;
  if (item.gap === 'first') return speaker === null ? [] : [speaker];
  const excluded = new Set<Referent>(speaker === null ? [] : [speaker]);
  const ofClause = subjectBefore(before, item);
  const isReflexive = scene.grammar.reflexives.has(scene.text.norm[item.first] as string);
  if (isReflexive && ofClause !== undefined) return ofClause.referents;
  if (item.isObject && !isPossessive(scene, item.first))
    for (const referent of ofClause?.referents ?? []) excluded.add(referent);
  const ahead = ofClause === undefined ? nameAhead(scene, items, index) : null;
  const found =
    ahead !== null ? [ahead] : chooseReferents(scene, before, { item, excluded, nextSubject: ofClause });
  const [only] = found;
  if (found.length === 1 && only?.kind === 'person' && only.gender === null && item.gap !== 'plural')
    only.gender = item.gap === 'masculine' ? 'masculine' : 'feminine';
  return found;
}

/** The latest subject before a pronoun in its sentence. */
function subjectBefore(before: readonly Item[], { first, sentence }: Item): Item | undefined {
  for (let index = before.length - 1; index >= 0; index--) {
    const other = before[index] as Item;
    if (other.sentence !== sentence) return undefined;
    if (other.isSubject && other.first < first) return other;
  }
  return undefined;
}

/** `In his speech, Brenner said`: the subject behind the comma, where the sentence begins with what depends on it. */
function nameAhead(scene: Scene, items: readonly Item[], index: number): Referent | null {
  const { text, grammar } = scene;
  const item = items[index] as Item;
  const sentence = text.sentences[item.sentence];
  if (sentence === undefined) return null;
  const opening = text.norm[sentence.first] as string;
  if (!grammar.adjuncts.has(opening) && !grammar.subordinators.has(opening)) return null;
  for (let next = index + 1; next < items.length; next++) {
    const other = items[next] as Item;
    if (other.sentence !== item.sentence) return null;
    if (
      text.norm[other.phrase - 1] !== ',' ||
      scene.quotationAt[other.first] !== scene.quotationAt[item.first]
    )
      continue;
    const [referent] = other.referents;
    if (other.type !== 'name' || !other.isSubject || referent === undefined) return null;
    const isPerson = item.gap === 'masculine' || item.gap === 'feminine';
    if (isPerson !== (referent.kind === 'person')) return null;
    if (isPerson && referent.gender !== null && referent.gender !== item.gap && referent.gender !== 'either')
      return null;
    if (!isPerson && (item.gap === 'plural') !== referent.plural) return null;
    return referent;
  }
  return null;
}

/** `Brenner and Okafor`: two names of people joined, for a later `they`. */
function joinedWith({ text, grammar }: Scene, left: Item | undefined, right: Item): Item | null {
  if (left?.type !== 'name' || right.type !== 'name' || left.sentence !== right.sentence) return null;
  if (right.phrase - left.last > 1) return null;
  let joined = false;
  for (let at = left.last; at < right.first; at++) joined ||= grammar.joiners.has(text.norm[at] as string);
  const [one] = left.referents;
  const [other] = right.referents;
  if (!joined || one === undefined || other === undefined || one === other) return null;
  return { ...right, first: left.first, plural: true, referents: [one, other] };
}

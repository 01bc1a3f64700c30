/** Source phrases resolved to one name an article. */
import { Kind } from '../../lexicon/kinds.js';
import type { SourceKind } from '../../model.js';
import type { Cast, Entity } from './cast.js';
import type { Range, Scene } from './phrases.js';
import { resolvePronoun } from './pronouns.js';
import { lastBody, lastMentioned, lastNamedAs, latest, type Speaker, speakerOf } from './recency.js';

/**
 * The source that a phrase names: by its head name, else by pronoun, office, document or the words themselves.
 *
 * @param speakers earlier sources of the article
 */
export function resolveSource(
  scene: Scene,
  cast: Cast,
  phrase: Range,
  speakers: readonly Speaker[],
): Speaker {
  const head = headOf(scene, cast, phrase);
  const entity = cast.at[head] ?? null;
  if (entity !== null) return speakerOf(entity, phrase.first);
  const { text, names } = scene;
  const norm = text.norm[head] as string;
  const lemma = text.lemma[head] as string;
  const has = (set: ReadonlySet<string>) => set.has(norm) || set.has(lemma);
  if (text.pos[head] === 'PRON' || scene.grammar.relatives.has(norm)) {
    const found = resolvePronoun(scene, cast, norm, phrase.first, speakers);
    return (
      found ?? {
        entity: null,
        source: { name: text.value[head] as string, kind: 'unnamed' },
        token: phrase.first,
      }
    );
  }
  const apposed = findApposed(scene, cast, phrase, head);
  if (apposed !== null) return speakerOf(apposed, phrase.first);
  const plural = norm !== lemma && norm.endsWith('s');
  const definite = isDefinite(scene, phrase, head);
  if (!plural && names.roles.has(lemma)) {
    const holder = findHolder(scene, cast, phrase, head, names.roles.get(lemma) as number, definite);
    if (holder !== null) return speakerOf(holder, phrase.first);
  }
  if (has(names.outlets)) {
    const outlet =
      findWithin(cast, phrase, ['outlet']) ??
      (definite ? lastMentioned(cast, phrase.first, ['outlet']) : null);
    if (outlet !== null) return speakerOf(outlet, phrase.first);
  }
  if (has(names.documents)) {
    const owner =
      findWithin(cast, phrase, ['organisation', 'government', 'outlet', 'person']) ??
      (definite && phrase.last === head + 1 ? lastBody(speakers, phrase.first) : null);
    if (owner !== null) return speakerOf(owner, phrase.first);
    return { entity: null, source: { name: lemma, kind: 'document' }, token: phrase.first };
  }
  if (
    definite &&
    !plural &&
    isBare(scene, phrase, head) &&
    (has(names.organisations) || has(names.governments))
  ) {
    const body =
      lastNamedAs(cast, phrase.first, lemma) ?? latest(cast, phrase.first, (entity) => isBody(scene, entity));
    if (body !== null) return speakerOf(body, phrase.first);
  }
  const kind: SourceKind = has(names.governments)
    ? 'government'
    : has(names.organisations)
      ? 'organisation'
      : 'unnamed';
  return { entity: null, source: { name: nameOfPhrase(scene, phrase, head), kind }, token: phrase.first };
}

/** A body, and no state: `the agency` is never China. */
export function isBody({ names }: Scene, { kind, words }: Entity): boolean {
  return (
    kind === 'organisation' || (kind === 'government' && words.some((word) => names.governments.has(word)))
  );
}

/** The head: the last noun before a preposition, a comma or a relative clause; a name where one stands there. */
function headOf(scene: Scene, cast: Cast, phrase: Range): number {
  const { text, grammar } = scene;
  const person = personAtEnd(scene, cast, phrase);
  if (person >= 0) return person;
  let head = phrase.first;
  for (let at = phrase.first; at < phrase.last; at++) {
    const norm = text.norm[at] as string;
    const pos = text.pos[at];
    const inName = at > phrase.first && cast.at[at] !== null && cast.at[at] === cast.at[at - 1];
    if (
      (pos === 'ADP' || norm === ',' || norm === '(' || norm === '–' || norm === '—') &&
      cast.at[at] === null &&
      at > phrase.first
    )
      break;
    if (at > phrase.first && ((text.kinds[at] as number) & Kind.relative) !== 0) break;
    if (
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      pos === 'PRON' ||
      pos === 'NUM' ||
      inName ||
      (pos === 'ADJ' && at === phrase.last - 1)
    )
      head = at;
    if (pos === 'PRON' && at === phrase.first && grammar.possessives.has(norm))
      head = phrase.last - 1 === at ? at : head;
  }
  return head;
}

/** `Head of the corporation Dmitry Rogozin`: a person's name that ends the phrase and depends on nothing in it, or -1. */
function personAtEnd({ text }: Scene, cast: Cast, phrase: Range): number {
  let last = phrase.first;
  while (
    last < phrase.last &&
    text.norm[last] !== ',' &&
    text.norm[last] !== '(' &&
    ((text.kinds[last] as number) & Kind.relative) === 0
  )
    last++;
  const entity = cast.at[last - 1];
  if (entity?.kind !== 'person') return -1;
  let first = last - 1;
  while (first > phrase.first && cast.at[first - 1] === entity) first--;
  const before = first > phrase.first ? text.pos[first - 1] : '';
  return before === 'ADP' || before === 'PART' || before === 'CCONJ' || before === 'DET' ? -1 : last - 1;
}

/** `the national space agency, Roscosmos`, `the head of the agency, Shen Ruolan`: a name in apposition to a common noun. */
function findApposed({ text }: Scene, cast: Cast, phrase: Range, head: number): Entity | null {
  for (let at = head + 1; at + 1 < phrase.last; at++) {
    if (text.norm[at] !== ',') continue;
    const entity = cast.at[at + 1] ?? null;
    return entity !== null && (entity.kind === 'person' || at === head + 1) ? entity : null;
  }
  return null;
}

function isDefinite({ text, grammar }: Scene, phrase: Range, head: number): boolean {
  const norm = text.norm[phrase.first] as string;
  if (grammar.indefinites.has(norm)) return false;
  if (grammar.determiners.has(norm) || grammar.possessives.has(norm)) return true;
  for (let at = phrase.first; at < head; at++)
    if (grammar.genitives.has(text.norm[at] as string)) return true;
  return text.sentences[text.sentence[phrase.first] as number]?.position === 'title';
}

/** Who holds an office: the one whose context shares most words with the phrase, then the latest named. */
export function findHolder(
  scene: Scene,
  cast: Cast,
  phrase: Range,
  head: number,
  office: number,
  definite: boolean,
): Entity | null {
  if (!definite) return null;
  const { text } = scene;
  const words = new Set<string>();
  for (let at = phrase.first; at < phrase.last; at++)
    if (at !== head && ['PROPN', 'NOUN', 'ADJ'].includes(text.pos[at] as string))
      words.add(text.norm[at] as string);
  let best: Entity | null = null;
  let bestScore = -1;
  for (const entity of cast.entities) {
    if (entity.kind !== 'person' || !entity.offices.has(office)) continue;
    let shared = 0;
    for (const word of words) if (entity.context.has(word)) shared++;
    const seen = entity.mentions.findLast((token) => token < phrase.first) ?? -1;
    const score = shared * 1_000_000 + (seen < 0 ? 0 : 1000 + seen);
    if (score > bestScore) [best, bestScore] = [entity, score];
  }
  return best;
}

/** Whether a phrase has no name of its own: `the ministry`, not `China’s foreign ministry`. */
function isBare({ text, grammar }: Scene, phrase: Range, head: number): boolean {
  for (let at = phrase.first; at < head; at++)
    if (text.pos[at] === 'PROPN' || grammar.genitives.has(text.norm[at] as string)) return false;
  return true;
}

function findWithin(cast: Cast, phrase: Range, kinds: readonly SourceKind[]): Entity | null {
  for (let at = phrase.first; at < phrase.last; at++) {
    const entity = cast.at[at];
    if (entity !== null && entity !== undefined && kinds.includes(entity.kind)) return entity;
  }
  return null;
}

/** The phrase without its determiner, up to its apposition: `EU official`, `people familiar with the talks`. */
function nameOfPhrase({ text, grammar }: Scene, phrase: Range, head: number): string {
  let first = phrase.first;
  while (
    first < head &&
    (grammar.determiners.has(text.norm[first] as string) ||
      grammar.possessives.has(text.norm[first] as string))
  )
    first++;
  let last = phrase.last;
  for (let at = head + 1; at < phrase.last; at++)
    if (text.norm[at] === ',' || text.norm[at] === '(' || grammar.relatives.has(text.norm[at] as string)) {
      last = at;
      break;
    }
  return text.source.slice(text.start[first], text.end[Math.min(last, first + MOST_WORDS) - 1]);
}

/** Words of an unnamed source's phrase that are kept as its name. */
const MOST_WORDS = 12;

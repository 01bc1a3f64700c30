/** All that a later pronoun may stand for, in order: names, nouns for people and bodies, and the pronouns themselves. */
import { Kind } from '../../lexicon/kinds.js';
import type { Attribution, Text } from '../../model.js';
import type { Range, Scene } from './phrases.js';
import type { Named, Referent } from './referents.js';

export type Gap = 'masculine' | 'feminine' | 'neuter' | 'plural' | 'first';

/** What a token says that may refer to somebody. */
export interface Item extends Range {
  readonly type: 'name' | 'pronoun' | 'noun';
  /** First token of its noun phrase, determiner and titles included. */
  readonly phrase: number;
  readonly sentence: number;
  /** Whom it refers to: two where names are joined, none for a noun that stands for nobody named. */
  referents: readonly Referent[];
  /** Of a name: whether it is the fullest form. */
  readonly full: boolean;
  /** Of a pronoun. */
  readonly gap: Gap | null;
  readonly plural: boolean;
  readonly isSubject: boolean;
  /** Somebody’s words are given to it. */
  readonly isSource: boolean;
  readonly isObject: boolean;
  /** It heads its phrase: no possessor and no object of a preposition. */
  readonly isHead: boolean;
}

const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const VERBAL = new Set(['AUX', 'VERB']);
const MOST_BEFORE = 9;
const MOST_AFTER = 14;

/** Names, nouns and pronouns of an article in order of token. */
export function findItems(
  scene: Scene,
  named: readonly Named[],
  attributions: readonly Attribution[],
): Item[] {
  const { text } = scene;
  const items: Item[] = [];
  const sources = new Set<number>();
  for (const { sourceSpan } of attributions) if (sourceSpan !== null) sources.add(sourceSpan.start);
  let next = 0;
  for (let at = 0; at < text.value.length; at++) {
    const name = named[next];
    if (name !== undefined && name.first === at) {
      next++;
      items.push(makeItem(scene, name, 'name', null, [name.referent], name.full, sources));
      at = name.last - 1;
      continue;
    }
    const range = { first: at, last: at + 1 };
    const gap = gapOf(scene, at);
    if (gap !== null) items.push(makeItem(scene, range, 'pronoun', gap, [], false, sources));
    else if (isHeadNoun(scene, at)) items.push(makeItem(scene, range, 'noun', null, [], false, sources));
  }
  return items;
}

function gapOf({ text, grammar }: Scene, at: number): Gap | null {
  const norm = text.norm[at] as string;
  if (text.pos[at] !== 'PRON' && !grammar.possessives.has(norm)) return null;
  if (grammar.masculinePronouns.has(norm)) return 'masculine';
  if (grammar.femininePronouns.has(norm)) return 'feminine';
  if (grammar.neuterPronouns.has(norm)) return isEmpty(text, grammar, at) ? null : 'neuter';
  if (grammar.firstPronouns.has(norm)) return 'first';
  return grammar.pluralPronouns.has(norm) ? 'plural' : null;
}

/** `It is clear that`, `it is time to`, `it was Monday`, `it rained`: a subject that stands for a clause, a time or nothing. */
function isEmpty(text: Text, grammar: Scene['grammar'], at: number): boolean {
  if (grammar.possessives.has(text.norm[at] as string)) return false;
  let verbs = 0;
  let isBe = true;
  for (let next = at + 1; next < Math.min(text.value.length, at + 8); next++) {
    const norm = text.norm[next] as string;
    const pos = text.pos[next];
    if (verbs > 0 && (grammar.complementizers.has(norm) || grammar.questions.has(norm)))
      return grammar.be.has(text.norm[at + 1] as string) || next === at + 2;
    if (verbs > 0 && grammar.infinitives.has(norm) && text.pos[next + 1] !== 'DET')
      return grammar.be.has(text.norm[at + 1] as string) && text.pos[next - 1] !== 'VERB';
    if (grammar.subjectlessVerbs.has(text.lemma[next] as string) && pos === 'VERB') return true;
    if (verbs > 0 && isBe && ((text.kinds[next] as number) & Kind.time) !== 0) return true;
    if (pos === 'AUX' || pos === 'VERB') {
      verbs++;
      isBe = isBe && pos === 'AUX';
    } else if (verbs === 0 && pos !== 'ADV') return false;
    else if (pos === 'PUNCT' || pos === 'PRON') return false;
  }
  return false;
}

/** The last noun of a compound. */
function isHeadNoun({ text, grammar }: Scene, at: number): boolean {
  if (text.pos[at] !== 'NOUN') return false;
  const next = text.pos[at + 1];
  return (next !== 'NOUN' && next !== 'PROPN') || grammar.genitives.has(text.norm[at + 1] ?? '');
}

function makeItem(
  scene: Scene,
  range: Range,
  type: Item['type'],
  gap: Gap | null,
  referents: readonly Referent[],
  full: boolean,
  sources: ReadonlySet<number>,
): Item {
  const { text, grammar } = scene;
  const phrase = type === 'pronoun' ? range.first : phraseStart(scene, range.first);
  const before = text.sentence[phrase - 1] === text.sentence[phrase] ? text.pos[phrase - 1] : undefined;
  const next = text.norm[range.last] ?? '';
  const isSource = sources.has(text.start[phrase] as number);
  const isOwner = grammar.genitives.has(next) || (type === 'pronoun' && isPossessive(scene, range.first));
  const governed = before === 'ADP' || before === 'VERB';
  const isNameSubject = () =>
    isRelative(scene, range.last) || (!isOwner && !governed && reachesVerb(scene, range.last));
  const isPronounSubject = () => {
    const norm = text.norm[range.first] as string;
    if (grammar.objectPronouns.has(norm) || grammar.possessives.has(norm)) return false;
    return !governed || VERBAL.has(text.pos[range.last] ?? '');
  };
  return {
    first: range.first,
    last: range.last,
    type,
    phrase,
    sentence: text.sentence[range.first] as number,
    referents,
    full,
    gap,
    plural:
      type === 'name'
        ? (referents[0]?.plural ?? false)
        : type === 'pronoun'
          ? gap === 'plural'
          : text.norm[range.first] !== text.lemma[range.first] &&
            (text.norm[range.first] as string).endsWith('s'),
    isSource,
    isSubject: isSource || (gap === null ? isNameSubject() : isPronounSubject()),
    isObject: before === 'VERB' && !isOwner && (gap === null || !isPronounSubject()),
    isHead: !isOwner && before !== 'ADP',
  };
}

/** `his plan`, `her plan`: a possessive with its noun. */
export function isPossessive({ text, grammar }: Scene, at: number): boolean {
  if (!grammar.possessives.has(text.norm[at] as string)) return false;
  return !grammar.objectPronouns.has(text.norm[at] as string) && NOMINAL.has(text.pos[at + 1] ?? '');
}

function phraseStart({ text, grammar }: Scene, first: number): number {
  let at = first;
  while (
    at > 0 &&
    first - at < MOST_BEFORE &&
    text.sentence[at - 1] === text.sentence[first] &&
    (INSIDE.has(text.pos[at - 1] as string) || grammar.genitives.has(text.norm[at - 1] as string))
  )
    at--;
  return at;
}

/** `Brenner, who left`: the subject or object of a relative clause. */
function isRelative({ text, grammar }: Scene, from: number): boolean {
  return grammar.relatives.has(text.norm[text.norm[from] === ',' ? from + 1 : from] ?? '');
}

/** Whether a verb follows a phrase that ends before `from`, past an apposition, a parenthesis and what belongs to it. */
function reachesVerb({ text, grammar }: Scene, from: number): boolean {
  const sentence = text.sentence[from];
  const ceiling = Math.min(text.value.length, from + MOST_AFTER);
  for (let at = from; at < ceiling && text.sentence[at] === sentence; at++) {
    const pos = text.pos[at];
    const norm = text.norm[at] as string;
    if (pos === 'AUX') return true;
    if (pos === 'VERB') return !norm.endsWith('ing');
    if (norm === ',' || norm === '(') {
      const close = closing(text, at, ceiling, norm === '(' ? ')' : ',');
      if (close < 0) return false;
      at = close;
    } else if (pos === 'PUNCT' || pos === 'PRON' || pos === 'SCONJ') {
      if (!grammar.relatives.has(norm)) return false;
    } else if (grammar.infinitives.has(norm) && text.pos[at + 1] === 'VERB') return false;
  }
  return false;
}

function closing(text: Text, open: number, ceiling: number, mark: string): number {
  for (let at = open + 1; at < ceiling; at++) {
    if (text.norm[at] === mark) return at;
    if (mark === ',' && (text.pos[at] === 'AUX' || text.pos[at] === 'VERB') && at < open + 3) return -1;
  }
  return -1;
}

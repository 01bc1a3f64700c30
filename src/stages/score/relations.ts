/** How the words of a sentence stand to one mention in it. */
import type { Text } from '../../model.js';
import type { Chunk, NounPhrase } from './phrases.js';
import type { Predicate } from './roles.js';
import type { Range, SentenceReading } from './sentences.js';

/** The noun phrase that a mention stands in, and as what. */
export interface Home {
  /** Index among the sentence's chunks. */
  readonly index: number;
  readonly phrase: NounPhrase | null;
  /** `head`: it is what the phrase speaks of; `owner`: X's plan; `modifier`: the X plan. */
  readonly place: 'head' | 'owner' | 'modifier';
}

/** How a predicate takes in a mention: `agent`, `patient`, `is` …, with `'s` for an owner, `+` for a modifier. */
export interface Role {
  readonly predicate: Predicate;
  readonly role: string;
}

/** A relation of a word to a mention, with the names of the weights that depend on it. */
export interface Relation {
  readonly name: string;
  readonly meaning: string;
  readonly valence: string;
  readonly group: string;
  readonly portrayal: string;
  /** As whom an evaluating term shows the mention that stands so to it. */
  readonly part: Part;
}

/** `far` where a word stands in another clause and in no known relation. */
export type Part = 'agent' | 'patient' | 'bearer' | 'none' | 'far';

const PARTS: Readonly<Record<string, Part>> = {
  agent: 'agent',
  "agent's": 'agent',
  'agent+': 'agent',
  below: 'agent',
  does: 'agent',
  patient: 'patient',
  "patient's": 'patient',
  'patient+': 'patient',
  retained: 'patient',
  oblique: 'patient',
  with: 'patient',
  label: 'bearer',
  modified: 'bearer',
  of: 'bearer',
  owned: 'bearer',
  is: 'bearer',
  "is's": 'bearer',
  'is+': 'bearer',
  'is-object': 'bearer',
  'far-left': 'far',
  'far-right': 'far',
};

/** Coarser relations, for weights that follow from a word's meaning. */
const BUCKETS: Readonly<Record<string, string>> = {
  label: 'phrase',
  modified: 'phrase',
  of: 'phrase',
  owned: 'owned',
  is: 'is',
  "is's": 'is',
  'is+': 'is',
  'is-object': 'is',
  agent: 'agent',
  "agent's": 'agent',
  'agent+': 'agent',
  below: 'agent',
  does: 'does',
  patient: 'patient',
  "patient's": 'patient',
  'patient+': 'patient',
  retained: 'patient',
  oblique: 'patient',
  "oblique's": 'patient',
  'oblique+': 'patient',
  'does-with': 'does',
  with: 'with',
  'done-by': 'with',
  said: 'said',
  'clause-left': 'clause',
  'clause-right': 'clause',
  'far-left': 'far',
  'far-right': 'far',
};

const relations = new Map<string, Relation>();

function relationOf(name: string): Relation {
  const known = relations.get(name);
  if (known !== undefined) return known;
  const made = {
    name,
    meaning: `meaning ${BUCKETS[name] ?? 'other'}`,
    valence: `valence ${name}`,
    group: `group ${name}`,
    portrayal: `portrayal ${name}`,
    part: PARTS[name] ?? 'none',
  };
  relations.set(name, made);
  return made;
}

export function findHome({ text, chunks, grammar }: SentenceReading, mention: Range): Home {
  const index = chunks.findIndex((chunk) => chunk.last >= mention.last && chunk.first < mention.last);
  const phrase = chunks[index];
  if (phrase?.kind !== 'noun') return { index, phrase: null, place: 'head' };
  const last = text.norm[mention.last - 1] as string;
  const owns =
    grammar.genitives.has(text.norm[mention.last] ?? '') ||
    grammar.genitives.has(last) ||
    grammar.possessives.has(last);
  const goesOn = mention.last < phrase.last;
  return {
    index,
    phrase,
    place: goesOn && owns ? 'owner' : phrase.head < mention.last ? 'head' : 'modifier',
  };
}

const SUFFIX = { head: '', owner: "'s", modifier: '+' };

/** The predicates that take a mention in. */
export function findRoles(reading: SentenceReading, home: Home): Role[] {
  if (home.phrase === null) return [];
  const roles: Role[] = [];
  for (const predicate of reading.predicates) {
    const role = roleIn(reading, home, predicate);
    if (role !== null) roles.push({ predicate, role: role + SUFFIX[home.place] });
  }
  return roles;
}

function roleIn(reading: SentenceReading, home: Home, predicate: Predicate): string | null {
  const { group, subjects, object, obliques } = predicate;
  const { phrase } = home;
  if (phrase !== null && subjects.includes(phrase))
    return group.isCopular ? 'is' : group.isPassive ? 'patient' : 'agent';
  if (object === phrase) return group.isCopular ? 'is-object' : group.isPassive ? 'retained' : 'patient';
  const oblique = obliques.find((each) => each.phrase === phrase);
  if (oblique !== undefined) {
    const preposition = reading.text.norm[oblique.preposition] as string;
    return group.isPassive && reading.grammar.agents.has(preposition) ? 'agent' : 'oblique';
  }
  return subjects.some((subject) => hangsBelow(reading, home.index, subject)) ? 'below' : null;
}

/** Whether a chunk hangs by prepositions below a noun phrase: `the head of the agency`. */
function hangsBelow({ text, chunks, grammar }: SentenceReading, index: number, phrase: NounPhrase): boolean {
  for (let at = index; at >= 2; at -= 2) {
    const link = chunks[at - 1] as Chunk;
    if (link.kind !== 'mark' || !grammar.linking.has(text.norm[link.first] as string)) return false;
    const above = chunks[at - 2];
    if (above?.kind !== 'noun') return false;
    if (above === phrase) return true;
  }
  return false;
}

/**
 * For each token of the sentence its relation to a mention, by token minus `first`; the first that fits of: words of its phrase and
 * apposition, its predicates and what depends on them, what it says, its clause, the rest.
 */
export function relateTokens(
  reading: SentenceReading,
  mention: Range,
  home: Home,
  roles: readonly Role[],
  said: readonly Range[],
): Relation[] {
  const { clauses, first, last } = reading;
  const found: (Relation | undefined)[] = new Array(last - first);
  const relate = (range: Range, name: string) => {
    const relation = relationOf(name);
    for (let at = Math.max(first, range.first); at < Math.min(last, range.last); at++)
      if (at < mention.first || at >= mention.last) found[at - first] ??= relation;
  };
  if (home.phrase !== null) relatePhrase(reading, mention, home, home.phrase, relate);
  for (const { predicate, role } of roles) relatePredicate(predicate, role, relate);
  for (const range of said) relate(range, 'said');
  const clause = clauses[mention.last - 1 - first];
  const [left, right] = [relationOf('clause-left'), relationOf('clause-right')];
  const [farLeft, farRight] = [relationOf('far-left'), relationOf('far-right')];
  const all: Relation[] = [];
  for (let at = first; at < last; at++) {
    const isLeft = at < mention.first;
    const near = isLeft ? left : right;
    const far = isLeft ? farLeft : farRight;
    all.push(found[at - first] ?? (clauses[at - first] === clause ? near : far));
  }
  return all;
}

type Relate = (range: Range, name: string) => void;

const AFTER_HOME = { head: 'label', owner: 'owned', modifier: 'modified' };
const APPOSING = new Set([',', '(']);
const CLOSING = new Set([',', ')', '.']);
/** Within how many phrases an apposition must close. */
const MOST_APPOSED = 5;

function relatePhrase(
  { text, chunks }: SentenceReading,
  mention: Range,
  { index, place }: Home,
  phrase: NounPhrase,
  relate: Relate,
): void {
  relate({ first: phrase.first, last: mention.first }, 'label');
  relate({ first: mention.last, last: phrase.last }, AFTER_HOME[place]);
  const comma = chunks[index + 1];
  const apposed = chunks[index + 2];
  if (place === 'head' && isMark(text, comma, APPOSING) && apposed?.kind === 'noun') {
    const behind = chunks.slice(index + 3, index + 3 + MOST_APPOSED);
    if (behind.length === 0 || behind.some((chunk) => isMark(text, chunk, CLOSING))) relate(apposed, 'label');
  }
  const link = chunks[index - 1];
  const noun = chunks[index - 2];
  if (link?.kind === 'mark' && noun?.kind === 'noun' && text.pos[link.first] === 'ADP') relate(noun, 'of');
}

function isMark({ norm }: Text, chunk: Chunk | undefined, marks: ReadonlySet<string>): boolean {
  return chunk?.kind === 'mark' && marks.has(norm[chunk.first] as string);
}

function relatePredicate(predicate: Predicate, role: string, relate: Relate): void {
  const { group, subjects, object, obliques } = predicate;
  relate(group, role);
  const isAgent = role.startsWith('agent');
  if (role === 'is' || isAgent) {
    const name = isAgent ? 'does' : 'is';
    if (object !== null && !subjects.includes(object)) relate(object, name);
    const beside = isAgent && object !== null ? 'does-with' : name;
    for (const { phrase } of obliques) relate(phrase, beside);
  } else if (role.startsWith('patient')) {
    if (!group.isPassive) for (const subject of subjects) relate(subject, 'done-by');
    for (const { phrase } of obliques) relate(phrase, 'with');
  }
}

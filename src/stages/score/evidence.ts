/** What a sentence says of one target named in it, as features with the tokens they come from. */
import type { Evaluation } from '../../lexicon/evaluations.js';
import type { Lexicons } from '../../lexicon/load.js';
import { type Found, findTerms } from '../../lexicon/terms.js';
import type { Attribution, Text } from '../../model.js';
import { type Chunk, type NounPhrase, readPhrases } from './phrases.js';
import { type Predicate, readPredicates } from './roles.js';

/** One feature of a mention: `family`, the relation of its words to the mention, a key, and its value. */
export interface Feature {
  readonly family: Family;
  readonly relation: string;
  readonly key: string;
  readonly value: number;
  /** Tokens `[first, last)` that show it. */
  readonly first: number;
  readonly last: number;
}

export type Family =
  | 'bias'
  | 'word'
  | 'meaning'
  | 'near'
  | 'group'
  | 'portrayal'
  | 'valence'
  | 'link'
  | 'voice'
  | 'holder'
  | 'form';

export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface SentenceReading {
  readonly text: Text;
  readonly lexicons: Lexicons;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  /** Clause number by token minus first. */
  readonly clauses: Int32Array;
  /** For each token minus first: whether a negator holds over it. */
  readonly negated: Uint8Array;
  readonly hedged: Uint8Array;
  readonly evaluations: readonly Found<Evaluation>[];
}

const SCOPE_MARKS = new Set([';', ':', '—', '–', '(', ')', '.', '?', '!']);

export function readSentence(text: Text, sentence: number, lexicons: Lexicons): SentenceReading {
  const range = text.sentences[sentence];
  if (range === undefined) throw new RangeError(`no sentence ${sentence}`);
  const { first, last } = range;
  const { grammar } = lexicons;
  const chunks = readPhrases(text, first, last, grammar);
  const predicates = readPredicates(text, chunks, grammar);
  const clauses = numberClauses(text, chunks, first, last, lexicons);
  const { negated, hedged } = markModified(text, sentence, first, last, clauses, lexicons);
  const evaluations: Found<Evaluation>[] = [];
  let end = first;
  for (const found of findTerms(lexicons.evaluations, text, sentence, NO_SLOTS)) {
    if (found.first < end) continue;
    end = found.last;
    evaluations.push(found);
  }
  return { text, lexicons, sentence, first, last, chunks, predicates, clauses, negated, hedged, evaluations };
}

const NO_SLOTS: ReadonlyMap<number, never[]> = new Map();

function numberClauses(
  text: Text,
  chunks: readonly Chunk[],
  first: number,
  last: number,
  { grammar }: Lexicons,
): Int32Array {
  const clauses = new Int32Array(last - first);
  let clause = 0;
  let hasVerb = false;
  for (const [index, chunk] of chunks.entries()) {
    if (chunk.kind === 'mark') {
      const norm = text.norm[chunk.first] as string;
      const starts =
        SCOPE_MARKS.has(norm) ||
        grammar.subordinators.has(norm) ||
        grammar.breaks.has(norm) ||
        (hasVerb && (grammar.relatives.has(norm) || grammar.complementizers.has(norm))) ||
        ((norm === ',' || grammar.conjunctions.has(norm)) &&
          hasVerb &&
          beginsClause(text, chunks, index + 1, grammar));
      if (starts) {
        clause++;
        hasVerb = false;
      }
    } else if (chunk.kind === 'verb' && chunk.isFinite) hasVerb = true;
    clauses.fill(clause, chunk.first - first, chunk.last - first);
  }
  return clauses;
}

function beginsClause(
  text: Text,
  chunks: readonly Chunk[],
  from: number,
  grammar: Lexicons['grammar'],
): boolean {
  let nominal = false;
  for (let at = from; at < Math.min(chunks.length, from + 6); at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'verb')
      return nominal ? chunk.isFinite : chunk.isFinite || text.pos[chunk.first] === 'VERB';
    if (chunk.kind === 'noun') nominal = true;
    else {
      const norm = text.norm[chunk.first] as string;
      if (
        !grammar.linking.has(norm) &&
        !grammar.conjunctions.has(norm) &&
        text.pos[chunk.first] !== 'ADV' &&
        norm !== '"'
      )
        return false;
    }
  }
  return false;
}

const NEGATING = new Set(['negator', 'phrase-negator', 'denial']);
const HEDGING = new Set(['hedge', 'condition', 'supposition', 'claim']);

function markModified(
  text: Text,
  sentence: number,
  first: number,
  last: number,
  clauses: Int32Array,
  lexicons: Lexicons,
) {
  const negated = new Uint8Array(last - first);
  const hedged = new Uint8Array(last - first);
  let end = 0;
  for (const { term, first: from, last: to } of findTerms(lexicons.modifiers.terms, text, sentence)) {
    if (from < end || from < first || to > last) continue;
    end = to;
    const column = NEGATING.has(term.meaning) ? negated : HEDGING.has(term.meaning) ? hedged : null;
    if (column === null) continue;
    const clause = clauses[to - 1 - first];
    for (let at = to; at < last && clauses[at - first] === clause; at++)
      column[at - first] = column === hedged ? 1 : (column[at - first] as number) ^ 1;
  }
  return { negated, hedged };
}

/** How one predicate takes in a mention. */
export interface Role {
  readonly predicate: Predicate;
  readonly role: string;
}

interface Home {
  readonly index: number;
  readonly phrase: NounPhrase | null;
  readonly place: 'head' | 'owner' | 'modifier';
}

function findHome({ text, chunks, lexicons: { grammar } }: SentenceReading, mention: Range): Home {
  const index = chunks.findIndex((chunk) => chunk.last >= mention.last && chunk.first < mention.last);
  const phrase = chunks[index];
  if (phrase?.kind !== 'noun') return { index, phrase: null, place: 'head' };
  const goesOn = mention.last < phrase.last;
  const owns =
    grammar.genitives.has(text.norm[mention.last] ?? '') ||
    grammar.genitives.has(text.norm[mention.last - 1] ?? '') ||
    grammar.possessives.has(text.norm[mention.last - 1] ?? '');
  const place = goesOn && owns ? 'owner' : phrase.head < mention.last ? 'head' : 'modifier';
  return { index, phrase, place };
}

const SUFFIX = { head: '', owner: "'s", modifier: '+' };

function findRoles(reading: SentenceReading, home: Home): Role[] {
  const { predicates, text, lexicons } = reading;
  if (home.phrase === null) return [];
  const roles: Role[] = [];
  const isHome = (phrase: NounPhrase | null) => phrase === home.phrase;
  for (const predicate of predicates) {
    const { group, subjects, object, obliques } = predicate;
    const role = () => {
      if (subjects.some(isHome)) return group.isCopular ? 'is' : group.isPassive ? 'patient' : 'agent';
      if (isHome(object)) return group.isCopular ? 'is-object' : group.isPassive ? 'retained' : 'patient';
      const oblique = obliques.find(({ phrase }) => isHome(phrase));
      if (oblique !== undefined) {
        const preposition = text.norm[oblique.preposition] as string;
        return group.isPassive && lexicons.grammar.agents.has(preposition) ? 'agent' : 'oblique';
      }
      if (subjects.some((phrase) => hangsBelow(reading, home.index, phrase))) return 'below';
      return null;
    };
    const found = role();
    if (found !== null) roles.push({ predicate, role: found + SUFFIX[home.place] });
  }
  return roles;
}

/** Whether a chunk hangs by prepositions below a noun phrase: `the head of the agency`. */
function hangsBelow({ text, chunks, lexicons }: SentenceReading, index: number, phrase: NounPhrase): boolean {
  for (let at = index; at >= 2; at -= 2) {
    const link = chunks[at - 1] as Chunk;
    if (link.kind !== 'mark' || !lexicons.grammar.linking.has(text.norm[link.first] as string)) return false;
    if (chunks[at - 2]?.kind !== 'noun') return false;
    if (chunks[at - 2] === phrase) return true;
  }
  return false;
}

/** For each token of the sentence its relation to a mention, by token minus first. */
function relateTokens(
  reading: SentenceReading,
  mention: Range,
  home: Home,
  roles: readonly Role[],
  said: readonly Range[],
): string[] {
  const { text, chunks, clauses, first, last } = reading;
  const relation: string[] = new Array(last - first).fill('');
  const relate = (range: Range, name: string) => {
    for (let at = Math.max(first, range.first); at < Math.min(last, range.last); at++)
      if (relation[at - first] === '' && (at < mention.first || at >= mention.last))
        relation[at - first] = name;
  };
  if (home.phrase !== null) {
    relate({ first: home.phrase.first, last: mention.first }, 'label');
    relate(
      { first: mention.last, last: home.phrase.last },
      home.place === 'owner' ? 'owned' : home.place === 'modifier' ? 'modified' : 'label',
    );
    const comma = chunks[home.index + 1];
    const apposed = chunks[home.index + 2];
    if (
      home.place === 'head' &&
      comma?.kind === 'mark' &&
      APPOSING.has(text.norm[comma.first] as string) &&
      apposed?.kind === 'noun'
    ) {
      const closes = chunks
        .slice(home.index + 3, home.index + 8)
        .some((chunk) => chunk.kind === 'mark' && CLOSING.has(text.norm[chunk.first] as string));
      if (closes || home.index + 3 >= chunks.length) relate(apposed, 'label');
    }
    const link = chunks[home.index - 1];
    const noun = chunks[home.index - 2];
    if (link?.kind === 'mark' && noun?.kind === 'noun' && text.pos[link.first] === 'ADP') relate(noun, 'of');
  }
  for (const { predicate, role } of roles) {
    const { group, subjects, object, obliques } = predicate;
    relate(group, role);
    const isAgent = role.startsWith('agent');
    if (role === 'is' || isAgent) {
      const name = isAgent ? 'does' : 'is';
      if (object !== null && !subjects.includes(object)) relate(object, name);
      for (const { phrase } of obliques) relate(phrase, name);
    } else if (role.startsWith('patient')) {
      if (!group.isPassive) for (const subject of subjects) relate(subject, 'done-by');
      for (const { phrase } of obliques) relate(phrase, 'with');
    }
  }
  for (const range of said) relate(range, 'said');
  const clause = clauses[mention.last - 1 - first];
  for (let at = first; at < last; at++)
    if (relation[at - first] === '')
      relation[at - first] =
        (clauses[at - first] === clause ? 'clause' : 'far') + (at < mention.first ? '-left' : '-right');
  return relation;
}

const APPOSING = new Set([',', '(']);
const CLOSING = new Set([',', ')', '.']);
const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);

/** Features of one mention; `holder` is who is asked to hold a stance towards it, or null for whoever does. */
export function readMention(
  reading: SentenceReading,
  mention: Range,
  attributions: readonly Attribution[],
  holder: Range | null,
): Feature[] {
  const { text, negated, hedged, first, last, evaluations } = reading;
  const features: Feature[] = [];
  const add = (family: Family, relation: string, key: string, from: number, to = from + 1, value = 1) => {
    features.push({ family, relation, key, value, first: from, last: to });
  };
  const home = findHome(reading, mention);
  const roles = findRoles(reading, home);
  const voices = attributions.flatMap((attribution) => {
    const place = placeIn(
      attribution,
      text.start[mention.first] as number,
      text.end[mention.last - 1] as number,
    );
    return place === null ? [] : [{ attribution, place }];
  });
  const said = voices
    .filter(({ place }) => place === 'source')
    .flatMap(({ attribution }) => attribution.content.map((span) => tokensOf(text, span)));
  const relation = relateTokens(reading, mention, home, roles, said);
  const inMention = (at: number) => at >= mention.first && at < mention.last;
  const meanings: Meaning[] = [];
  add('bias', '', '', mention.first);
  add('form', 'place', home.place, mention.first);
  for (const { role, predicate } of roles) add('form', 'role', role, predicate.group.first);
  for (let at = first; at < last; at++) {
    if (inMention(at)) continue;
    const key = keyOf(text, at);
    const isNot = negated[at - first] === 1;
    const rel = relation[at - first] as string;
    const distance = at < mention.first ? mention.first - at : at - mention.last + 1;
    if (key !== '') {
      if (CONTENT.has(text.pos[at] as string)) {
        const not = isNot ? '!' : '';
        add('word', not, key, at);
        if (key !== NAME && key !== NUMBER)
          meanings.push({ bucket: BUCKETS[rel] ?? 'other', key, at, sign: isNot ? -1 : 1 });
      }
      if (distance <= 4)
        add('near', (at < mention.first ? 'L' : 'R') + (distance <= 2 ? distance : '3'), key, at);
    }
    const valence = (text.form[at]?.valence ?? 0) / 3;
    if (valence !== 0) {
      const value = isNot ? -valence : valence;
      add('valence', rel, value > 0 ? '+' : '-', at, at + 1, Math.abs(value));
      add('valence', '', '', at, at + 1, value);
      add('valence', `d${Math.min(4, Math.ceil(distance / 4))}`, '', at, at + 1, value);
    }
  }
  addMeanings(meanings, add);
  for (const { term, first: from, last: to } of evaluations) {
    if (inMention(from)) continue;
    const rel = relation[from - first] as string;
    const isNot = negated[from - first] === 1;
    const sign = (isNot ? -1 : 1) * (hedged[from - first] === 1 ? 0.5 : 1);
    const { group, bearer, agent, patient, holds } = term.meaning;
    add('group', isNot ? '!' : '', group, from, to);
    add('group', (isNot ? '!' : '') + rel, group, from, to);
    if (bearer !== 0) add('portrayal', rel, 'bearer', from, to, sign * bearer);
    if (agent !== 0) add('portrayal', rel, 'agent', from, to, sign * agent);
    if (patient !== 0) add('portrayal', rel, 'patient', from, to, sign * patient);
    if (holds !== 0) add('portrayal', rel, 'holds', from, to, sign * holds);
  }
  if (home.phrase !== null) {
    const link = reading.chunks[home.index - 1];
    if (link?.kind === 'mark' && text.pos[link.first] === 'ADP')
      add('link', '', text.norm[link.first] as string, link.first);
  }
  for (const { attribution, place } of voices) {
    add('voice', place, attribution.verbClass, mention.first);
    add('voice', place, attribution.manner, mention.first);
    add('voice', place, attribution.kind, mention.first);
    if (attribution.verb !== null) add('voice', place, `v:${attribution.verb}`, mention.first);
  }
  const isQuestion = text.norm[last - 1] === '?' || text.norm[last - 2] === '?';
  if (isQuestion) add('form', 'sentence', '?', last - 1);
  if (holder !== null) readHolder(reading, mention, roles, holder, attributions, add);
  return features;
}

/** A content word whose weight follows from its vector in a bucket of relations. */
interface Meaning {
  readonly bucket: string;
  readonly key: string;
  readonly at: number;
  /** -1 where a negator holds over it. */
  readonly sign: number;
}

/** Coarser relations, for weights by meaning. */
const BUCKETS: Readonly<Record<string, string>> = {
  label: 'phrase',
  modified: 'phrase',
  of: 'phrase',
  owned: 'owned',
  is: 'is',
  'is-object': 'is',
  agent: 'agent',
  "agent's": 'agent',
  'agent+': 'agent',
  below: 'agent',
  "is's": 'is',
  'is+': 'is',
  does: 'does',
  patient: 'patient',
  "patient's": 'patient',
  'patient+': 'patient',
  retained: 'patient',
  oblique: 'patient',
  "oblique's": 'patient',
  'oblique+': 'patient',
  with: 'with',
  'done-by': 'with',
  said: 'said',
  'clause-left': 'clause',
  'clause-right': 'clause',
  'far-left': 'far',
  'far-right': 'far',
};

/** Each bucket's words share one unit: a word among n counts 1/sqrt(n), as a sum of n independent votes spreads by sqrt(n). */
function addMeanings(meanings: readonly Meaning[], add: Add): void {
  const counts = new Map<string, number>();
  for (const { bucket } of meanings) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  for (const { bucket, key, at, sign } of meanings) {
    add('meaning', bucket, key, at, at + 1, sign / Math.sqrt(counts.get(bucket) as number));
    if (!bucket.startsWith('between'))
      add('meaning', '*', key, at, at + 1, sign / Math.sqrt(meanings.length));
  }
}

type Add = (family: Family, relation: string, key: string, from: number, to?: number, value?: number) => void;

function readHolder(
  reading: SentenceReading,
  mention: Range,
  roles: readonly Role[],
  holder: Range,
  attributions: readonly Attribution[],
  add: (family: Family, relation: string, key: string, from: number, to?: number, value?: number) => void,
): void {
  const { text, first, negated, evaluations, clauses } = reading;
  const theirs = findHome(reading, holder);
  const theirRoles = findRoles(reading, theirs);
  const order = holder.first < mention.first ? '<' : '>';
  add('holder', 'order', order, holder.first);
  const isSame = clauses[holder.last - 1 - first] === clauses[mention.last - 1 - first];
  add('holder', 'clause', (isSame ? 'same' : 'other') + order, holder.first);
  for (const { role } of theirRoles) add('holder', 'role', role, holder.first);
  for (const { predicate, role } of roles) {
    const their = theirRoles.find((other) => other.predicate === predicate);
    if (their === undefined) continue;
    const pair = `${their.role}>${role}`;
    add('holder', 'pair', pair, predicate.group.first, predicate.group.last);
    for (const verb of predicate.group.verbs) add('holder', pair, keyOf(text, verb), verb);
    for (const { term, first: from, last: to } of evaluations)
      if (from >= predicate.group.first && from < predicate.group.last) {
        const sign = negated[from - first] === 1 ? -1 : 1;
        add('holder', pair, `g:${sign < 0 ? '!' : ''}${term.meaning.group}`, from, to);
        if (term.meaning.holds !== 0) add('holder', `holds ${pair}`, '', from, to, sign * term.meaning.holds);
      }
  }
  const from = Math.min(holder.last, mention.last);
  const to = Math.max(holder.first, mention.first);
  const gap = to - from;
  const meanings: Meaning[] = [];
  for (let at = first; at < reading.last; at++) {
    if (at >= Math.min(holder.first, mention.first) && at < Math.max(holder.last, mention.last)) continue;
    const key = keyOf(text, at);
    if (key === '') continue;
    const side = at < from ? `before${order}` : `after${order}`;
    add('holder', side, key, at);
    const next = at + 1 < reading.last ? keyOf(text, at + 1) : '';
    const isNear = side.startsWith('before') ? Math.min(holder.first, mention.first) - at <= 5 : at - to < 5;
    if (next !== '' && isNear) add('holder', side, `${key} ${next}`, at, at + 2);
  }
  add(
    'holder',
    'gap',
    `${order}${gap <= 0 ? 0 : gap <= 2 ? 1 : gap <= 5 ? 2 : gap <= 10 ? 3 : 4}`,
    holder.first,
  );
  for (let at = from; at < to; at++) {
    const key = keyOf(text, at);
    if (key !== '') {
      add('holder', `between${order}`, key, at);
      if (key !== NAME && key !== NUMBER && CONTENT.has(text.pos[at] as string))
        meanings.push({ bucket: `between${order}`, key, at, sign: negated[at - first] === 1 ? -1 : 1 });
      const next = at + 1 < to ? keyOf(text, at + 1) : '';
      if (next !== '') add('holder', `between${order}`, `${key} ${next}`, at, at + 2);
    }
    const valence = (text.form[at]?.valence ?? 0) / 3;
    if (valence !== 0)
      add('holder', `between${order}`, 'valence', at, at + 1, negated[at - first] === 1 ? -valence : valence);
  }
  for (const { term, first: start, last: end } of evaluations) {
    const sign = negated[start - first] === 1 ? -1 : 1;
    const where =
      start >= from && end <= to
        ? `between${order}`
        : start < Math.min(holder.first, mention.first)
          ? `before${order}`
          : `after${order}`;
    add('holder', where, `g:${sign < 0 ? '!' : ''}${term.meaning.group}`, start, end);
    const { holds, bearer, patient } = term.meaning;
    if (holds !== 0) add('holder', where, 'holds', start, end, sign * holds);
    if (patient !== 0) add('holder', where, 'patient', start, end, sign * patient);
    if (bearer !== 0) add('holder', where, 'bearer', start, end, sign * bearer);
  }
  for (const attribution of attributions) {
    const target = placeIn(
      attribution,
      text.start[mention.first] as number,
      text.end[mention.last - 1] as number,
    );
    const place = placeIn(
      attribution,
      text.start[holder.first] as number,
      text.end[holder.last - 1] as number,
    );
    if (place === null && target === null) continue;
    add('holder', 'voice', `${place}>${target}`, holder.first);
    if (place === 'source' && target === 'content') {
      add('holder', 'voice', `says:${attribution.verbClass}:${attribution.kind}`, holder.first);
      if (attribution.verb !== null) add('holder', 'voice', `v:${attribution.verb}`, holder.first);
    }
  }
  addMeanings(meanings, add);
}

function placeIn(attribution: Attribution, start: number, end: number): 'source' | 'content' | null {
  const { sourceSpan, content } = attribution;
  if (sourceSpan !== null && sourceSpan.start < end && sourceSpan.end > start) return 'source';
  return content.some((span) => span.start <= start && span.end >= end) ? 'content' : null;
}

function tokensOf(text: Text, span: { readonly start: number; readonly end: number }): Range {
  let first = 0;
  while (first < text.start.length && (text.start[first] as number) < span.start) first++;
  let last = first;
  while (last < text.start.length && (text.start[last] as number) < span.end) last++;
  return { first, last };
}

const NUMBER = 'NUM';
const NAME = 'NAME';

/** The word of a token for a weight: its lemma; names and numbers stand as such, marks as nothing. */
export function keyOf(text: Text, at: number): string {
  const pos = text.pos[at] as string;
  if (pos === 'NUM') return NUMBER;
  const value = text.value[at] as string;
  const head = value.charAt(0);
  const isCapital = head !== head.toLowerCase();
  if (pos === 'PROPN' && isCapital) return NAME;
  const lemma = text.lemma[at] as string;
  const code = lemma.charCodeAt(0);
  return code >= 97 && code <= 122 ? lemma : lemma === '"' || lemma === '?' ? lemma : '';
}

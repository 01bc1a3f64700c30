/** Noun phrases and verb groups of a sentence: what stance is read from, by part of speech alone. */
import type { Grammar } from '../../lexicon/grammar.js';
import type { Text } from '../../model.js';

/** Tokens `[first, last)` around one noun, with what it owns: `the embattled leader`, `Moscow's new plan`. */
export interface NounPhrase {
  readonly kind: 'noun';
  readonly first: number;
  readonly last: number;
  /** Its last noun, pronoun or name. */
  readonly head: number;
}

/** Tokens `[first, last)` of a verb with its auxiliaries, adverbs and the infinitives that follow it. */
export interface VerbGroup {
  readonly kind: 'verb';
  readonly first: number;
  readonly last: number;
  /** Main verbs in order: `tried to deceive` has two. */
  readonly verbs: readonly number[];
  readonly isPassive: boolean;
  /** Only a form of `be` or another auxiliary: what follows is said of the subject. */
  readonly isCopular: boolean;
  /** It has a tense of its own; an infinitive or participle that begins a group has none. */
  readonly isFinite: boolean;
}

export interface Mark {
  readonly kind: 'mark';
  readonly first: number;
  readonly last: number;
}

export type Chunk = NounPhrase | VerbGroup | Mark;

const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM']);
const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** The sentence from `first` to `last` as noun phrases, verb groups and single tokens, in order, without gaps. */
export function readPhrases(text: Text, first: number, last: number, grammar: Grammar): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = first; at < last; ) {
    const chunk =
      readNounPhrase(text, at, last, grammar) ??
      readVerbGroup(text, at, last, grammar) ??
      ({ kind: 'mark', first: at, last: at + 1 } as const);
    chunks.push(chunk);
    at = chunk.last;
  }
  return chunks;
}

function readNounPhrase(text: Text, first: number, last: number, grammar: Grammar): NounPhrase | null {
  let head = -1;
  let at = first;
  for (; at < last; at++) {
    const norm = text.norm[at] as string;
    const pos = text.pos[at] as string;
    if (grammar.genitives.has(norm) && at > first && pos !== 'AUX') continue;
    if (norm === '-' && at > first && text.start[at] === text.end[at - 1]) continue;
    if (!NOMINAL.has(pos) && !isAttribute(text, at, first, last)) break;
    if (grammar.relatives.has(norm) && pos !== 'DET') break;
    const opens = (pos === 'PRON' || pos === 'DET') && !grammar.genitives.has(text.norm[at - 1] ?? '');
    if (opens && head >= 0) break;
    if (HEADS.has(pos)) head = at;
  }
  if (head < 0) {
    if (at === first) return null;
    head = at - 1;
  }
  return { kind: 'noun', first, last: Math.max(head + 1, Math.min(at, head + 1)), head };
}

/** `the embattled leader`, `a threatening move`: a participle between a determiner and its noun. */
function isAttribute({ pos, norm }: Text, at: number, first: number, last: number): boolean {
  if (pos[at] !== 'VERB' || at === first || at + 1 >= last) return false;
  const verb = norm[at] as string;
  const before = pos[at - 1] as string;
  const after = pos[at + 1] as string;
  if (!verb.endsWith('ing') && !verb.endsWith('ed') && !verb.endsWith('en')) return false;
  return (before === 'DET' || before === 'ADJ') && (after === 'NOUN' || after === 'PROPN' || after === 'ADJ');
}

function readVerbGroup(text: Text, first: number, last: number, grammar: Grammar): VerbGroup | null {
  const verbs: number[] = [];
  let at = first;
  let end = first;
  let isPassive = false;
  let hasBe = false;
  let isInfinitive = false;
  for (; at < last; at++) {
    const pos = text.pos[at] as string;
    const norm = text.norm[at] as string;
    if (pos === 'AUX') {
      if (at > first && grammar.infinitives.has(text.norm[at - 1] as string)) hasBe = false;
      hasBe ||= grammar.be.has(norm) || grammar.be.has(text.lemma[at] as string);
      end = at + 1;
    } else if (pos === 'VERB') {
      if (hasBe && isParticiple(text, at)) isPassive = true;
      if (!norm.endsWith('ing')) hasBe = false;
      verbs.push(at);
      end = at + 1;
    } else if (grammar.infinitives.has(norm)) {
      const next = text.pos[at + 1];
      if (next !== 'VERB' && next !== 'AUX' && next !== 'ADV') break;
      if (at === first) isInfinitive = true;
    } else if (pos !== 'ADV' && pos !== 'PART') break;
  }
  if (end === first) return null;
  if (verbs.length === 0 && text.pos[first] !== 'AUX' && end - first < 1) return null;
  const start = text.norm[first] as string;
  return {
    kind: 'verb',
    first,
    last: end,
    verbs,
    isPassive,
    isCopular: verbs.length === 0,
    isFinite: !isInfinitive && !(text.pos[first] === 'VERB' && start.endsWith('ing')),
  };
}

function isParticiple({ norm, lemma }: Text, at: number): boolean {
  const form = norm[at] as string;
  return form !== lemma[at]
    ? !form.endsWith('ing') && !form.endsWith('s')
    : !form.endsWith('s') || form.length < 4;
}

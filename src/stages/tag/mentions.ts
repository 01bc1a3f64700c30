/** Targets named in the text: by their aliases, and by a noun that stands for one named before. */

import type { Lexicons } from '../../lexicon/load.js';
import type { Slot } from '../../lexicon/matching.js';
import { findTerms } from '../../lexicon/terms.js';
import type { Mention, Text } from '../../model.js';

/** How many sentences back `the bloc` and `the country` reach. */
const REACH = 2;

/** A mention before it is known in whose words it stands. */
export type NamedMention = Omit<Mention, 'voice' | 'source'>;

/** A place that speaks of a listed target, by whatever words. */
export interface TargetReference {
  readonly target: string | null;
  readonly first: number;
  readonly last: number;
  readonly by: string;
}

/** Mentions with the pronouns and role nouns that stand for their targets, and all of targets that the user named, in order of start. */
export function withReferences(
  text: Text,
  mentions: readonly NamedMention[],
  references: readonly TargetReference[],
  lexicons: Lexicons,
): NamedMention[] {
  const taken = new Uint8Array(text.value.length);
  for (const { first, last } of mentions) taken.fill(1, first, last);
  const named = new Set(lexicons.named.map(({ target }) => target));
  const more = references.flatMap(({ target, first, last, by }): NamedMention[] => {
    if (target === null) return [];
    const isNew = by === 'pronoun' || by === 'role';
    const isFree = isNew && !taken.subarray(first, last).includes(1);
    if (!isFree && !named.has(target)) return [];
    const sentence = text.sentence[first] as number;
    const kind = by === 'role' ? 'noun' : by === 'pronoun' ? 'pronoun' : 'name';
    return [makeMention(text, target, sentence, first, last, kind)];
  });
  if (more.length === 0) return [...mentions];
  return [...mentions, ...more].sort((a, b) => a.first - b.first || a.last - b.last);
}

/** All mentions by name or noun, in order of start; of overlapping ones the longest, issues and parties each by themselves. */
export function findMentions(text: Text, lexicons: Lexicons): NamedMention[] {
  const mentions: NamedMention[] = [];
  for (const [index, sentence] of text.sentences.entries()) {
    let end = sentence.first;
    const here: NamedMention[] = [];
    for (const { term, first, last } of findTerms(lexicons.targetTerms, text, index)) {
      if (first < end) continue;
      end = last;
      here.push(makeMention(text, term.meaning, index, first, last, 'name'));
    }
    for (const anaphor of findAnaphors(text, index, lexicons, mentions, here)) here.push(anaphor);
    mentions.push(...here.sort((a, b) => a.first - b.first));
  }
  return mentions;
}

function makeMention(
  text: Text,
  target: string,
  sentence: number,
  first: number,
  last: number,
  by: Mention['by'],
): NamedMention {
  const start = text.start[first] as number;
  const end = text.end[last - 1] as number;
  return { target, text: text.source.slice(start, end), sentence, first, last, start, end, by };
}

/** `the bloc`, `the country`: the latest named target of that kind. */
function* findAnaphors(
  text: Text,
  index: number,
  { anaphors, targets }: Lexicons,
  before: readonly NamedMention[],
  here: readonly NamedMention[],
): Generator<NamedMention> {
  for (const { term, first: at } of findTerms(anaphors, text, index)) {
    const kind = term.meaning;
    const isTaken = here.some((mention) => mention.first <= at && mention.last > at);
    if (text.norm[at - 1] !== 'the' || isTaken) continue;
    const known = [...before, ...here].findLast(
      (mention) =>
        mention.first < at && index - mention.sentence <= REACH && targets[mention.target]?.kind === kind,
    );
    if (known !== undefined) yield makeMention(text, known.target, index, at, at + 1, 'noun');
  }
}

/** Mentions as slots of terms, by the token they begin at, with and without a determiner before them. */
export function indexSlots(
  text: Text,
  mentions: readonly NamedMention[],
  lexicons: Lexicons,
): Map<number, Slot[]> {
  const slots = new Map<number, Slot[]>();
  const add = (first: number, slot: Slot) => {
    const list = slots.get(first);
    if (list === undefined) slots.set(first, [slot]);
    else list.push(slot);
  };
  for (const { target, first, last } of mentions) {
    const slot = { target, first, last };
    add(first, slot);
    const isDetermined = first > 0 && lexicons.grammar.determiners.has(text.norm[first - 1] as string);
    if (isDetermined && text.sentence[first - 1] === text.sentence[first]) add(first - 1, slot);
  }
  return slots;
}

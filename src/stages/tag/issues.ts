/** The issues that an article is about, and where in it. */
import type { Lexicons, Target } from '../../lexicon/load.js';
import { findTerms } from '../../lexicon/terms.js';
import type { Text } from '../../model.js';
import type { NamedMention } from './mentions.js';

/** An issue, with the blocks that speak of it; null for the whole article. */
export interface FoundIssue {
  readonly target: Target;
  readonly blocks: ReadonlySet<number> | null;
}

/**
 * Issues whose conditions meet in the article, or that it names by an alias, in order of id. One whose condition
 * holds for the article, or that the title or lead names, is spoken of throughout; another in the paragraphs
 * that meet its condition or name it.
 */
export function findIssues(text: Text, mentions: readonly NamedMention[], lexicons: Lexicons): FoundIssue[] {
  const named = new Set(mentions.map((mention) => mention.target));
  const found: FoundIssue[] = [];
  for (const target of lexicons.issues) {
    const places = new Set<number>();
    if (named.has(target.id))
      for (const mention of mentions) if (mention.target === target.id) places.add(mention.sentence);
    const met = mayMeet(named, target) ? findMeetings(text, mentions, target) : [];
    for (const sentence of met) places.add(sentence);
    if (places.size === 0) continue;
    const isThroughout =
      (met.length > 0 && target.condition?.within === 'article') ||
      [...places].some((sentence) => isProminent(text, sentence));
    const blocks = isThroughout ? null : new Set([...places].map((sentence) => blockOf(text, sentence)));
    found.push({ target, blocks });
  }
  return found;
}

function blockOf(text: Text, sentence: number): number {
  return text.sentences[sentence]?.block ?? 0;
}

function isProminent(text: Text, sentence: number): boolean {
  const position = text.sentences[sentence]?.position;
  return position === 'title' || position === 'lead';
}

/** Whether the article names what a condition asks for at all. */
function mayMeet(named: ReadonlySet<string>, { condition }: Target): boolean {
  return condition?.all.every((id) => named.has(id)) ?? false;
}

/** A sentence of each stretch in which a condition meets. */
function findMeetings(text: Text, mentions: readonly NamedMention[], { condition }: Target): number[] {
  if (condition === null) return [];
  const { all, any, within } = condition;
  const stretch = (sentence: number) =>
    within === 'article' ? 0 : within === 'paragraph' ? blockOf(text, sentence) : sentence;
  const named = new Map<number, Set<string>>();
  const places = new Map<number, number>();
  for (const { target, sentence } of mentions) {
    const key = stretch(sentence);
    const set = named.get(key) ?? new Set();
    set.add(target);
    named.set(key, set);
    places.set(key, sentence);
  }
  const complete = new Set(
    [...named].filter(([, set]) => all.every((id) => set.has(id))).map(([key]) => key),
  );
  if (all.length > 0 && complete.size === 0) return [];
  if (any === null) return all.length === 0 ? [] : [...complete].map((key) => places.get(key) as number);
  const met = new Map<number, number>();
  for (const index of text.sentences.keys()) {
    const key = stretch(index);
    if (met.has(key) || (all.length > 0 && !complete.has(key))) continue;
    if (findTerms(any, text, index).length > 0) met.set(key, index);
  }
  return [...met.values()];
}

/** The issues that an article is about, and whether a cue speaks of them. */
import type { Lexicons, Target } from '../../lexicon/load.js';
import { findTerms } from '../../lexicon/terms.js';
import type { Mention, Text } from '../../model.js';

/** Issues whose conditions meet in the article, or that it names by an alias, in order of id. */
export function findIssues(text: Text, mentions: readonly Mention[], lexicons: Lexicons): Target[] {
  const named = new Set(mentions.map((mention) => mention.target));
  return Object.values(lexicons.targets)
    .filter(
      (target) =>
        target.kind === 'issue' &&
        (named.has(target.id) || (mayMeet(named, target) && meets(text, mentions, target))),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether the article names what a condition asks for at all. */
function mayMeet(named: ReadonlySet<string>, { condition }: Target): boolean {
  return condition?.all.every((id) => named.has(id)) ?? false;
}

function meets(text: Text, mentions: readonly Mention[], { condition }: Target): boolean {
  if (condition === null) return false;
  const stretch = (sentence: number) =>
    condition.within === 'article'
      ? 0
      : condition.within === 'paragraph'
        ? (text.sentences[sentence]?.block ?? 0)
        : sentence;
  const named = new Map<number, Set<string>>();
  for (const { target, sentence } of mentions) {
    const key = stretch(sentence);
    const set = named.get(key) ?? new Set();
    set.add(target);
    named.set(key, set);
  }
  const complete = new Set(
    [...named].filter(([, set]) => condition.all.every((id) => set.has(id))).map(([key]) => key),
  );
  if (condition.all.length > 0 && complete.size === 0) return false;
  const { any } = condition;
  if (any === null) return condition.all.length > 0;
  return text.sentences.some(
    (_, index) =>
      (condition.all.length === 0 || complete.has(stretch(index))) && findTerms(any, text, index).length > 0,
  );
}

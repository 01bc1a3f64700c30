import type { Attribution, Text } from '../../model.js';
import type { Reference } from './references.js';

/**
 * Attributions whose sources are pronouns, with the person that each pronoun stands for among all references of the
 * article, where that is one person: while `attribute` runs, only those who spoke and were named before are known.
 */
export function nameSources(
  text: Text,
  attributions: readonly Attribution[],
  references: readonly Reference[],
): Attribution[] {
  const people = new Map<number, Reference | null>();
  for (const reference of references) {
    if (reference.by !== 'pronoun' || reference.kind !== 'person') continue;
    const start = text.start[reference.first] as number;
    people.set(start, people.has(start) ? null : reference);
  }
  return attributions.map((attribution) => {
    const { sourceSpan } = attribution;
    const person = sourceSpan === null ? null : (people.get(sourceSpan.start) ?? null);
    if (person === null || sourceSpan?.end !== text.end[person.last - 1]) return attribution;
    return { ...attribution, source: person.entity, sourceKind: person.kind };
  });
}

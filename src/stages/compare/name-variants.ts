import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { readSourceKey, totalCounts } from './source-sum.js';
import type { OutletSum } from './sum.js';
import { entries } from './table.js';

/** Words are the same name in two spellings from this Jaro-Winkler similarity on (Winkler 1990). */
const leastSimilarity = 0.9;
/** Shorter words must be the same: "Un" and "Il" are two people. */
const leastLetters = 5;
/** Names compared a run, those with most words. */
const mostNames = 3000;

/**
 * Spelling variants of people's names in a run (Savelyev and Saveliev), as outlets transliterate in their own ways:
 * each variant with the spelling that has most words.
 */
export function findNameVariants(
  outlets: readonly (readonly [string, OutletSum])[],
): ReadonlyMap<string, string> {
  const words = new Map<string, number>();
  for (const [, { sourcing }] of outlets)
    for (const [key, levels] of entries(sourcing.sources)) {
      const { source, sourceKind } = readSourceKey(key);
      if (source !== null && sourceKind === 'person' && source.includes(' '))
        words.set(source, (words.get(source) ?? 0) + totalCounts(levels).words);
    }
  const names = [...words]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostNames)
    .map(([name]) => name);
  const variants = new Map<string, string>();
  const settled = new Map<string, string[]>();
  for (const name of names) {
    const block = `${name.charAt(0)} ${name.split(' ').length}`;
    const alike = settled.get(block) ?? [];
    const same = alike.find((other) => isVariant(name, other));
    if (same !== undefined) variants.set(name, same);
    else settled.set(block, [...alike, name]);
  }
  return variants;
}

/** Whether two names are one in two spellings: word by word the same, or long enough and alike. */
function isVariant(one: string, other: string): boolean {
  const words = one.split(' ');
  const others = other.split(' ');
  return words.every((word, index) => {
    const against = others[index] as string;
    if (word === against) return true;
    if (Math.min(word.length, against.length) < leastLetters) return false;
    return JaroWinklerDistance(word, against) >= leastSimilarity;
  });
}

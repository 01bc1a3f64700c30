/** What attribution gets wrong, grouped by pattern, so that a rule is made for a pattern and not for a sentence. */
import type { AttributionPair, GoldAttribution } from './attribution.js';

/** `missed`: nothing found there; `bounds`: found, but with other limits; `false`: no gold there; `source`: the wrong one. */
export type ErrorKind = 'missed' | 'bounds' | 'false' | 'source';

export interface ErrorGroup {
  readonly kind: ErrorKind;
  /** The cue's words in lower case; of a wrong source, what the gold source begins with. */
  readonly pattern: string;
  count: number;
  /** The first few, each in one line. */
  readonly examples: string[];
}

/** Groups by kind and pattern. */
export type ErrorGroups = Map<string, ErrorGroup>;

const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 160;

/** Adds one article's errors to the groups. */
export function addErrors(groups: ErrorGroups, text: string, pairs: readonly AttributionPair[]): void {
  const predictions = pairs.flatMap(({ predicted }) => predicted ?? []);
  for (const { gold, predicted, sourceRight } of pairs) {
    if (gold === null && predicted !== null)
      add(groups, 'false', cueOf(text, predicted), describe(text, predicted));
    else if (gold !== null && predicted === null) {
      const kind = predictions.some((other) => overlaps(gold, other)) ? 'bounds' : 'missed';
      add(groups, kind, cueOf(text, gold), describe(text, gold));
    } else if (gold !== null && predicted !== null && gold.source.length > 0 && !sourceRight)
      add(
        groups,
        'source',
        firstWord(wordsOf(text, gold.source)),
        `${describe(text, gold)} — found: ${wordsOf(text, predicted.source)}`,
      );
  }
}

/** The groups, those with most errors first. */
export function rankErrors(groups: ErrorGroups): ErrorGroup[] {
  return [...groups.values()].sort(
    (a, b) =>
      b.count - a.count ||
      (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
      (a.pattern < b.pattern ? -1 : 1),
  );
}

function add(groups: ErrorGroups, kind: ErrorKind, pattern: string, example: string): void {
  const key = `${kind} ${pattern}`;
  const group = groups.get(key) ?? { kind, pattern, count: 0, examples: [] };
  group.count++;
  if (group.examples.length < MOST_EXAMPLES) group.examples.push(example);
  groups.set(key, group);
}

function overlaps(one: GoldAttribution, other: GoldAttribution): boolean {
  return one.content.some(([a, b]) => other.content.some(([c, d]) => a < d && c < b));
}

function wordsOf(text: string, spans: GoldAttribution['content']): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' … ');
}

function cueOf(text: string, attribution: GoldAttribution): string {
  return wordsOf(text, attribution.cue).toLowerCase() || 'no cue';
}

function firstWord(words: string): string {
  return words.toLowerCase().split(' ')[0] ?? '';
}

function describe(text: string, { source, cue, content }: GoldAttribution): string {
  const line = `[${wordsOf(text, source)}] [${wordsOf(text, cue)}] ${wordsOf(text, content)}`;
  const flat = line.split(/\s+/).join(' ');
  return flat.length > LONGEST_EXAMPLE ? `${flat.slice(0, LONGEST_EXAMPLE)}…` : flat;
}

import { group } from 'd3-array';
import type { CueRow, MentionRow } from '../../rows.js';
import { detach } from './evidence.js';
import { mergePassages, offerPassages, type PassageSource, type RankedPassage } from './passages.js';
import { entries, entry, type Table } from './table.js';

/** How an outlet names targets, and the words that told for or against them. */
export interface LabelSum {
  /** By target and name in lower case. */
  readonly names: Table<UseSum>;
  /** By target, side and word in lower case. */
  readonly words: Table<UseSum>;
}

export interface UseSum {
  readonly target: string;
  readonly side: 'for' | 'against' | null;
  /** As written; of several spellings the one with most small letters. */
  spelling: string;
  own: number;
  quoted: number;
  articles: number;
  readonly passages: RankedPassage[];
}

interface Use extends PassageSource {
  readonly target: string;
  readonly side: 'for' | 'against' | null;
  readonly text: string;
  readonly own: boolean;
}

/** A word is taken as telling from so many log odds of one side over the other. */
const leastOdds = 1;
const longest = 80;

/**
 * Adds an article's mentions: its names and nouns for targets (no pronouns), and the words that decided where a
 * mention takes part in a score, without the targets' own names. Affirmed cues are such words too; a mention takes
 * part only where no cue speaks of its target, so that nothing counts twice.
 */
export function addLabels(
  labels: LabelSum,
  mentions: readonly MentionRow[],
  cues: readonly CueRow[],
  source: string,
): void {
  const names = mentions.filter(({ by }) => by !== 'pronoun').map(nameUse);
  const named = mentions.map(({ start, end }) => ({ start, end }));
  const words = [...mentions.flatMap((mention) => wordUses(mention, named)), ...cues.flatMap(cueUses)];
  addUses(labels.names, names, source);
  addUses(labels.words, words, source);
}

function nameUse({ article, target, start, end, text, voice, portrayal }: MentionRow): Use {
  const id = portrayal?.id ?? `${article}@${start}`;
  return { id, article, target, start, end, text, side: null, own: voice === null };
}

/** The words that tell for the side that the mention is on, each stretch once, the strongest first. */
function wordUses(
  { article, target, voice, portrayal }: MentionRow,
  named: readonly { readonly start: number; readonly end: number }[],
): Use[] {
  if (portrayal === null || portrayal.weight === 0 || portrayal.polarity === 0) return [];
  const sign = Math.sign(portrayal.polarity);
  const telling = portrayal.reasons
    .map((reason) => ({ ...reason, odds: sign * (reason.oddsFor - reason.oddsAgainst) }))
    .filter(
      ({ odds, start, end }) =>
        odds >= leastOdds && !named.some((name) => start < name.end && end > name.start),
    )
    .sort((a, b) => b.odds - a.odds || a.start - b.start || a.end - b.end);
  const taken: Use[] = [];
  for (const { start, end, text } of telling) {
    if (taken.some((other) => start < other.end && end > other.start)) continue;
    const side = sign > 0 ? 'for' : 'against';
    taken.push({ id: portrayal.id, article, target, start, end, text, side, own: voice === null });
  }
  return taken;
}

function cueUses({ id, article, start, end, text, voice, assertion, targets }: CueRow): Use[] {
  if (assertion !== 'affirmed') return [];
  return targets
    .filter(({ effective }) => effective !== 0)
    .map(({ target, effective }) => {
      const side = effective > 0 ? 'for' : 'against';
      return { id, article, target, start, end, text, side, own: voice === null };
    });
}

function addUses(table: Table<UseSum>, uses: readonly Use[], source: string): void {
  for (const [key, found] of group(uses, keyOf)) {
    const use = entry(table, key, () => createUse(found[0]));
    for (const { text, own } of found) {
      use.spelling = plainest(use.spelling, detach(oneLine(text)));
      if (own) use.own += 1;
      else use.quoted += 1;
    }
    use.articles += 1;
    offerPassages(use.passages, found, source);
  }
}

function keyOf({ target, side, text }: Use): string {
  return [target, side ?? '', oneLine(text).toLowerCase()].join('\n');
}

function oneLine(text: string): string {
  return text.slice(0, longest).split(/\s+/u).filter(Boolean).join(' ');
}

function plainest(one: string, other: string): string {
  return one > other ? one : other;
}

function createUse({ target, side }: Pick<UseSum, 'target' | 'side'>): UseSum {
  return { target, side, spelling: '', own: 0, quoted: 0, articles: 0, passages: [] };
}

/** Adds another part's uses. */
export function mergeLabels(into: LabelSum, from: LabelSum): void {
  mergeUses(into.names, from.names);
  mergeUses(into.words, from.words);
}

function mergeUses(into: Table<UseSum>, from: Table<UseSum>): void {
  for (const [key, more] of entries(from)) {
    const use = entry(into, key, () => createUse(more));
    use.spelling = plainest(use.spelling, more.spelling);
    use.own += more.own;
    use.quoted += more.quoted;
    use.articles += more.articles;
    mergePassages(use.passages, more.passages);
  }
}

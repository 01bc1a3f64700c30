import type { StanceEstimate } from '../model.js';
import type { CellChange, Moves } from './evidence-differences.js';
import type { RecordDifferences } from './record-differences.js';

/** Why a stance moved, as far as it can be told. */
export type Reason =
  | { readonly kind: 'articles'; readonly onlyA: number; readonly onlyB: number; readonly changed: number }
  | ({ readonly kind: 'lexicon'; readonly file: string } & Readonly<Moves>)
  | { readonly kind: 'options'; readonly names: readonly string[] }
  | { readonly kind: 'versions'; readonly names: readonly string[] }
  /** Evidence changed, and any of these can have done it. */
  | {
      readonly kind: 'one of';
      readonly lexicons: readonly string[];
      readonly options: readonly string[];
      readonly versions: readonly string[];
    }
  /** The rank alone changed, as other outlets moved. */
  | { readonly kind: 'other outlets' }
  | { readonly kind: 'unknown' };

export interface Moved {
  readonly estimateA: StanceEstimate | null;
  readonly estimateB: StanceEstimate | null;
  readonly rankMoved: boolean;
}

/** Tells why an outlet's stance moved, from what differs between the runs and in the evidence about the target. */
export function explainMove(
  moved: Moved,
  cell: CellChange | undefined,
  differences: RecordDifferences,
): Reason[] {
  const options = blameOptions(moved, cell, differences);
  const isEven = hasEvenEvidence(moved);
  if (isEven && options.length > 0) return options;
  const reasons = [...blameArticles(cell), ...blameEvidence(cell, differences), ...options];
  const verdictMoved = moved.estimateA?.verdict !== moved.estimateB?.verdict;
  if (isEven && !verdictMoved) return [{ kind: 'other outlets' }];
  return reasons.length > 0 ? reasons : [{ kind: 'unknown' }];
}

/** Whether the score and how much it rests on are the same, so that verdict or rank alone moved. */
function hasEvenEvidence({ estimateA: a, estimateB: b }: Moved): boolean {
  return a?.score === b?.score && a?.pieces === b?.pieces && a?.articles === b?.articles;
}

function blameArticles(cell: CellChange | undefined): Reason[] {
  if (cell === undefined) return [];
  const { onlyA, onlyB, changedA, changedB } = cell.articles;
  const changed = Math.max(changedA, changedB);
  return onlyA + onlyB + changed === 0 ? [] : [{ kind: 'articles', onlyA, onlyB, changed }];
}

/**
 * Cues of a lexicon whose file changed came or went with it. What else moved has its cause in the other files, in
 * weights, names of targets or versions: it is named where there is just one.
 */
function blameEvidence(
  cell: CellChange | undefined,
  { lexicons, options, versions }: RecordDifferences,
): Reason[] {
  if (cell === undefined) return [];
  const told: Reason[] = [];
  const rest: Moves = { gained: 0, lost: 0, altered: 0 };
  for (const [name, moves] of [...cell.cues].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = lexicons.find((lexicon) => lexicon.name === name)?.file;
    if (file !== undefined) told.push({ kind: 'lexicon', file, ...moves });
    else add(rest, moves);
  }
  // A mention counts where no cue speaks of the target in its sentence, so cues that come and go move mentions.
  if (told.length === 0) add(rest, cell.weighty);
  if (rest.gained + rest.lost + rest.altered === 0) return told;
  const files = lexicons.map(({ file }) => file);
  const others = files.filter((file) => !file.startsWith('frames/'));
  const named = options.map(({ name }) => name);
  const possible = {
    lexicons: others,
    options: named.filter((name) => name === 'about' || (name.startsWith('score.') && name !== 'score.k')),
    versions: versions.map(({ name }) => name),
  };
  const causes = possible.lexicons.length + possible.options.length + possible.versions.length;
  if (causes === 0) {
    return [...told, files.length === 1 ? { kind: 'lexicon', file: files[0], ...rest } : { kind: 'unknown' }];
  }
  if (causes > 1) return [...told, { kind: 'one of', ...possible }];
  if (possible.lexicons.length === 1)
    return [...told, { kind: 'lexicon', file: possible.lexicons[0], ...rest }];
  if (possible.versions.length === 1) return [...told, { kind: 'versions', names: possible.versions }];
  return [...told, { kind: 'options', names: possible.options }];
}

/** Weights bear on every score of an article that both runs have; options of comparing on verdicts and ranks. */
function blameOptions(
  { estimateA: a, estimateB: b, rankMoved }: Moved,
  cell: CellChange | undefined,
  { options }: RecordDifferences,
): Reason[] {
  const isThin = [a, b].some((estimate) => estimate?.verdict === 'insufficient evidence');
  const verdictMoved = a !== null && b !== null && a.verdict !== b.verdict;
  const scoreMoved = a?.score !== b?.score;
  const names = options
    .map(({ name }) => name)
    .filter((name) => {
      if (name === 'score.k' || name.startsWith('score.voiceWeights.'))
        return scoreMoved && (cell?.articles.both ?? 0) > 0;
      if (name === 'compare.minimumEvidence') return rankMoved || (verdictMoved && isThin);
      return (name === 'compare.draws' || name === 'compare.seed') && verdictMoved && !scoreMoved && !isThin;
    });
  return names.length === 0 ? [] : [{ kind: 'options', names }];
}

function add(to: Moves, { gained, lost, altered }: Moves): void {
  to.gained += gained;
  to.lost += lost;
  to.altered += altered;
}

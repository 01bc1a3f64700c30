import { group } from 'd3-array';
import type { CueRow } from '../../rows.js';
import { entries, entry, type Table } from './table.js';

/** Counts of evidence towards one target in one place of the articles or one month. */
export interface SliceSum {
  readonly kind: 'position' | 'month';
  readonly slice: string;
  readonly target: string;
  articles: number;
  ownFor: number;
  ownAgainst: number;
  quotedFor: number;
  quotedAgainst: number;
}

const counts = ['articles', 'ownFor', 'ownAgainst', 'quotedFor', 'quotedAgainst'] as const;

/**
 * Adds an article's evidence by place and, where it has a date, by month. What is cited in order to be rejected tells
 * of neither side and is left out.
 *
 * @param evidence the article's cues, and its mentions as such (`asCue`)
 */
export function addSlices(slices: Table<SliceSum>, date: string | null, evidence: readonly CueRow[]): void {
  const pieces = evidence
    .filter(({ voiceWeight }) => voiceWeight !== 'rebutted')
    .flatMap(({ position, voiceWeight, targets }) =>
      targets
        .filter(({ effective }) => effective !== 0)
        .map(({ target, effective }) => ({ position, target, effective, own: voiceWeight === 'own' })),
    );
  const kinds = [
    ...pieces.map((piece) => ({ ...piece, kind: 'position' as const, slice: piece.position })),
    ...(date === null
      ? []
      : pieces.map((piece) => ({ ...piece, kind: 'month' as const, slice: date.slice(0, 7) }))),
  ];
  for (const [key, found] of group(kinds, ({ kind, slice, target }) => [kind, slice, target].join('\n'))) {
    const sum = entry(slices, key, () => createSlice(found[0]));
    sum.articles += 1;
    for (const { own, effective } of found) {
      if (own && effective > 0) sum.ownFor += 1;
      else if (own) sum.ownAgainst += 1;
      else if (effective > 0) sum.quotedFor += 1;
      else sum.quotedAgainst += 1;
    }
  }
}

function createSlice({ kind, slice, target }: Pick<SliceSum, 'kind' | 'slice' | 'target'>): SliceSum {
  return { kind, slice, target, articles: 0, ownFor: 0, ownAgainst: 0, quotedFor: 0, quotedAgainst: 0 };
}

/** Adds another part's counts. */
export function mergeSlices(into: Table<SliceSum>, from: Table<SliceSum>): void {
  for (const [key, more] of entries(from)) {
    const sum = entry(into, key, () => createSlice(more));
    for (const count of counts) sum[count] += more[count];
  }
}

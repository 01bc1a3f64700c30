import { group } from 'd3-array';
import type { Omission, Story } from '../../model.js';
import { clip } from './plain-text.js';
import type { Plan } from './plan.js';
import { asWords } from './wording.js';

/** Omissions named for one outlet in one story. */
const most = 6;

/** What one outlet's articles on a story lack. */
export interface Lacking {
  readonly outlet: string;
  readonly lacks: readonly { readonly what: string; readonly have: number; readonly others: number }[];
  /** How many more there are. */
  readonly more: number;
}

/** A story's omissions by outlet, in words: those that most others have first. */
export function describeOmissions(plan: Plan, { omissions }: Story): Lacking[] {
  const labels = new Map(plan.input.comparison.targets.map(({ id, label }) => [id, label]));
  const nameOf = ({ kind, what }: Omission) => {
    if (kind === 'frame') return `the frame ${asWords(what)}`;
    return kind === 'target' ? (labels.get(what) ?? what) : `${what}, neither quoted nor named`;
  };
  return [...group(omissions, ({ outlet }) => outlet)].map(([outlet, found]) => ({
    outlet,
    lacks: found.slice(0, most).map((omission) => ({
      what: clip(nameOf(omission), 80),
      have: omission.have,
      others: omission.others,
    })),
    more: Math.max(0, found.length - most),
  }));
}

/** `2026-05-12 to 2026-05-15`, one day, or that none is known. */
export function storyDates({ firstDate, lastDate }: Story): string {
  if (firstDate === null || lastDate === null) return 'no date';
  return firstDate === lastDate ? firstDate : `${firstDate} to ${lastDate}`;
}

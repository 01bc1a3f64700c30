import type { Slice } from '../../model.js';
import { mainTarget } from './findings.js';
import type { Plan } from './plan.js';

const mostMonths = 12;
/** Months of all outlets together, so that a wide page shows fewer of them. */
const mostCells = 180;

/** Slices of one kind towards the main target: columns, and a row an outlet. */
export interface SliceTable {
  readonly target: string;
  readonly columns: readonly string[];
  /** Older months that are not shown. */
  readonly hidden: number;
  readonly rows: readonly { readonly outlet: string; readonly cells: readonly (Slice | undefined)[] }[];
}

/** The table of one kind of slice; null without evidence, or with one month only. */
export function sliceTable({ comparison, input }: Plan, kind: Slice['kind']): SliceTable | null {
  const main = mainTarget(input.comparison);
  const found = comparison.views.slices.filter((slice) => slice.kind === kind && slice.target === main?.id);
  const used = new Set(found.map(({ slice }) => slice));
  const all =
    kind === 'position'
      ? ['title', 'subheading', 'lead', 'body'].filter((place) => used.has(place))
      : [...used].sort();
  if (main === null || all.length < (kind === 'month' ? 2 : 1)) return null;
  const months = Math.min(mostMonths, Math.max(3, Math.floor(mostCells / comparison.outlets.length)));
  const columns = kind === 'month' ? all.slice(-months) : all;
  const rows = comparison.outlets
    .map(({ outlet }) => ({
      outlet,
      cells: columns.map((column) => found.find((one) => one.outlet === outlet && one.slice === column)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  return { target: main.label, columns, hidden: all.length - columns.length, rows };
}

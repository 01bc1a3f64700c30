import type { Labelling, TargetName, TargetWord, WordUse } from '../../model.js';
import { mainTarget } from './findings.js';
import type { Plan } from './plan.js';

/** Targets, names and words that a report shows; the rest stands in `labelling.csv`. */
const limits = { targets: 6, leastTargets: 2, names: 10, words: 14, cells: 2000 };

/** One target's names and words, cut down to what a report shows. */
export interface LabelsShown {
  readonly labelling: Labelling;
  /** Outlets on the page that name the target. */
  readonly outlets: readonly string[];
  readonly names: readonly TargetName[];
  readonly words: readonly TargetWord[];
}

/** The labelling that a report shows: the main target first, then those with most mentions. */
export function shownLabels({ comparison, input }: Plan): LabelsShown[] {
  const main = mainTarget(input.comparison)?.id;
  const onPage = new Set(comparison.outlets.map(({ outlet }) => outlet));
  const { labelling } = comparison.views;
  const ordered = [
    ...labelling.filter(({ target }) => target === main),
    ...labelling.filter(({ target }) => target !== main),
  ];
  const shown = <Row extends { readonly uses: readonly WordUse[] }>(
    rows: readonly Row[],
    most: number,
  ): Row[] => rows.filter(({ uses }) => uses.some(({ outlet }) => onPage.has(outlet))).slice(0, most);
  const fitting = Math.floor(limits.cells / (Math.max(1, onPage.size) * (limits.names + limits.words)));
  const most = Math.min(limits.targets, Math.max(limits.leastTargets, fitting));
  return ordered.slice(0, most).map((entry) => ({
    labelling: entry,
    outlets: entry.mentions.map(({ outlet }) => outlet).filter((outlet) => onPage.has(outlet)),
    names: shown(entry.names, limits.names),
    words: shown(entry.words, limits.words),
  }));
}

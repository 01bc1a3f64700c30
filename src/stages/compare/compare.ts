import { ascending, descending, rollup, sum as total } from 'd3-array';
import type { CompareOptions, Comparison, Evidence, OutletSummary, ScoreOptions } from '../../model.js';
import { drawMap, growTree } from './arrangement.js';
import { findDistinctive } from './distinctive.js';
import { findNameVariants } from './name-variants.js';
import { measureDistances, profileFrame } from './profiles.js';
import { measureSensitivity } from './sensitivity.js';
import { describeSourcing } from './sourcing.js';
import { estimateStance } from './stance.js';
import type { ComparisonSum, OutletSum, RankedEvidence } from './sum.js';
import { entries, type Table } from './table.js';
import { describeViews } from './views.js';

/** What comparing must know beside the sum: how targets and frames are called, and the weights of scoring. */
export interface ComparisonInfo {
  readonly targets: Readonly<Record<string, { readonly label: string; readonly kind: string }>>;
  readonly frames: Readonly<Record<string, { readonly description: string }>>;
  readonly scoring: ScoreOptions;
}

/**
 * Outlets side by side. Outlets come by name, targets by evidence and frames by cues (most first), each then by id; stances
 * and profiles by target or frame and then by outlet, a row for each pair, also where it holds nothing.
 */
export function compare(sum: ComparisonSum, options: CompareOptions, info: ComparisonInfo): Comparison {
  const outlets = entries(sum.outlets);
  const sums = outlets.map(([, outlet]) => outlet);
  const sameName = findNameVariants(outlets);
  const targets = rank(
    sums.map((outlet) => outlet.targets),
    ({ pieces }) => pieces,
  );
  const frames = rank(
    sums.map((outlet) => outlet.frames),
    ({ cues }) => cues,
  );
  const stances = targets.flatMap(({ id }) =>
    outlets.map(([name, outlet]) => estimateStance(name, outlet, id, options, info.scoring.k)),
  );
  const profiles = frames.flatMap(({ id }) =>
    outlets.map(([name, outlet]) => profileFrame(name, outlet, id)),
  );
  const distinctive = findDistinctive(outlets);
  const names = outlets.map(([name]) => name);
  const distances = measureDistances(
    sums,
    frames.map(({ id }) => id),
  );
  const shown = new Set([...stances, ...profiles, ...distinctive].flatMap(({ evidence }) => evidence));
  return {
    outlets: outlets.map(([name, outlet]) => summarize(name, outlet)),
    targets: targets.map(({ id, count }) => ({ id, ...describeTarget(info, id), pieces: count })),
    frames: frames.map(({ id, count }) => ({ id, description: describeFrame(info, id), cues: count })),
    stances,
    sensitivity: targets.map(({ id }) => measureSensitivity(outlets, id, options)),
    profiles,
    distinctive,
    sourcing: outlets.map(([name, outlet]) => describeSourcing(name, outlet, sameName)),
    distances,
    tree: growTree(names, distances),
    map: drawMap(names, distances),
    views: describeViews(sum, options, sameName, targets, (target) => describeTarget(info, target).label),
    evidence: collectEvidence(sums, shown),
    options,
  };
}

/** The ids of all the tables with their counts, the highest first; those that count nothing left out. */
function rank<Cell>(
  tables: readonly Table<Cell>[],
  countOf: (cell: Cell) => number,
): { id: string; count: number }[] {
  const counts = rollup(
    tables.flatMap((table) => entries(table)),
    (found) => total(found, ([, cell]) => countOf(cell)),
    ([id]) => id,
  );
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => descending(a.count, b.count) || ascending(a.id, b.id));
}

function summarize(outlet: string, sum: OutletSum): OutletSummary {
  const { articles, words, cues, carried, firstDate, lastDate, ownWords, ownValence, quotedValence } = sum;
  const ownTone = per100(ownValence, ownWords);
  const quotedTone = per100(quotedValence, words - ownWords);
  return { outlet, articles, words, cues, ownTone, quotedTone, carried, firstDate, lastDate };
}

/** Mean valence of 100 words, to 2 decimals; null without words. */
function per100(valence: number, words: number): number | null {
  return words > 0 ? Math.round((10_000 * valence) / words) / 100 : null;
}

function describeTarget(info: ComparisonInfo, id: string): { label: string; kind: string } {
  const { label, kind } = Object.hasOwn(info.targets, id) ? info.targets[id] : { label: id, kind: 'other' };
  return { label, kind };
}

function describeFrame(info: ComparisonInfo, id: string): string {
  return Object.hasOwn(info.frames, id) ? info.frames[id].description : '';
}

/** The evidence that some row refers to, by id. */
function collectEvidence(
  outlets: readonly OutletSum[],
  shown: ReadonlySet<string>,
): Record<string, Evidence> {
  const cells = outlets.flatMap((outlet) =>
    [outlet.targets, outlet.frames, outlet.terms].flatMap((table) =>
      entries<{ readonly evidence: RankedEvidence[] }>(table).map(([, cell]) => cell.evidence),
    ),
  );
  const found = cells
    .flat()
    .map(({ evidence }) => evidence)
    .filter(({ id }) => shown.has(id))
    .sort((a, b) => ascending(a.id, b.id));
  return Object.fromEntries(found.map((evidence) => [evidence.id, evidence]));
}

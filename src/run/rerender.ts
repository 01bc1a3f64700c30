import { resolve } from 'node:path';
import type { CompareOptions, Exclusion } from '../model.js';
import type { RunRecord } from '../rows.js';
import { addArticle, createSum } from '../stages/compare/index.js';
import { replaceFolder } from './folder.js';
import { readVersions } from './package.js';
import { fingerprintOf, type Tally } from './record.js';
import { renderReport } from './render.js';
import type { RunResult } from './run.js';
import { openStore } from './store.js';
import { NotARunError, openRun, type StoredRun } from './stored-run.js';
import { findTargets } from './targets.js';

export interface RerenderOptions {
  /** The folder of a run. */
  readonly run: string;
  /** The report's folder; the run's own where null. */
  readonly out: string | null;
  /** Names of the targets to report, none for all; null for those of the run. */
  readonly targets: readonly string[] | null;
  /** Options of comparing that are not to be the run's. */
  readonly compare: Partial<CompareOptions>;
  readonly signal?: AbortSignal;
}

export interface RerenderResult extends RunResult {
  /** What the rows lack; the run's own exclusions stand in the record too. */
  readonly broken: readonly Exclusion[];
}

/** No report can be made of these rows, or not in the place of the run. */
export class BrokenRowsError extends Error {
  constructor(
    readonly folder: string,
    readonly broken: readonly Exclusion[],
    /** Whether some articles are sound, so that a report in another folder can be made. */
    readonly isPartial: boolean,
  ) {
    super(`${folder}: ${broken.length} broken rows`);
    this.name = 'BrokenRowsError';
  }
}

/**
 * Renders a report of a run's rows, without analysing: with the same options the same bytes. The run keeps its name.
 *
 * @throws NotARunError where the folder is no run
 * @throws BrokenRowsError where no article is sound, or where the report would take the place of broken rows
 * @throws ForeignFolderError where `out` holds something that is not a report
 */
export async function rerender(options: RerenderOptions): Promise<RerenderResult> {
  const run = await openRun(options.run);
  const { targets: known, frames } = run.record;
  if (known === undefined || frames === undefined)
    throw new NotARunError(run.folder, 'its run.json does not say what targets are called: analyse again');
  const targets = options.targets === null ? run.targets : findTargets(options.targets, known);
  const out = options.out ?? run.folder;
  if (run.broken.length > 0 && resolve(out) === resolve(run.folder))
    throw new BrokenRowsError(run.folder, run.broken, true);
  const compare = { ...run.compare, ...options.compare };
  const info = { targets: known, frames, scoring: run.score };
  return replaceFolder(out, async (folder) => {
    const { sum, tally } = await copyRows(run, folder, compare, options.signal);
    if (tally.articles === 0) throw new BrokenRowsError(run.folder, run.broken, false);
    const record = describeAgain(run.record, { ...run.record.options, compare, targets }, tally);
    const written = await renderReport(folder, { sum, info, compare, targets, record });
    return { folder: out, broken: run.broken, ...written };
  });
}

/** Writes the sound articles' rows into a new folder and adds them up. */
async function copyRows(run: StoredRun, folder: string, compare: CompareOptions, signal?: AbortSignal) {
  const sum = createSum();
  const store = await openStore(folder);
  let words = 0;
  try {
    for await (const rows of run.articles()) {
      signal?.throwIfAborted();
      await store.add(rows);
      addArticle(sum, rows, compare, run.score);
      words += rows.articles[0].words;
    }
  } finally {
    await store.close();
  }
  const exclusions = [...run.record.exclusions, ...run.broken];
  const tally: Tally = { articles: store.counts.articles, words, rows: store.counts, exclusions };
  return { sum, tally };
}

/**
 * The record of the new report. Its versions are those of the analysis; where another version of framewise renders,
 * it is named beside them.
 */
function describeAgain(
  run: RunRecord,
  options: RunRecord['options'],
  { articles, words, rows, exclusions }: Tally,
): Omit<RunRecord, 'targets' | 'frames'> {
  const { name, inputs, lexicons } = run;
  const { framewise } = readVersions();
  const { 'framewise report': _, ...analysed } = run.versions;
  const versions =
    analysed.framewise === framewise ? analysed : { ...analysed, 'framewise report': framewise };
  const fingerprint = fingerprintOf(versions, lexicons, options);
  return {
    name,
    versions,
    fingerprint,
    inputs,
    options,
    lexicons,
    articles,
    words,
    rows,
    exclusions: [...exclusions],
  };
}

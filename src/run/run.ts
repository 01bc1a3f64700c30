import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Lexicons } from '../lexicon/load.js';
import type { CompareOptions, Comparison, Exclusion, ScoreOptions } from '../model.js';
import { isExclusion } from '../pipeline.js';
import type { RunRecord } from '../rows.js';
import { compare } from '../stages/compare/index.js';
import { read } from '../stages/read/index.js';
import {
  framesCsv,
  labellingCsv,
  omissionsCsv,
  renderHtml,
  renderMarkdown,
  slicesCsv,
  stanceCsv,
  statementsCsv,
  storiesCsv,
} from '../stages/report/index.js';
import { readEvidenceArticles } from './annotate.js';
import { writeCsv } from './csv.js';
import { examine } from './examine.js';
import { replaceFolder } from './folder.js';
import { type Intake, openIntake } from './intake.js';
import { describeRun } from './record.js';
import { selectTargets } from './targets.js';
import { createWaitingRows } from './waiting.js';

export interface Progress {
  /** Articles analysed, and inputs left out, so far. */
  readonly articles: number;
  readonly excluded: number;
  /** What was done last. */
  readonly path: string;
}

export interface RunOptions {
  /** Files, folders, globs, or `-` for `stdin`. */
  readonly inputs: readonly string[];
  /** The report's folder; its last part is the report's name. */
  readonly out: string;
  readonly lexicons: Lexicons;
  readonly score: ScoreOptions;
  readonly compare: CompareOptions;
  /** Ids of the targets that are reported; none for all. */
  readonly targets: readonly string[];
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Stops the run between two articles; nothing is left behind. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface RunResult {
  readonly folder: string;
  readonly comparison: Comparison;
  readonly record: RunRecord;
}

/** The inputs hold nothing that could be analysed. */
export class NoArticlesError extends Error {
  constructor(readonly exclusions: readonly Exclusion[]) {
    super('no articles');
    this.name = 'NoArticlesError';
  }
}

/**
 * Reads, analyses and compares the inputs and writes the report's folder, whole or not at all.
 *
 * @throws NoArticlesError where no input could be analysed
 * @throws ForeignFolderError where `out` holds something that is not a report
 */
export function runAnalysis(options: RunOptions): Promise<RunResult> {
  return replaceFolder(options.out, (folder) => fillFolder(folder, options));
}

async function fillFolder(folder: string, options: RunOptions): Promise<RunResult> {
  const { sum, tally } = await analyzeInputs(folder, options);
  const { lexicons, score, targets } = options;
  const all = compare(sum, options.compare, {
    targets: lexicons.targets,
    frames: lexicons.frames,
    scoring: score,
  });
  const comparison = selectTargets(all, targets);
  const name = basename(resolve(options.out));
  const about = lexicons.named.map(({ name }) => name);
  const settings = { score, compare: options.compare, targets, about };
  const record = describeRun(name, options.inputs, lexicons, settings, tally());
  const articles = await readEvidenceArticles(folder, comparison);
  const input = { name, comparison, articles, run: record, scoring: score };
  const files = {
    'index.html': renderHtml(input),
    'report.md': renderMarkdown(input),
    'stance.csv': stanceCsv(comparison),
    'frames.csv': framesCsv(comparison),
    'labelling.csv': labellingCsv(comparison),
    'slices.csv': slicesCsv(comparison),
    'statements.csv': statementsCsv(comparison),
    'stories.csv': storiesCsv(comparison),
    'omissions.csv': omissionsCsv(comparison),
    'views.json': `${JSON.stringify(comparison.views)}\n`,
    'run.json': `${JSON.stringify(record, null, 2)}\n`,
  };
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  for (const table of ['cues', 'mentions', 'attributions', 'articles'] as const)
    await writeCsv(folder, table);
  return { folder: options.out, comparison, record };
}

/**
 * Takes the inputs through the stages one by one; their rows go to disk, their sums are kept. Articles that
 * another site carried wait until all others are in, so that of several copies the outlet's own one counts.
 */
async function analyzeInputs(folder: string, options: RunOptions): Promise<Intake> {
  const { lexicons, score, signal, onProgress } = options;
  const intake = await openIntake(folder, options);
  const carried = await createWaitingRows(join(folder, 'carried.jsonl'));
  try {
    for await (const raw of read(options.inputs, { words: lexicons.clean, stdin: options.stdin })) {
      signal?.throwIfAborted();
      const rows = isExclusion(raw) ? raw : examine(raw, lexicons, score);
      if (isExclusion(rows)) intake.leaveOut(rows);
      else if (rows.articles[0].carrier !== null) await carried.add(rows);
      else await intake.add(rows);
      const { articles, exclusions } = intake.tally();
      onProgress?.({ articles, excluded: exclusions.length, path: raw.path });
    }
    for await (const rows of carried.take()) await intake.add(rows);
  } finally {
    await carried.close();
    await intake.close();
  }
  const { articles, exclusions } = intake.tally();
  if (articles === 0) throw new NoArticlesError(exclusions);
  return intake;
}

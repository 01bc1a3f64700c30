import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CompareOptions, Exclusion, ScoreOptions } from '../model.js';
import { type ArticleRows, type RunRecord, runRecord } from '../rows.js';
import { defaultScoreOptions } from '../stages/score/index.js';
import { tableNames } from './check.js';
import { inspectRows, tellBroken } from './inspect-rows.js';
import { defaultCompareOptions } from './options.js';
import { readArticles } from './stored-rows.js';

/** A folder that is no run, or whose parts cannot be read as one. */
export class NotARunError extends Error {
  constructor(
    readonly folder: string,
    readonly problem: string,
  ) {
    super(`${folder}: ${problem}`);
    this.name = 'NotARunError';
  }
}

/** A run as its folder holds it. */
export interface StoredRun {
  readonly folder: string;
  readonly record: RunRecord;
  readonly score: ScoreOptions;
  readonly compare: CompareOptions;
  /** Ids of the targets that were reported; none for all. */
  readonly targets: readonly string[];
  /** What is wrong with the rows, in order of tables and lines; the articles concerned are left out. */
  readonly broken: readonly Exclusion[];
  /** Streams the sound articles in the order they were written; each call reads the tables anew. */
  readonly articles: () => AsyncGenerator<ArticleRows>;
}

const weights = z.record(z.string(), z.number());

/** The options that the rows do not make sense without; what else stands there is taken as it is. */
const storedOptions = z.looseObject({
  score: z.looseObject({
    k: z.number().nonnegative(),
    positionWeights: weights,
    voiceWeights: weights,
    assertionWeights: weights,
  }),
  compare: z.looseObject({
    minimumEvidence: z.int().positive(),
    draws: z.int().positive(),
    seed: z.int().nonnegative(),
    evidence: z.int().positive(),
  }),
  targets: z.array(z.string()),
});

/**
 * Opens a run's folder and checks every row of it.
 *
 * @throws NotARunError
 */
export async function openRun(folder: string): Promise<StoredRun> {
  const record = check(folder, 'run.json', runRecord, await readRecord(folder));
  const options = check(folder, 'run.json: options', storedOptions, record.options);
  try {
    const inspection = await inspectRows(folder);
    const articles = () => readArticles(folder, inspection.sound);
    return {
      folder,
      record,
      score: { ...defaultScoreOptions, ...options.score } as ScoreOptions,
      compare: { ...defaultCompareOptions, ...options.compare },
      targets: options.targets,
      broken: [...inspection.broken.map(tellBroken), ...findMissing(record, inspection.lines)],
      articles,
    };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new NotARunError(folder, 'a table of its data folder is missing');
  }
}

async function readRecord(folder: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(join(folder, 'run.json'), 'utf8');
  } catch {
    throw new NotARunError(folder, 'it holds no run.json that can be read');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new NotARunError(folder, 'its run.json is not JSON');
  }
}

function check<S extends z.ZodType>(folder: string, what: string, schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new NotARunError(folder, `${what}: ${[...path, message].join(': ')}`);
}

/** Tables with another number of lines than were written. */
function findMissing({ rows }: RunRecord, lines: Readonly<Record<string, number>>): Exclusion[] {
  return tableNames
    .filter((name) => lines[name] !== rows[name])
    .map((name) => ({
      path: `data/${name}.jsonl`,
      code: 'row-count',
      message: `holds ${lines[name]} rows where run.json tells of ${rows[name] ?? 0}: analyse again, or take the table from a copy`,
    }));
}

import { createHash } from 'node:crypto';
import { isAbsolute, relative } from 'node:path';
import type { Lexicons } from '../lexicon/load.js';
import type { Exclusion } from '../model.js';
import type { RunRecord, TableName } from '../rows.js';
import { readVersions } from './package.js';

/** What was counted while articles went through. */
export interface Tally {
  readonly articles: number;
  readonly words: number;
  readonly rows: Readonly<Record<TableName, number>>;
  readonly exclusions: readonly Exclusion[];
}

/** Describes a run so that a reader can repeat it; nothing of the clock or the machine goes in. */
export function describeRun(
  name: string,
  inputs: readonly string[],
  lexicons: Lexicons,
  options: Readonly<Record<string, unknown>>,
  tally: Tally,
): RunRecord {
  const versions = readVersions();
  const files = lexicons.files.map(({ name, version, file, sha256, terms }) => ({
    name,
    version,
    file,
    sha256,
    terms,
  }));
  return {
    name,
    versions,
    fingerprint: fingerprintOf(versions, files, options),
    inputs: inputs.map(shortenInput),
    options,
    lexicons: files,
    articles: tally.articles,
    words: tally.words,
    rows: tally.rows,
    exclusions: tally.exclusions.map(({ path, code, message }) => ({ path, code, message })),
  };
}

/** SHA-256 of all that decides a result beside the articles. */
export function fingerprintOf(
  versions: RunRecord['versions'],
  lexicons: RunRecord['lexicons'],
  options: RunRecord['options'],
): string {
  return createHash('sha256')
    .update(JSON.stringify([versions, lexicons, options]))
    .digest('hex');
}

/** An absolute path below the working folder is told from there, so that the machine does not stand in it. */
function shortenInput(input: string): string {
  if (!isAbsolute(input)) return input;
  const below = relative(process.cwd(), input);
  return below === '' ? '.' : below.startsWith('..') ? input : below;
}

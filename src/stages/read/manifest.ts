import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CleanLexicon } from '../../lexicon/furniture.js';
import type { Exclusion, Metadata } from '../../model.js';
import { decode } from './decode.js';
import type { InputFile } from './files.js';
import { exclude, metadataOf, readFields } from './records.js';

/** The rows of one manifest.csv by the path they describe, and what could not be read of it. */
interface Manifest {
  readonly rows: ReadonlyMap<string, Metadata>;
  readonly problems: readonly Exclusion[];
}

/** Finds what the manifests of a file's folders say of it; the nearest folder's words come first. */
export interface ManifestReader {
  (file: InputFile): Metadata;
  /** Problems found since the last call. */
  takeProblems(): Exclusion[];
}

const NONE: Manifest = { rows: new Map(), problems: [] };

function key(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '').trim();
}

function load(path: string, words: CleanLexicon): Manifest {
  if (!existsSync(path)) return NONE;
  try {
    const records = parse(decode(readFileSync(path)), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as Record<string, unknown>[];
    const rows = new Map<string, Metadata>();
    const problems: Exclusion[] = [];
    records.forEach((record, i) => {
      const fields = readFields(record, words);
      if (fields.path === undefined)
        problems.push(exclude(path, 'bad-record', `row ${i + 1} names no path: give it one`));
      else rows.set(key(fields.path), metadataOf(fields));
    });
    return { rows, problems };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    return {
      rows: new Map(),
      problems: [
        exclude(path, 'bad-record', `the manifest cannot be read (${reason}): its files are read without it`),
      ],
    };
  }
}

/** A reader that opens each manifest.csv once. */
export function createManifestReader(words: CleanLexicon): ManifestReader {
  const loaded = new Map<string, Manifest>();
  let problems: Exclusion[] = [];
  const open = (path: string): Manifest => {
    const known = loaded.get(path);
    if (known) return known;
    const manifest = load(path, words);
    problems.push(...manifest.problems);
    loaded.set(path, manifest);
    return manifest;
  };
  const find = (file: InputFile): Metadata => {
    let metadata: Metadata = {};
    for (const folder of file.folders)
      metadata = { ...metadata, ...open(`${folder.file}/manifest.csv`).rows.get(folder.rest) };
    return metadata;
  };
  return Object.assign(find, {
    takeProblems: () => {
      const taken = problems;
      problems = [];
      return taken;
    },
  });
}

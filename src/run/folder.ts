import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { runRecord } from '../rows.js';

/** The files and folders of a report. A folder that holds anything else is not overwritten. */
export const reportEntries = [
  'articles.csv',
  'attributions.csv',
  'cues.csv',
  'data',
  'frames.csv',
  'index.html',
  'labelling.csv',
  'mentions.csv',
  'omissions.csv',
  'report.md',
  'run.json',
  'slices.csv',
  'stance.csv',
  'statements.csv',
  'stories.csv',
  'views.json',
] as const;

/** The output folder holds something that is not a report of ours. */
export class ForeignFolderError extends Error {
  constructor(
    readonly folder: string,
    /** The entry that shows it, or null where the folder could not be told to be a report. */
    readonly entry: string | null,
  ) {
    super(`${folder} is not a report`);
    this.name = 'ForeignFolderError';
  }
}

/**
 * Lets `write` fill a hidden folder beside `target` and puts it in the place of `target` when all is written.
 * When `write` throws, the hidden folder goes and `target` stays as it was.
 *
 * @throws ForeignFolderError where `target` exists and is not an older report
 */
export async function replaceFolder<T>(target: string, write: (folder: string) => Promise<T>): Promise<T> {
  const out = resolve(target);
  await refuseForeign(out);
  const parent = dirname(out);
  const fresh = join(parent, `.${basename(out)}.${process.pid}.partial`);
  const old = join(parent, `.${basename(out)}.${process.pid}.old`);
  await mkdir(parent, { recursive: true });
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  try {
    const result = await write(fresh);
    await swap(fresh, out, old);
    return result;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Puts `fresh` in the place of `out`; what stood there is kept as `old` until that is done. */
async function swap(fresh: string, out: string, old: string): Promise<void> {
  const replaced = await moveIfThere(out, old);
  try {
    await rename(fresh, out);
  } catch (error) {
    if (replaced) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function refuseForeign(folder: string): Promise<void> {
  const entries = await listFolder(folder);
  if (entries.length === 0) return;
  const known: readonly string[] = reportEntries;
  const foreign = entries.find((entry) => !known.includes(entry));
  if (foreign !== undefined) throw new ForeignFolderError(folder, foreign);
  const record = runRecord.safeParse(await readJson(join(folder, 'run.json')));
  if (!record.success) throw new ForeignFolderError(folder, null);
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    if (isErrno(error, 'ENOTDIR')) throw new ForeignFolderError(folder, null);
    throw error;
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  await rm(to, { recursive: true, force: true });
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    throw error;
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

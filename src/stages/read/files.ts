import { readdirSync, statSync } from 'node:fs';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** One file to read: `file` opens it, `path` names it to the user. */
export interface InputFile {
  readonly file: string;
  /** The input as typed and the path below it, with forward slashes. */
  readonly path: string;
  /** Folders from the given one down to the file's own, each with the file's path relative to it. */
  readonly folders: readonly { readonly file: string; readonly rest: string }[];
  /** Name of the folder below the input that holds the file, or null. */
  readonly folder: string | null;
}

/** An input that is not there: what, and what to do. */
export class InputError extends Error {}

const SIDE_CAR = 'manifest.csv';
const SKIPPED_NAMES = new Set([SIDE_CAR, 'readme.md']);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function describe(root: string, below: string): InputFile {
  const parts = below.split('/');
  const folders = parts.map((_, i) => ({
    file: [root, ...parts.slice(0, i)].filter((part) => part !== '').join('/'),
    rest: parts.slice(i).join('/'),
  }));
  return {
    file: join(root, below),
    path: join(root, below),
    folders,
    folder: parts.length > 1 ? parts[parts.length - 2] : null,
  };
}

function* walk(root: string, below: string): Generator<InputFile> {
  const entries = readdirSync(join(root, below) || '.', { withFileTypes: true });
  entries.sort((a, b) => compare(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(below, entry.name);
    const target = entry.isSymbolicLink() ? statSync(join(root, path), { throwIfNoEntry: false }) : entry;
    if (entry.isDirectory()) yield* walk(root, path);
    else if (target?.isFile() && !SKIPPED_NAMES.has(entry.name.toLowerCase())) yield describe(root, path);
  }
}

/** A file by itself: the folders of its path as typed may hold manifests, as when one of them is read whole. */
function single(path: string): InputFile {
  const parts = path.split('/');
  const folders = parts.map((_, i) => ({
    file: i === 0 ? '.' : parts.slice(0, i).join('/') || '/',
    rest: parts.slice(i).join('/'),
  }));
  return { file: path, path, folders: path.startsWith('/') ? folders.slice(1) : folders, folder: null };
}

/** The folder part of a pattern that holds no sign of one. */
function baseOf(pattern: string): string {
  const parts = pattern.split('/');
  const dynamic = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, dynamic).join('/') || (pattern.startsWith('/') ? '/' : '');
}

/**
 * The files of one input, a file, a folder or a glob, sorted by path. Dot files, README.md and manifest.csv of a
 * folder are left out.
 *
 * @throws {InputError} naming the input where there is nothing
 */
export function* listFiles(input: string): Generator<InputFile> {
  const path = input.replaceAll('\\', '/');
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    yield* walk(path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path, '');
    return;
  }
  if (found) {
    yield single(path);
    return;
  }
  if (!isDynamicPattern(path))
    throw new InputError(`${input}: there is no such file or folder: check the path`);
  const base = baseOf(path);
  const pattern = base === '' ? path : path.slice(base === '/' ? 1 : base.length + 1);
  const matches = globSync(pattern, { cwd: base || '.', onlyFiles: true, expandDirectories: false }).sort(
    compare,
  );
  if (matches.length === 0)
    throw new Error(`${input}: no file fits this pattern: check it, and put it in quotes`);
  for (const match of matches) {
    if (!SKIPPED_NAMES.has(match.slice(match.lastIndexOf('/') + 1).toLowerCase()))
      yield describe(base, match);
  }
}

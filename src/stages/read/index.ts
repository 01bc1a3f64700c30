/** Reading: files, folders, globs and standard input as articles, one after the other. */
import type { CleanLexicon } from '../../lexicon/furniture.js';
import type { Exclusion, RawArticle } from '../../model.js';
import { type Bytes, openFile } from './bytes.js';
import { type InputFile, listFiles } from './files.js';
import { formats } from './formats.js';
import { createManifestReader, type ManifestReader } from './manifest.js';
import { exclude, LONGEST_ARTICLE } from './records.js';
import { readStandardInput } from './standardInput.js';

export { InputError } from './files.js';

export interface ReadOptions {
  /** Gives the names that fields of records go by. */
  readonly words: CleanLexicon;
  /** Longest article in UTF-16 code units; 2,000,000 without it. */
  readonly longest?: number;
  /** What `-` reads; the process's standard input without it. */
  readonly stdin?: Bytes;
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const bare = name.endsWith('.gz') ? name.slice(0, -3) : name;
  const dot = bare.lastIndexOf('.');
  return dot <= 0 ? '' : bare.slice(dot + 1);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

async function* readFile(
  input: InputFile,
  manifests: ManifestReader,
  options: ReadOptions,
): AsyncGenerator<RawArticle | Exclusion> {
  const extension = extensionOf(input.path);
  const format = Object.hasOwn(formats, extension) ? formats[extension] : undefined;
  if (format === undefined) {
    const known = Object.keys(formats)
      .map((name) => `.${name}`)
      .join(' ');
    yield exclude(
      input.path,
      'unreadable',
      `its name does not say what it holds: name it ${known}, or leave it out`,
    );
    return;
  }
  const manifest = manifests(input);
  yield* manifests.takeProblems();
  const origin = { path: input.path, folder: input.folder, manifest };
  const context = { origin, words: options.words, longest: options.longest ?? LONGEST_ARTICLE };
  try {
    yield* format(openFile(input.file), context);
  } catch (error) {
    yield exclude(
      input.path,
      'unreadable',
      `it cannot be read (${reasonOf(error)}): check the file and its permissions`,
    );
  }
}

/**
 * Reads all articles of the inputs, in their order and sorted within a folder. A broken record or file gives an
 * `Exclusion` (tell the two by `'code' in x`) and ends nothing.
 *
 * @param inputs paths of files and folders, globs, or `-` for standard input
 * @throws {InputError} naming an input that does not exist
 */
export async function* read(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<RawArticle | Exclusion> {
  const manifests = createManifestReader(options.words);
  for (const input of inputs) {
    if (input === '-') {
      yield* readStandardInput(
        options.stdin ?? process.stdin,
        options.words,
        options.longest ?? LONGEST_ARTICLE,
      );
      continue;
    }
    for (const file of listFiles(input)) yield* readFile(file, manifests, options);
  }
}

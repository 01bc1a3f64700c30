/** Reading one YAML file of a lexicon folder, with file, line and column in every error. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A lexicon that cannot be used: what, where (file:line:column), what to do. */
export class LexiconError extends Error {}

export interface LexiconFile<T> {
  readonly data: T;
  /** Path below the lexicon folder. */
  readonly file: string;
  readonly sha256: string;
  /** `file:line:column` of the value at a path of keys; each time it may read the file anew, so ask for errors only. */
  readonly where: (path: readonly PropertyKey[]) => string;
}

/** Files past this size are no lexicon. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads and checks one file.
 *
 * @param folder the lexicon folder
 * @param file path below it
 * @throws {LexiconError} on unreadable files, on YAML that does not parse, and on values the schema refuses
 */
export function readLexiconFile<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): LexiconFile<z.output<S>> {
  let text: string;
  try {
    text = readFileSync(`${folder}/${file}`, 'utf8');
  } catch (cause) {
    throw new LexiconError(
      `${file}: cannot be read (${(cause as NodeJS.ErrnoException).code}): check the lexicon folder ${folder}`,
    );
  }
  if (text.length > MOST_BYTES)
    throw new LexiconError(`${file}: over ${MOST_BYTES} bytes: split it into smaller files`);
  const quick = readPlain(text);
  const places = quick === undefined ? readPlaces(text, file) : null;
  const where = (path: readonly PropertyKey[]) => (places ?? readPlaces(text, file)).where(path);
  const parsed = schema.safeParse(places === null ? quick : places.value());
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path ?? [];
    throw new LexiconError(`${where(path)}: ${path.join('.')}: ${issue?.message ?? 'not a lexicon'}`);
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { data: parsed.data, file, sha256, where };
}

/** Reads a text without the places of its values, several times as fast; nothing where it is wrong or has aliases. */
function readPlain(text: string): unknown {
  try {
    return load(text, { maxAliases: 0 });
  } catch {
    return undefined;
  }
}

/** Reads a text with the place of each value: slow, so a file without errors and rarities does without. */
function readPlaces(text: string, file: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken !== undefined) throw new LexiconError(`${at(broken.pos[0])}: ${broken.message.split('\n')[0]}`);
  const where = (path: readonly PropertyKey[]) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return at(range[0]);
    }
    return file;
  };
  return { where, value: (): unknown => document.toJS({ maxAliasCount: 100 }) };
}

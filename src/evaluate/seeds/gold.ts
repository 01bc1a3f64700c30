import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const quote = z.object({
  text: z.string(),
  speaker: z.string().nullable(),
  start: z.int(),
  end: z.int(),
});

const cue = z.object({
  text: z.string(),
  frame: z.string(),
  voice: z.string(),
  negated: z.boolean(),
  rebutted: z.boolean(),
  start: z.int(),
  end: z.int(),
});

const seed = z.object({
  file: z.string(),
  outlet: z.string(),
  republisher: z.string().nullable(),
  published: z.string().nullable(),
  title: z.string().nullable(),
  body_starts: z.string(),
  body_ends: z.string(),
  not_body: z.array(z.string()),
  quotes: z.array(quote),
  cues: z.array(cue),
});

export type GoldQuote = z.infer<typeof quote>;
export type GoldCue = z.infer<typeof cue>;
export type GoldSeed = z.infer<typeof seed> & {
  /** Where the article's text stands. */
  readonly path: string;
};

/** A gold file that is not there or does not hold what is needed. */
export class GoldError extends Error {
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path}: ${problem}`);
    this.name = 'GoldError';
  }
}

/**
 * Reads a folder of articles coded by hand, one JSON file an article, in the order of the files' names.
 *
 * @throws GoldError
 */
export async function readSeedGold(folder: string): Promise<GoldSeed[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw new GoldError(folder, 'the folder holds no .json file');
  return Promise.all(names.map((name) => readSeed(folder, name)));
}

async function readSeed(folder: string, name: string): Promise<GoldSeed> {
  const path = join(folder, name);
  const parsed = seed.safeParse(parseJson(path, await readFile(path, 'utf8')));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new GoldError(path, `${issue.path.join('.')}: ${issue.message}`);
  }
  return { ...parsed.data, path: findArticle(folder, path, parsed.data.file) };
}

/** `file` is told from the gold folder or one of the two folders above it. */
function findArticle(folder: string, gold: string, file: string): string {
  const places = [folder, join(folder, '..'), join(folder, '..', '..')].map((place) => join(place, file));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new GoldError(gold, `its article ${file} is not there`);
  return found;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GoldError(path, error instanceof Error ? error.message : 'not JSON');
  }
}

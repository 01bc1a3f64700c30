import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCleanLexicon } from '../../../src/lexicon/furniture.js';
import type { Exclusion, RawArticle } from '../../../src/model.js';
import { type ReadOptions, read } from '../../../src/stages/read/index.js';

const words = loadCleanLexicon('lexicons');

export async function readAll(inputs: readonly string[], options: Partial<ReadOptions> = {}) {
  const articles: RawArticle[] = [];
  const exclusions: Exclusion[] = [];
  for await (const item of read(inputs, { words, ...options })) {
    if ('code' in item) exclusions.push(item);
    else articles.push(item);
  }
  return { articles, exclusions };
}

/** Runs with a folder of files, given by their paths below it, and removes it afterwards. */
export async function withFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'framewise-read-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The articles and exclusions of a folder of files, with paths below the folder. */
export async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ReadOptions> = {},
): Promise<Awaited<ReturnType<typeof readAll>>> {
  let found: Awaited<ReturnType<typeof readAll>> = { articles: [], exclusions: [] };
  await withFolder(files, async (folder) => {
    const all = await readAll([folder], options);
    const below = <T extends { readonly path: string }>(item: T) => ({
      ...item,
      path: item.path.slice(folder.length + 1),
    });
    found = { articles: all.articles.map(below), exclusions: all.exclusions.map(below) };
  });
  return found;
}

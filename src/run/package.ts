import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages whose version can change a result. */
const judging = [
  '@mozilla/readability',
  'd3-array',
  'linkedom',
  'natural',
  'sentiment',
  'wink-eng-lite-web-model',
  'wink-nlp',
];

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Versions of framewise and of each package that touches a result. */
export function readVersions(): Record<string, string> {
  const versions: Record<string, string> = { framewise: readVersion(packageFolder) };
  for (const name of judging) versions[name] = readVersion(findPackage(name));
  return versions;
}

/** Not by `require(name/package.json)`: some packages do not export it. */
function findPackage(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`the package ${name} is not installed: run npm ci`);
  return found;
}

function readVersion(folder: string): string {
  return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A lexicon folder with these files, by path. */
export function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lexicons-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const header = `version: 1.0.0
language: en
description: Words for a test.
`;

/** A file of frames. */
export function writeFrames(frames: string): string {
  return `name: test-frames\n${header}frames:\n${frames}`;
}

/** A file of targets. */
export function writeTargets(targets: string): string {
  return `name: test-targets\n${header}targets:\n${targets}`;
}

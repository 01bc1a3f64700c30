/** Function words as sets for quick look-up in lower case. */
import type { GrammarFile } from './schema.js';

type WordList = Exclude<keyof GrammarFile, 'name' | 'version' | 'language' | 'description' | 'sources'>;

export type Grammar = Readonly<Record<WordList, ReadonlySet<string>>>;

/** Compiles lexicons/grammar.yaml. */
export function compileGrammar(data: GrammarFile): Grammar {
  const sets: Record<string, ReadonlySet<string>> = {};
  for (const [list, words] of Object.entries(data)) if (Array.isArray(words)) sets[list] = new Set(words);
  return sets as Grammar;
}

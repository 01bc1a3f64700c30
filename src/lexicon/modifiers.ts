/** The words that change what is asserted, as two sets of terms. */
import type { ModifiersFile } from './schema.js';
import { addTerm, createTermSet, type TermIndex, type TermSet } from './terms.js';

export type Modifier =
  | 'negator'
  | 'phrase-negator'
  | 'post-negator'
  | 'pseudo-negator'
  | 'denial'
  | 'hedge'
  | 'claim'
  | 'condition'
  | 'concession'
  | 'supposition'
  | 'future'
  | 'contrast'
  | 'rebuttal'
  | 'clause-start'
  | 'post-denial'
  | 'wish'
  | 'raising';

/** What bounds a modifier or ties words to others, and changes nothing by itself. */
export type Sign = 'adjunct' | 'factive' | 'anaphor' | 'accusation' | 'link' | 'ellipsis';

export interface Modifiers {
  /** Of overlapping ones the longest holds. */
  readonly terms: TermSet<Modifier>;
  /** All hold, wherever they stand. */
  readonly signs: TermSet<Sign>;
}

type List = Exclude<keyof ModifiersFile, 'name' | 'version' | 'language' | 'description' | 'sources'>;

const MODIFIERS: readonly (readonly [List, Modifier])[] = [
  ['negators', 'negator'],
  ['phraseNegators', 'phrase-negator'],
  ['postNegators', 'post-negator'],
  ['pseudoNegators', 'pseudo-negator'],
  ['denials', 'denial'],
  ['hedges', 'hedge'],
  ['claims', 'claim'],
  ['conditions', 'condition'],
  ['concessions', 'concession'],
  ['suppositions', 'supposition'],
  ['futures', 'future'],
  ['contrasts', 'contrast'],
  ['rebuttals', 'rebuttal'],
  ['clauseStarts', 'clause-start'],
  ['postDenials', 'post-denial'],
  ['wishes', 'wish'],
  ['raising', 'raising'],
];

const SIGNS: readonly (readonly [List, Sign])[] = [
  ['adjuncts', 'adjunct'],
  ['factives', 'factive'],
  ['anaphors', 'anaphor'],
  ['accusations', 'accusation'],
  ['links', 'link'],
  ['ellipses', 'ellipsis'],
];

/** Compiles lexicons/modifiers.yaml. */
export function compileModifiers(data: ModifiersFile, index: TermIndex): Modifiers {
  return { terms: compileLists(data, MODIFIERS, index), signs: compileLists(data, SIGNS, index) };
}

function compileLists<T>(
  data: ModifiersFile,
  lists: readonly (readonly [List, T])[],
  index: TermIndex,
): TermSet<T> {
  const terms = createTermSet<T>(index);
  for (const [list, meaning] of lists)
    for (const [position, term] of data[list].entries())
      addTerm(terms, term, meaning, `modifiers.yaml: ${list}, item ${position + 1}`, false);
  return terms;
}

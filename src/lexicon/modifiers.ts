/** The words that change what is asserted, as one set of terms. */
import type { ModifiersFile } from './schema.js';
import { addTerm, createTermSet, type TermIndex, type TermSet } from './terms.js';

export type Modifier =
  | 'negator'
  | 'pseudo-negator'
  | 'denial'
  | 'hedge'
  | 'condition'
  | 'contrast'
  | 'rebuttal'
  | 'clause-start'
  | 'post-denial'
  | 'wish'
  | 'raising';

export interface Modifiers {
  readonly terms: TermSet<Modifier>;
}

const LISTS: readonly (readonly [
  Exclude<keyof ModifiersFile, 'name' | 'version' | 'language' | 'description' | 'sources'>,
  Modifier,
])[] = [
  ['negators', 'negator'],
  ['pseudoNegators', 'pseudo-negator'],
  ['denials', 'denial'],
  ['hedges', 'hedge'],
  ['conditions', 'condition'],
  ['contrasts', 'contrast'],
  ['rebuttals', 'rebuttal'],
  ['clauseStarts', 'clause-start'],
  ['postDenials', 'post-denial'],
  ['wishes', 'wish'],
  ['raising', 'raising'],
];

/** Compiles lexicons/modifiers.yaml. */
export function compileModifiers(data: ModifiersFile, index: TermIndex): Modifiers {
  const terms = createTermSet<Modifier>(index);
  for (const [list, modifier] of LISTS)
    for (const [position, term] of data[list].entries())
      addTerm(terms, term, modifier, `modifiers.yaml: ${list}, item ${position + 1}`, false);
  return { terms };
}

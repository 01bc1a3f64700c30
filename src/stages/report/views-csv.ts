import type { Comparison, Labelling, TargetName, TargetWord, WordUse } from '../../model.js';
import { table } from './csv.js';
import type { Column } from './csv-columns.js';

interface UseLine {
  readonly labelling: Labelling;
  readonly kind: 'name' | TargetWord['side'];
  readonly words: string;
  readonly use: WordUse;
}

const useColumns: readonly Column<UseLine>[] = [
  { name: 'target', says: 'id', value: ({ labelling }) => labelling.target },
  { name: 'targetLabel', says: 'name', value: ({ labelling }) => labelling.label },
  { name: 'kind', says: 'name, or a word that told for or against', value: ({ kind }) => kind },
  { name: 'words', says: 'the name or word', value: ({ words }) => words },
  { name: 'outlet', says: 'name', value: ({ use }) => use.outlet },
  { name: 'own', says: 'times in the outlet’s own voice', value: ({ use }) => use.own },
  { name: 'quoted', says: 'times in the voice of others', value: ({ use }) => use.quoted },
  { name: 'articles', says: 'with at least one', value: ({ use }) => use.articles },
  {
    name: 'evidence',
    says: 'some of the mentions, with “ | ” between',
    value: ({ use }) => use.evidence.map(({ id }) => id).join(' | '),
  },
];

/** One line for each target, name or telling word, and outlet, as CSV with a header. */
export function labellingCsv(comparison: Comparison): string {
  const rows = comparison.views.labelling.flatMap((labelling) => [
    ...labelling.names.flatMap((entry: TargetName) =>
      entry.uses.map((use): UseLine => ({ labelling, kind: 'name', words: entry.name, use })),
    ),
    ...labelling.words.flatMap((entry: TargetWord) =>
      entry.uses.map((use): UseLine => ({ labelling, kind: entry.side, words: entry.word, use })),
    ),
  ]);
  return table(useColumns, rows);
}

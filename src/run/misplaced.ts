import type { ArticleRows, TableName } from '../rows.js';

/** A row whose text is not what stands at its offsets. */
export interface Misplaced {
  readonly table: TableName;
  /** Its place among the article's rows of the table. */
  readonly index: number;
  readonly problem: string;
}

interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The first row of an article that does not quote the article's text, or null. */
export function findMisplaced(rows: ArticleRows): Misplaced | null {
  const [{ source }] = rows.texts;
  const wrong = (fragment: Fragment | null) =>
    fragment !== null && source.slice(fragment.start, fragment.end) !== fragment.text;
  const tests: readonly [TableName, (index: number) => boolean][] = [
    ['texts', (index) => rows.texts[index].blocks.some(({ end }) => end > source.length)],
    [
      'attributions',
      (index) => {
        const { content, cue, sourcePhrase } = rows.attributions[index];
        return [...content, cue, sourcePhrase].some(wrong);
      },
    ],
    ['mentions', (index) => wrong(rows.mentions[index])],
    [
      'cues',
      (index) => [rows.cues[index], rows.cues[index].assertionReason, rows.cues[index].rebuttal].some(wrong),
    ],
  ];
  for (const [table, isWrong] of tests) {
    const index = rows[table].findIndex((_, at) => isWrong(at));
    if (index >= 0) return { table, index, problem: 'its text is not what stands at its offsets' };
  }
  return null;
}

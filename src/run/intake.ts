import type { CompareOptions, Exclusion, ScoreOptions } from '../model.js';
import type { ArticleRows } from '../rows.js';
import { addArticle, type ComparisonSum, createSum } from '../stages/compare/index.js';
import { createCopyCheck } from './copies.js';
import type { Tally } from './record.js';
import { openStore } from './store.js';

/** Where analysed articles go: their rows to disk, their sums to what is compared. */
export interface Intake {
  readonly sum: ComparisonSum;
  /** Takes an article, or lists it as left out where it is a copy of an earlier one. */
  add(rows: ArticleRows): Promise<void>;
  leaveOut(exclusion: Exclusion): void;
  tally(): Tally;
  close(): Promise<void>;
}

export async function openIntake(
  folder: string,
  { compare, score }: { readonly compare: CompareOptions; readonly score: ScoreOptions },
): Promise<Intake> {
  const sum = createSum();
  const exclusions: Exclusion[] = [];
  const findCopy = createCopyCheck();
  const store = await openStore(folder);
  let words = 0;
  return {
    sum,
    async add(rows) {
      const copy = findCopy(rows);
      if (copy) {
        exclusions.push(copy);
        return;
      }
      await store.add(rows);
      addArticle(sum, rows, compare, score);
      words += rows.articles[0].words;
    },
    leaveOut: (exclusion) => void exclusions.push(exclusion),
    tally: () => ({ articles: store.counts.articles, words, rows: store.counts, exclusions }),
    close: store.close,
  };
}

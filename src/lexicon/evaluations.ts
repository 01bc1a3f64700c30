/** Words that value whoever takes part in what they say, as one set of terms. */
import type { EvaluationsFile } from './schema.js';
import { addTerm, type TermSet } from './terms.js';

/** What an evaluating word says of those who stand in a relation to it; each number in [-1, 1], 0 for nothing. */
export interface Evaluation {
  /** Id of its group: words of like meaning, which share one weight. */
  readonly group: string;
  readonly part: EvaluationsFile['part'];
  /** How it shows whoever bears it (`corrupt`, `hero`). */
  readonly bearer: number;
  /** How it shows who does it, and to whom it is done (`deceive`, `rescue`). */
  readonly agent: number;
  readonly patient: number;
  /** The agent's stance towards the patient (`praise`, `condemn`). */
  readonly holds: number;
}

/** Adds a file's terms to a set; gives their number. */
export function addEvaluations(
  set: TermSet<Evaluation>,
  data: EvaluationsFile,
  where: (path: readonly PropertyKey[]) => string,
): number {
  let count = 0;
  for (const [number, { id, bearer, agent, patient, holds, pos, terms }] of data.groups.entries()) {
    const meaning = { group: id, part: data.part, bearer, agent, patient, holds };
    for (const [index, term] of terms.entries())
      for (const tag of pos ?? [undefined]) {
        const full = typeof term === 'string' ? { term } : term;
        const bound = tag === undefined || full.pos !== undefined ? full : { ...full, pos: tag };
        addTerm(set, bound, meaning, () => where(['groups', number, 'terms', index]), false);
        count++;
      }
  }
  return count;
}

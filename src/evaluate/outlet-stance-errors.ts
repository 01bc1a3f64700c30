import type { JudgedEntity } from './outlet-stance-measure.js';

export interface StanceError {
  /** `unfound`: no mention of the entity; `sign`: for instead of against; `flat`: nothing where people saw a stance; `false`: a stance where they saw none. */
  readonly kind: 'unfound' | 'sign' | 'flat' | 'false';
  readonly article: string;
  readonly entity: string;
  readonly gold: number;
  readonly predicted: number;
  readonly distance: number;
}

/** Below it a score is none. */
const LEAST_SCORE = 0.02;

/** Adds one entity’s error, if any. */
export function addStanceErrors(errors: StanceError[], judged: JudgedEntity): void {
  const { article, entity, gold, predicted, mentions } = judged;
  const isFlat = Math.abs(predicted) < LEAST_SCORE;
  const kind =
    mentions === 0
      ? 'unfound'
      : gold === 0
        ? isFlat
          ? null
          : 'false'
        : isFlat
          ? 'flat'
          : Math.sign(gold) === Math.sign(predicted)
            ? null
            : 'sign';
  if (kind === null) return;
  errors.push({ kind, article, entity, gold, predicted, distance: Math.abs(gold - predicted) });
}

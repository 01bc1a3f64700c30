/** Cross-validation, the scale that calibrates probabilities, and the offsets of the pair's classes. */
import { createHash } from 'node:crypto';
import { likeliestStance } from '../stages/score/mention.js';
import { macroF1 } from '../statistics/macro-f1.js';
import type { Design } from './design.js';
import { type Decision, fitWeights, oddsOf, type Penalties } from './fit.js';

/** Log odds of each decision's options, "none" (0) first, by weights that never saw its group. */
export function crossValidate(
  design: Design,
  groups: readonly string[],
  penalties: Penalties,
  folds: number,
): number[][] {
  const fold = groups.map((group) => numberOf(group) % folds);
  const odds: number[][] = [];
  for (let out = 0; out < folds; out++) {
    const seen = design.decisions.filter((_, index) => fold[index] !== out);
    const { weights } = fitWeights(seen, design.rows, design.embedded, penalties);
    for (const [index, decision] of design.decisions.entries())
      if (fold[index] === out) odds[index] = [0, ...oddsOf(decision, design.rows, weights)];
  }
  return odds;
}

function numberOf(group: string): number {
  return createHash('sha256').update(group).digest().readUInt32BE();
}

/** The factor on all log odds at which the labels are likeliest: temperature scaling (Guo et al. 2017). */
export function calibrate(odds: readonly (readonly number[])[], decisions: readonly Decision[]): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let step = 50; step <= 200; step++) {
    const factor = step / 100;
    let loss = 0;
    for (const [index, { label }] of decisions.entries()) {
      const scaled = (odds[index] as readonly number[]).map((x) => factor * x);
      const most = Math.max(...scaled);
      loss +=
        most + Math.log(scaled.reduce((sum, x) => sum + Math.exp(x - most), 0)) - (scaled[label] as number);
    }
    if (loss < least) [least, best] = [loss, factor];
  }
  return best;
}

/** Macro-F1 of the likeliest option after offsets. */
export function rate(
  odds: readonly (readonly number[])[],
  decisions: readonly Decision[],
  offsets: readonly number[],
): number {
  return macroF1(
    decisions.map(({ label }) => label),
    odds.map((options) => likeliestStance(options, offsets)),
    offsets.length,
  );
}

/** Offsets that make macro-F1 largest, one option at a time, in tenths. */
export function tuneOffsets(
  odds: readonly (readonly number[])[],
  decisions: readonly Decision[],
  options: number,
): number[] {
  let offsets: number[] = new Array(options).fill(0);
  let best = rate(odds, decisions, offsets);
  for (let round = 0; round < 4; round++)
    for (let option = 0; option < options; option++)
      for (let tenths = -15; tenths <= 15; tenths++) {
        const tried = offsets.with(option, (tenths + Math.round(10 * (offsets[option] as number))) / 10);
        const rated = rate(odds, decisions, tried);
        if (rated > best + 1e-6) [best, offsets] = [rated, tried];
      }
  return offsets.map((offset) => Math.round((offset - (offsets[0] as number)) * 10) / 10);
}

/** Training of one of the two tables, with cross-validation. */
import { type Design, designOf, type Vectors } from './design.js';
import type { Example } from './examples.js';
import { type Fitted, fitWeights, type Penalties } from './fit.js';
import { calibrate, crossValidate, rate, tuneOffsets } from './validate.js';

/** Penalties chosen by cross-validation on the training sets. */
export const PENALTIES: Readonly<Record<'portrayal' | 'holding', Penalties>> = {
  portrayal: { free: 1.2, embedded: 10 },
  holding: { free: 1, embedded: 20 },
};

/** Macro-F1 by weights that never saw the case: where no text is on both sides of the split, and where some are. */
export interface CrossValidated {
  readonly grouped: number;
  readonly mixed: number;
}

export interface Validated {
  readonly plain: CrossValidated;
  readonly withOffsets: CrossValidated;
  /** Scale on the log odds at which probabilities are calibrated. */
  readonly factor: number;
  readonly offsets: readonly number[];
}

export interface Trained extends Validated {
  readonly design: Design;
  readonly fitted: Fitted;
}

/** Weights and offsets, and how they do on cases kept back. */
export function trainTable(
  examples: readonly Example[],
  vectors: Vectors,
  penalties: Penalties,
  folds: number,
  options: number,
): Trained {
  const design = designOf(examples, vectors);
  const validated = validate(design, examples, penalties, folds, options);
  const fitted = fitWeights(design.decisions, design.rows, design.embedded, penalties);
  return { ...validated, design, fitted };
}

/** The scale is chosen without texts on both sides; offsets with, as the weights that they go with have seen all texts. */
function validate(
  design: Design,
  examples: readonly Example[],
  penalties: Penalties,
  folds: number,
  options: number,
): Validated {
  const { decisions } = design;
  const groups = examples.map(({ group }) => group);
  const singly = groups.map((group, index) => `${group} ${index}`);
  const grouped = crossValidate(design, groups, penalties, folds);
  const mixed = crossValidate(design, singly, penalties, folds);
  const factor = calibrate(grouped, decisions);
  const scale = (odds: readonly number[][]) => odds.map((each) => each.map((x) => factor * x));
  const scaled = { grouped: scale(grouped), mixed: scale(mixed) };
  const offsets = tuneOffsets(scaled.mixed, decisions, options);
  const rateBoth = (by: readonly number[]) => ({
    grouped: rate(scaled.grouped, decisions, by),
    mixed: rate(scaled.mixed, decisions, by),
  });
  return {
    plain: rateBoth(new Array(options).fill(0)),
    withOffsets: rateBoth(offsets),
    factor,
    offsets,
  };
}

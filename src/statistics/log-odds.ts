/** How often one word stands in two corpora, with its share of the prior. */
export interface WordCounts {
  readonly count: number;
  readonly countElsewhere: number;
  /** The word's pseudo-counts in the prior, more than 0. */
  readonly prior: number;
}

/** Sizes of the two corpora and of the prior, in words. */
export interface CorpusSizes {
  readonly size: number;
  readonly sizeElsewhere: number;
  /** Sum of the prior's pseudo-counts; more than any one of them. */
  readonly prior: number;
}

/** A log-odds ratio with its z score; positive where the first corpus uses the word more. */
export interface LogOdds {
  readonly delta: number;
  readonly z: number;
}

/**
 * Weighted log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, "Fightin' words",
 * Political Analysis 16:4), with their approximate variance `1 / (y_i + a) + 1 / (y_j + a)`.
 */
export function weightedLogOdds(word: WordCounts, corpus: CorpusSizes): LogOdds {
  const here = word.count + word.prior;
  const elsewhere = word.countElsewhere + word.prior;
  const delta =
    Math.log(here / (corpus.size + corpus.prior - here)) -
    Math.log(elsewhere / (corpus.sizeElsewhere + corpus.prior - elsewhere));
  return { delta, z: delta / Math.sqrt(1 / here + 1 / elsewhere) };
}

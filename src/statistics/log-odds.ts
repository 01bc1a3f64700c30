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
 * Political Analysis 16:4), with their whole variance. Its usual short form `1 / (y_i + a) + 1 / (y_j + a)`
 * is for words that are rare in both corpora, which a term of a short list need not be.
 */
export function weightedLogOdds(word: WordCounts, corpus: CorpusSizes): LogOdds {
  const here = word.count + word.prior;
  const elsewhere = word.countElsewhere + word.prior;
  const othersHere = corpus.size + corpus.prior - here;
  const othersElsewhere = corpus.sizeElsewhere + corpus.prior - elsewhere;
  const delta = Math.log(here / othersHere) - Math.log(elsewhere / othersElsewhere);
  const variance = 1 / here + 1 / othersHere + 1 / elsewhere + 1 / othersElsewhere;
  return { delta, z: delta / Math.sqrt(variance) };
}

import { ascending, descending, rollup, sum } from 'd3-array';
import type { Distinctive } from '../../model.js';
import { adjustedP } from '../../statistics/adjusted-p.js';
import { designEffect } from '../../statistics/design-effect.js';
import { weightedLogOdds } from '../../statistics/log-odds.js';
import { normalCdf } from '../../statistics/normal-cdf.js';
import { createTerm, termKey } from './frame-sum.js';
import { listStrongest } from './ranking.js';
import { round4, roundSignificant } from './round.js';
import type { OutletSum, TermSum } from './sum.js';
import { entries, find } from './table.js';

const leastZ = 1.96;
const mostFalse = 0.05;
const mostTerms = 15;

/**
 * The terms that set each outlet apart from all others together, by weighted log-odds of its cues.
 *
 * The prior is the distribution of all outlets' cues, as strong as the cues of one article on average (Monroe,
 * Colaresi & Quinn take the words of an average day). Every term is tested in every outlet, and the false
 * discovery rate is held at 5 % over all these tests. An article repeats its terms, so z is
 * divided by the root of the term's design effect over articles: to take each cue as independent finds differences
 * where there are none. Only terms that an outlet uses more are listed, so p is one-sided.
 *
 * @returns by outlet, then highest z first; at most 15 an outlet; none with fewer than 2 outlets or terms
 */
export function findDistinctive(
  outlets: readonly (readonly [name: string, outlet: OutletSum])[],
): Distinctive[] {
  const pooled = poolTerms(outlets.map(([, outlet]) => outlet));
  if (outlets.length < 2 || pooled.length < 2) return [];
  const tests = outlets.flatMap(([name, outlet]) => testTerms(name, outlet, outlets, pooled));
  const adjusted = adjustedP(tests.map(({ z }) => normalCdf(-z)));
  const kept = tests
    .map((found, i): Distinctive => ({ ...found, q: adjusted[i] }))
    .filter(({ z, q }) => z >= leastZ && q <= mostFalse);
  const best = rollup(
    kept,
    (found) => found.sort(byZ).slice(0, mostTerms),
    ({ outlet }) => outlet,
  );
  return [...best.values()].flat().map((found) => ({
    ...found,
    delta: round4(found.delta),
    z: round4(found.z),
    q: roundSignificant(found.q),
  }));
}

function byZ(a: Distinctive, b: Distinctive): number {
  return descending(a.z, b.z) || ascending(termKey(a), termKey(b));
}

/** The counts of each term over all outlets, by term. */
function poolTerms(outlets: readonly OutletSum[]): TermSum[] {
  const terms = outlets.flatMap((outlet) => entries(outlet.terms));
  const pooled = rollup(
    terms,
    (found) => ({
      ...createTerm(found[0][1]),
      count: sum(found, ([, term]) => term.count),
      countSquared: sum(found, ([, term]) => term.countSquared),
      countTimesCues: sum(found, ([, term]) => term.countTimesCues),
      articles: sum(found, ([, term]) => term.articles),
    }),
    ([key]) => key,
  );
  return [...pooled].sort((a, b) => ascending(a[0], b[0])).map(([, term]) => term);
}

function testTerms(
  name: string,
  outlet: OutletSum,
  outlets: readonly (readonly [string, OutletSum])[],
  pooled: readonly TermSum[],
): Omit<Distinctive, 'q'>[] {
  const cues = sum(pooled, ({ count }) => count);
  const articles = sum(outlets, ([, outlet]) => outlet.articles);
  const sizeSquared = sum(outlets, ([, outlet]) => outlet.cuesSquared);
  const prior = cues / articles;
  return pooled.map((all) => {
    const own = find(outlet.terms, termKey(all)) ?? createTerm(all);
    const counts = {
      count: own.count,
      countElsewhere: all.count - own.count,
      prior: (prior * all.count) / cues,
    };
    const effect = designEffect({
      n: articles,
      count: all.count,
      size: cues,
      countSquared: all.countSquared,
      sizeSquared,
      countTimesSize: all.countTimesCues,
    });
    const corpus = { size: outlet.cues, sizeElsewhere: cues - outlet.cues, prior };
    const { delta, z } = weightedLogOdds(counts, corpus);
    return {
      outlet: name,
      frame: all.frame,
      term: all.term,
      delta,
      z: z / Math.sqrt(effect),
      count: own.count,
      countElsewhere: counts.countElsewhere,
      articles: own.articles,
      articlesElsewhere: all.articles - own.articles,
      evidence: listStrongest(own.evidence),
    };
  });
}

/**
 * Values that other programs and published examples give. Unless a check says otherwise they are of Python with
 * scipy 1.17.1, numpy 2.4.6, scikit-learn 1.9.1, statsmodels 0.15.0 and krippendorff 0.9.0, by the call it quotes.
 */
import { expect, test } from 'vitest';
import { adjustedP } from '../../src/statistics/adjusted-p.js';
import { scaleClassically } from '../../src/statistics/classical-scaling.js';
import { type ClusterTree, clusterTree } from '../../src/statistics/cluster-tree.js';
import { designEffect } from '../../src/statistics/design-effect.js';
import { measureDispersion } from '../../src/statistics/dispersion.js';
import { createGenerator } from '../../src/statistics/generator.js';
import { jensenShannon } from '../../src/statistics/jensen-shannon.js';
import { type CodedUnit, krippendorffAlpha } from '../../src/statistics/krippendorff-alpha.js';
import { weightedLogOdds } from '../../src/statistics/log-odds.js';
import { macroF1 } from '../../src/statistics/macro-f1.js';
import { normalCdf } from '../../src/statistics/normal-cdf.js';
import { normalQuantile } from '../../src/statistics/normal-quantile.js';
import { permuteDifference } from '../../src/statistics/permute-difference.js';
import { permuteDivergence } from '../../src/statistics/permute-divergence.js';
import { rateInterval } from '../../src/statistics/rate-interval.js';
import { spearman } from '../../src/statistics/spearman.js';
import { studentQuantile } from '../../src/statistics/student-quantile.js';
import { uniformInterval } from '../../src/statistics/uniform-interval.js';

type Check = readonly [
  source: string,
  found: () => number | readonly number[],
  expected: number | readonly number[],
  within?: number,
];

/** The 15 p values of Benjamini & Hochberg 1995, section 4.1. */
const thrombolysis = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

const cities = [
  [0, 17, 21, 31, 23],
  [17, 0, 30, 34, 21],
  [21, 30, 0, 28, 39],
  [31, 34, 28, 0, 43],
  [23, 21, 39, 43, 0],
];
/** City-block distances, which no plane holds: some eigenvalues are below 0. */
const blocks = measureBlocks([
  [0.2, 1.4],
  [1.1, 0.3],
  [2.5, 2.2],
  [3.9, 0.1],
  [0.4, 3.3],
  [2.8, 3.0],
]);

/** Krippendorff 2011, section D: four observers, twelve units, values missing. */
const fourObservers = byUnit([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
]);
/** Krippendorff 2011, section A: two observers, ten units, two values. */
const twoObservers = byUnit([
  [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
  [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
]);
const threeObservers = byUnit([
  [1, 2, 5, 3, 1, 4, 2, 5],
  [1, 3, 5, 3, 2, 4, 1, 4],
  [2, 2, 4, 3, 1, 5, 2, 5],
]);

const here = [0.3, 0.5, -0.1, 0.8, 0.2];
const there = [-0.2, 0.1, -0.4, 0, 0.3, -0.3];
const profilesHere = [
  [3, 0, 1],
  [2, 1, 0],
  [4, 0, 0],
  [1, 1, 1],
];
const profilesThere = [
  [0, 2, 1],
  [1, 3, 0],
  [0, 1, 2],
  [1, 2, 2],
];

const checks: readonly Check[] = [
  ['stats.norm.ppf(0.975)', () => normalQuantile(0.975), 1.959963984540054],
  ['stats.norm.ppf(0.0001)', () => normalQuantile(0.0001), -3.7190164854556804],
  ['stats.norm.ppf(1e-10)', () => normalQuantile(1e-10), -6.361340902404056],
  ['stats.norm.cdf(1.96)', () => normalCdf(1.96), 0.9750021048517795],
  ['stats.norm.cdf(-2.5)', () => normalCdf(-2.5), 0.006209665325776132],
  ['stats.norm.cdf(-6), in units of 1e-10', () => 1e10 * normalCdf(-6), 9.865876450376946],
  ['stats.t.ppf(0.975, 1)', () => studentQuantile(0.975, 1), 12.706204736174694],
  ['stats.t.ppf(0.975, 2)', () => studentQuantile(0.975, 2), 4.302652729749462],
  ['stats.t.ppf(0.975, 5)', () => studentQuantile(0.975, 5), 2.5705818356363146],
  ['stats.t.ppf(0.975, 19)', () => studentQuantile(0.975, 19), 2.0930240544083087],
  ['stats.t.ppf(0.95, 10)', () => studentQuantile(0.95, 10), 1.8124611228116756],
  ['stats.t.ppf(0.995, 30)', () => studentQuantile(0.995, 30), 2.7499956535672254],
  [
    'Benjamini & Hochberg 1995, section 4.1: four rejections at 0.05',
    () => adjustedP(thrombolysis).filter((q) => q <= 0.05).length,
    4,
  ],
  [
    'stats.false_discovery_control of the same',
    () => adjustedP(thrombolysis),
    [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765,
      0.486, 0.5811818181818181, 0.714875, 0.7532307692307693, 0.8132142857142857, 1,
    ],
  ],
  [
    "statsmodels multipletests([.01, .04, .03, .002, .5], method='fdr_bh')",
    () => adjustedP([0.01, 0.04, 0.03, 0.002, 0.5]),
    [0.025, 0.05, 0.05, 0.01, 0.5],
  ],
  [
    'distance.jensenshannon([1, 2, 3], [3, 2, 1], base=2) ** 2',
    () => jensenShannon([1, 2, 3], [3, 2, 1]),
    0.1258145836939115,
  ],
  [
    'distance.jensenshannon([10, 0, 5, 1], [2, 7, 0, 1], base=2) ** 2',
    () => jensenShannon([10, 0, 5, 1], [2, 7, 0, 1]),
    0.5922920109355059,
  ],
  [
    'stats.spearmanr with ties on both sides',
    () => spearman([1, 2, 2, 4, 5, 5, 5], [3, 1, 4, 4, 2, 6, 5]),
    0.4814750064314677,
  ],
  [
    'stats.spearmanr([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]), the example of its documentation',
    () => spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]),
    0.8207826816681233,
  ],
  [
    'IQ and hours of television, the worked example of Wikipedia: -29/165',
    () => spearman([86, 97, 99, 100, 101, 103, 106, 110, 112, 113], [2, 20, 28, 27, 50, 29, 7, 17, 6, 12]),
    -29 / 165,
  ],
  [
    "sklearn f1_score(average='macro'), the example of its documentation",
    () => macroF1([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1], 3),
    0.26666666666666666,
  ],
  [
    "sklearn f1_score(average='macro')",
    () => macroF1([0, 0, 1, 1, 2, 2, 2, 1, 0, 2], [0, 1, 1, 1, 2, 0, 2, 2, 0, 2], 3),
    0.6944444444444443,
  ],
  [
    'log-odds and z of Monroe, Colaresi & Quinn 2008 by the formula, in Python',
    () => {
      const odds = weightedLogOdds(
        { count: 30, countElsewhere: 10, prior: 2 },
        { size: 1000, sizeElsewhere: 1500, prior: 100 },
      );
      return [odds.delta, odds.z];
    },
    [1.3775168752986673, 4.04192703187745],
  ],
  ["hierarchy.linkage(method='average'), heights", () => heightsOf(clusterTree(cities)), [17, 22, 28, 33]],
  [
    "hierarchy.linkage(method='average') of city-block distances, heights",
    () => heightsOf(clusterTree(blocks)),
    [1.1, 2, 2.9, 3.483333333333333, 4.44],
  ],
  [
    "sklearn ClassicalMDS(metric='precomputed'), coordinates",
    () => scaleClassically(cities).points.flat(),
    [
      3.3174674355079614, 5.611461236088367, 9.308588371458148, -2.0778123986593617, -13.163587556255472,
      13.687186076880014, -20.552262647693425, -13.065685007853943, 21.089794396982803, -4.155149906455068,
    ],
  ],
  [
    'share and stress by numpy.linalg.eigh',
    () => [scaleClassically(cities).share, scaleClassically(cities).stress],
    [0.873200672074031, 0.13462854345848424],
  ],
  [
    'share and stress by numpy.linalg.eigh, with eigenvalues below 0',
    () => [scaleClassically(blocks).share, scaleClassically(blocks).stress],
    [0.857398174138484, 0.10187001785296498],
  ],
  [
    'Krippendorff 2011, section A: 0.095',
    () => krippendorffAlpha(twoObservers, 'nominal') ?? Number.NaN,
    0.095,
    5e-4,
  ],
  [
    'Krippendorff 2011, section D: nominal 0.743, ordinal 0.815, interval 0.849',
    () => alphas(fourObservers),
    [0.743, 0.815, 0.849],
    5e-4,
  ],
  [
    'krippendorff.alpha of the same',
    () => alphas(fourObservers),
    [0.743421052631579, 0.8153875037548814, 0.8491071428571428],
  ],
  [
    'krippendorff.alpha of three observers',
    () => alphas(threeObservers),
    [0.29694323144104795, 0.8465797430083144, 0.8653846153846154],
  ],
  [
    'Gries 2008: DP of "a" in five parts is 0.18; Lijffijt & Gries 2012 divide by 1 - 0.18',
    () => {
      const found = measureDispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
      return found ? [found.dp, found.normalised] : [];
    },
    [0.18, 0.18 / 0.82],
  ],
  [
    'the difference of stats.permutation_test; its exact p 22/462 to 4 standard errors',
    () => Object.values(permuteDifference(here, there, 20_000, createGenerator(1))),
    [0.4233333333333333, 0.047619047619047616],
    0.006,
  ],
  [
    'distance.jensenshannon ** 2 of pooled profiles; p over all 70 labellings, 2/70, to 4 standard errors',
    () => Object.values(permuteDivergence(profilesHere, profilesThere, 20_000, createGenerator(1))),
    [0.27258447363321275, 2 / 70],
    0.005,
  ],
  [
    'Cochran 1977, section 6.3, with numpy and stats.t.ppf(0.975, 4)',
    () => {
      const bounds = rateInterval(sumClusters([2, 0, 3, 1, 4], [400, 350, 600, 300, 700]));
      return bounds ? [bounds.low, bounds.high] : [];
    },
    [0.001739991089676085, 0.006770647208196256],
  ],
  [
    'stats.chi2.ppf(0.975, 2) / 2 / 2500, the exact Poisson limit of no event',
    () => rateInterval(sumClusters([0, 0], [1000, 1500]))?.high ?? Number.NaN,
    0.001475551781645574,
  ],
  [
    "stats.binomtest(0, 20).proportion_ci(method='exact').high, twice",
    () => uniformInterval(1, 20, { low: -1, high: 2 }).high - 1,
    2 * 0.16843347098308548,
  ],
  [
    "statsmodels OLS of 0 and 1 on a constant, cov_type='cluster', against p (1 - p) / n",
    () => designEffect(sumClusters([3, 0, 0, 5, 0, 1, 0, 0], [10, 8, 12, 9, 11, 7, 10, 13])),
    3.8673820701989716,
  ],
];

for (const [source, found, expected, within = 1e-6] of checks) {
  test(source, () => {
    const [values, wanted] = [[found()].flat(), [expected].flat()];
    expect(values.length).toBe(wanted.length);
    values.forEach((value, i) => {
      expect(Math.abs(value - wanted[i])).toBeLessThanOrEqual(within);
    });
  });
}

function byUnit(observers: readonly CodedUnit[]): CodedUnit[] {
  return observers[0].map((_, unit) => observers.map((values) => values[unit]));
}

function alphas(units: readonly CodedUnit[]): number[] {
  return (['nominal', 'ordinal', 'interval'] as const).map(
    (level) => krippendorffAlpha(units, level) ?? Number.NaN,
  );
}

function measureBlocks(points: readonly (readonly number[])[]): number[][] {
  return points.map(([x, y]) => points.map((to) => Math.abs(x - to[0]) + Math.abs(y - to[1])));
}

function heightsOf(tree: ClusterTree | null): number[] {
  if (tree === null || 'leaf' in tree) return [];
  return [...tree.branches.flatMap(heightsOf), tree.height].sort((a, b) => a - b);
}

function sumClusters(counts: readonly number[], sizes: readonly number[]) {
  const sum = (value: (count: number, size: number) => number) =>
    counts.reduce((total, count, i) => total + value(count, sizes[i]), 0);
  return {
    n: counts.length,
    count: sum((count) => count),
    size: sum((_, size) => size),
    countSquared: sum((count) => count ** 2),
    sizeSquared: sum((_, size) => size ** 2),
    countTimesSize: sum((count, size) => count * size),
  };
}

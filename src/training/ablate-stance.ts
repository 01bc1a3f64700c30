/** Prints what each family of evidence brings: `npm run ablate:stance [-- --task directed --families reach,beside]`. */
import { parseArgs } from 'node:util';
import { loadLexicons } from '../lexicon/load.js';
import { tableOf } from '../lexicon/stance-model.js';
import { addUp, likeliestStance, weigh } from '../stages/score/mention.js';
import { macroF1 } from '../statistics/macro-f1.js';
import { designOf, type Vectors } from './design.js';
import { countWords, type Example, readPairExamples, readTargetExamples } from './examples.js';
import { checkFiles, fileOptions } from './files.js';
import { fitWeights } from './fit.js';
import { LEAST_WEIGHT, weightsOf } from './table.js';
import { PENALTIES } from './train.js';
import { calibrate, crossValidate, rate, tuneOffsets } from './validate.js';
import { noVectors, readVectors } from './vectors.js';

const { values } = parseArgs({
  options: {
    ...fileOptions,
    task: { type: 'string', default: 'target' },
    dev: { type: 'string' },
    folds: { type: 'string', default: '3' },
    families: { type: 'string' },
  },
});
if (values.task !== 'target' && values.task !== 'directed')
  throw new Error(`--task is target or directed, not "${values.task}"`);
const isTarget = values.task === 'target';
const table = isTarget ? 'portrayal' : 'holding';
const options = isTarget ? 3 : 5;
const train = isTarget ? values.targets : values.pairs;
const dev = values.dev ?? `../shared/gold/${values.task}-stance/dev.jsonl`;
checkFiles({
  [isTarget ? 'targets' : 'pairs']: train,
  dev,
  ...(isTarget ? { vectors: values.vectors } : {}),
});

const lexicons = loadLexicons();
const read = isTarget ? readTargetExamples : readPairExamples;
const examples = await read(train, lexicons);
const kept = await read(dev, lexicons);
const vectors = isTarget ? readVectors(values.vectors, new Set(countWords(examples).keys())) : noVectors;
const all = examples.flatMap(({ mentions }) =>
  mentions.flatMap((features) => features.map(({ where }) => familyOf(where))),
);
const families = values.families?.split(',') ?? [...new Set(all)].sort();
console.log(`| left out | cross-validated | dev |\n|---|---|---|`);
printRow('nothing', null);
for (const family of families) printRow(family, family);

function familyOf(where: string): string {
  return where.slice(0, where.indexOf(' '));
}

function printRow(name: string, family: string | null): void {
  const { crossValidated, onDev } = measure(without(examples, family), without(kept, family), vectors);
  console.log(`| ${name} | ${crossValidated.toFixed(3)} | ${onDev.toFixed(3)} |`);
}

function without(all: readonly Example[], family: string | null): Example[] {
  return all.map((example) => ({
    ...example,
    mentions: example.mentions.map((features) => features.filter(({ where }) => familyOf(where) !== family)),
  }));
}

function measure(seen: readonly Example[], unseen: readonly Example[], vectorsOf: Vectors) {
  const design = designOf(seen, vectorsOf);
  const { decisions } = design;
  const groups = seen.map(({ group }) => group);
  const odds = crossValidate(design, groups, PENALTIES[table], Number(values.folds));
  const factor = calibrate(odds, decisions);
  const scaled = odds.map((each) => each.map((x) => factor * x));
  const offsets = isTarget ? [0, 0, 0] : tuneOffsets(scaled, decisions, options);
  const fitted = fitWeights(decisions, design.rows, design.embedded, PENALTIES[table]);
  const weights = tableOf(
    weightsOf(design, fitted, factor, vectorsOf, { least: LEAST_WEIGHT[table], counts: countWords(seen) }),
  );
  const found = unseen.map(({ mentions }) =>
    likeliestStance([0, ...mentions.flatMap((features) => addUp(weigh(features, weights)))], offsets),
  );
  const expected = unseen.map(({ label }) => label);
  return { crossValidated: rate(scaled, decisions, offsets), onDev: macroF1(expected, found, options) };
}

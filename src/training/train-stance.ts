/** Trains lexicons/stance-model.json: `npm run train:stance -- --targets FILE --pairs FILE --vectors FILE`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLexicons } from '../lexicon/load.js';
import { type StanceModelFile, stanceModelFile, tableOf } from '../lexicon/stance-model.js';
import { type Design, designOf } from './design.js';
import { type Example, readPairExamples, readTargetExamples } from './examples.js';
import { type Fitted, fitWeights, type Penalties } from './fit.js';
import { calibrate, crossValidate, rate, tuneOffsets } from './validate.js';
import { readVectors } from './vectors.js';

const { values } = parseArgs({
  options: {
    targets: { type: 'string' },
    pairs: { type: 'string' },
    vectors: { type: 'string' },
    out: { type: 'string', default: 'lexicons/stance-model.json' },
    folds: { type: 'string', default: '5' },
    without: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    free: { type: 'string', default: '' },
    dry: { type: 'boolean', default: false },
  },
});
const { targets, pairs: pairsFile, vectors: vectorsFile } = values;
if (targets === undefined || pairsFile === undefined || vectorsFile === undefined)
  throw new Error('give --targets, --pairs and --vectors: docs/stance-model.md says where they come from');

/** Penalties chosen by cross-validation on the training sets. */
const PENALTIES: Readonly<Record<'portrayal' | 'holding', Penalties>> = {
  portrayal: { free: 12, embedded: 10 },
  holding: { free: Number(values.free || 2), embedded: 10 },
};
/** Weights below these are dropped: free ones, and those that follow from word vectors. */
const LEAST_WEIGHT = { free: 0.05, meaning: 0.2 };
/** Weights by meaning are kept for words that so many marked mentions have in their sentence. */
const LEAST_MENTIONS = 4;

const lexicons = loadLexicons();
const folds = Number(values.folds);
const left = new Set(values.without.split(','));
const keep = (example: Example): Example => ({
  ...example,
  mentions: example.mentions.map((features) =>
    features.filter(({ where }) => !left.has(where.slice(0, where.indexOf(' ')))),
  ),
});
const targetExamples = (await readTargetExamples(targets, lexicons)).map(keep);
const counts = countWords(targetExamples);
const vectors = readVectors(vectorsFile, new Set(counts.keys()));
console.log(`${targetExamples.length} targets, ${vectors.row.size} word vectors`);
const portrayal = train('portrayal', targetExamples, 3);

const model = { ...lexicons.stance, portrayal: tableOf(portrayal.weights) };
const holding = values.only === 'portrayal' ? readHolding() : await trainHolding(pairsFile);
if (!values.dry) {
  const file: StanceModelFile = {
    name: 'stance-model',
    version: '1.0.0',
    language: 'en',
    description:
      'Weights of evidence for and against a target: log odds against "none". docs/stance-model.md tells how they were made.',
    sources: [
      'NewsMTSC (Hamborg & Donnay 2021), MIT licence',
      'Directed sentiment in news (Park, Pan & Joo 2021), free to use',
      'GloVe word vectors (Pennington, Socher & Manning 2014), public domain',
    ],
    portrayal: portrayal.weights,
    holding: holding.weights,
    offsets: holding.offsets,
  };
  writeFileSync(values.out, layOut(file));
  console.log(`wrote ${values.out}`);
}

/** The weights of pairs as they are, for `--only portrayal`. */
function readHolding(): Pick<StanceModelFile, 'offsets'> & { weights: StanceModelFile['holding'] } {
  const { holding, offsets } = stanceModelFile.parse(JSON.parse(readFileSync(values.out, 'utf8')));
  return { weights: holding, offsets };
}

async function trainHolding(file: string) {
  const pairExamples = (await readPairExamples(file, { ...lexicons, stance: model })).map(keep);
  for (const [word, count] of countWords(pairExamples)) counts.set(word, (counts.get(word) ?? 0) + count);
  return train('holding', pairExamples, 5);
}

/** In how many mentions each word stands that has a weight by its meaning. */
function countWords(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mentions } of examples)
    for (const features of mentions)
      for (const word of new Set(
        features.filter(({ where }) => where.startsWith('meaning ')).map(({ key }) => key),
      ))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function train(name: 'portrayal' | 'holding', examples: readonly Example[], options: number) {
  const began = Date.now();
  const design = designOf(examples, vectors);
  const penalties = PENALTIES[name];
  const odds = crossValidate(design, examples, penalties, folds);
  const factor = calibrate(odds, design.decisions);
  const plain = rate(odds, design.decisions, new Array(options).fill(0));
  const scaled = odds.map((each) => each.map((x) => factor * x));
  const offsets = tuneOffsets(scaled, design.decisions, options);
  const tuned = rate(scaled, design.decisions, offsets);
  const fitted = fitWeights(design.decisions, design.rows, design.embedded, penalties);
  const weights = weightsOf(design, fitted, factor);
  const count = Object.values(weights).reduce((sum, keys) => sum + Object.keys(keys).length, 0);
  console.log(
    `${name}: ${examples.length} examples, ${design.columns.length} features, ${count} weights kept; ` +
      `cross-validated macro-F1 ${plain.toFixed(4)}, with offsets ${tuned.toFixed(4)}; ` +
      `scale ${factor}; ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return { weights, offsets };
}

/** Weights by family with relation and key, scaled and rounded; those by meaning for all words with a vector. */
function weightsOf({ columns, embedded, buckets }: Design, fitted: Fitted, factor: number) {
  const table: Record<string, Record<string, [number, number]>> = {};
  const put = (kind: 'free' | 'meaning', where: string, key: string, pro: number, contra: number) => {
    const rounded: [number, number] = [round(factor * pro), round(factor * contra)];
    if (Math.max(Math.abs(rounded[0]), Math.abs(rounded[1])) < LEAST_WEIGHT[kind]) return;
    table[where] ??= {};
    (table[where] as Record<string, [number, number]>)[key] = rounded;
  };
  for (const [index, { where, key }] of columns.slice(0, embedded.from).entries())
    put('free', where, key, fitted.weights[2 * index] as number, fitted.weights[2 * index + 1] as number);
  for (const [number, where] of buckets.entries()) {
    const map = 2 * embedded.dimensions * number;
    for (const [word, row] of [...vectors.row].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if ((counts.get(word) ?? 0) < LEAST_MENTIONS) continue;
      let [pro, contra] = [0, 0];
      for (let d = 0; d < embedded.dimensions; d++) {
        const x = vectors.values[row * embedded.dimensions + d] as number;
        pro += x * (fitted.maps[map + 2 * d] as number);
        contra += x * (fitted.maps[map + 2 * d + 1] as number);
      }
      put('meaning', where, word, pro, contra);
    }
  }
  return table;
}

function round(x: number): number {
  return Math.round(x * 100) / 100 + 0;
}

/** One line a relation and, within, one a first letter would be too long: a line for each hundred keys. */
function layOut(file: StanceModelFile): string {
  const text = JSON.stringify(file);
  return `${text.replaceAll('],"', '],\n"').replaceAll('},"', '},\n"')}\n`;
}

/** Trains lexicons/stance-model.json: `npm run train:stance`; docs/stance-model.md tells how. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLexicons } from '../lexicon/load.js';
import { type StanceModelFile, stanceModelFile, tableOf } from '../lexicon/stance-model.js';
import { countWords, readPairExamples, readTargetExamples } from './examples.js';
import { checkFiles, fileOptions } from './files.js';
import { LEAST_WEIGHT, layOut, weightsOf } from './table.js';
import { PENALTIES, type Trained, trainTable } from './train.js';
import { noVectors, readVectors } from './vectors.js';

const { values } = parseArgs({
  options: {
    ...fileOptions,
    out: { type: 'string', default: 'lexicons/stance-model.json' },
    folds: { type: 'string', default: '3' },
    portrayal: { type: 'string', default: String(PENALTIES.portrayal.free) },
    holding: { type: 'string', default: String(PENALTIES.holding.free) },
    only: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});

const { targets, pairs, vectors: vectorsFile } = values;
checkFiles({ targets, ...(values.only === 'portrayal' ? {} : { pairs }), vectors: vectorsFile });
const folds = Number(values.folds);
const lexicons = loadLexicons();

const targetExamples = await readTargetExamples(targets, lexicons);
const counts = countWords(targetExamples);
const vectors = readVectors(vectorsFile, new Set(counts.keys()));
console.log(`${targetExamples.length} targets, ${vectors.row.size} word vectors`);
const portrayalPenalties = { ...PENALTIES.portrayal, free: Number(values.portrayal) };
const portrayal = trainTable(targetExamples, vectors, portrayalPenalties, folds, 3);
tell('portrayal', targetExamples.length, portrayal);
const portrayalWeights = weightsOf(portrayal.design, portrayal.fitted, portrayal.factor, vectors, {
  least: LEAST_WEIGHT.portrayal,
  counts,
});

const model = { ...lexicons.stance, portrayal: tableOf(portrayalWeights) };
const holding = values.only === 'portrayal' ? readHolding() : await trainHolding();

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
    portrayal: portrayalWeights,
    holding: holding.weights,
    offsets: holding.offsets,
  };
  const text = layOut(file);
  writeFileSync(values.out, text);
  console.log(`wrote ${values.out}: ${(text.length / 1e6).toFixed(2)} MB`);
}

type Holding = Pick<StanceModelFile, 'offsets'> & { readonly weights: StanceModelFile['holding'] };

/** The weights of pairs as they are, for `--only portrayal`. */
function readHolding(): Holding {
  const { holding: weights, offsets } = stanceModelFile.parse(JSON.parse(readFileSync(values.out, 'utf8')));
  return { weights, offsets };
}

async function trainHolding(): Promise<Holding> {
  const examples = await readPairExamples(pairs, { ...lexicons, stance: model });
  const penalties = { ...PENALTIES.holding, free: Number(values.holding) };
  const trained = trainTable(examples, noVectors, penalties, folds, 5);
  tell('holding', examples.length, trained);
  const keeping = { least: LEAST_WEIGHT.holding, counts: new Map() };
  return {
    weights: weightsOf(trained.design, trained.fitted, trained.factor, noVectors, keeping),
    offsets: [...trained.offsets],
  };
}

function tell(name: string, count: number, { design, plain, withOffsets, factor, offsets }: Trained): void {
  const show = ({ grouped, mixed }: Trained['plain']) =>
    `${grouped.toFixed(4)} grouped by text, ${mixed.toFixed(4)} not grouped`;
  console.log(`${name}: ${count} examples, ${design.columns.length} features, scale ${factor}`);
  console.log(`  cross-validated macro-F1: ${show(plain)}`);
  console.log(`  with offsets ${offsets.join(' ')}: ${show(withOffsets)}`);
}

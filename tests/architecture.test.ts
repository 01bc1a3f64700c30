import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

interface Import {
  /** Path of the importing file below src/, with forward slashes. */
  readonly from: string;
  /** Path of ours below src/, or a package's specifier. */
  readonly to: string;
  readonly ours: boolean;
}

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort();
const imports = files.flatMap(readImports);

function readImports(from: string): Import[] {
  const text = readFileSync(join(root, 'src', from), 'utf8');
  const pattern = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'([^'\n]+)'/g;
  return [...text.matchAll(pattern)].map(([, specifier]) => {
    const ours = specifier.startsWith('.');
    const to = ours ? posix.join(dirname(from), specifier).replace(/\.js$/, '.ts') : specifier;
    return { from, to, ours };
  });
}

const folder = (path: string) => path.split('/').slice(0, -1).join('/');
const stageOf = (path: string) => /^stages\/([^/]+)\//.exec(path)?.[1] ?? null;
const tell = ({ from, to }: Import) => `${from} imports ${to}`;

test('every import of ours leads to a file, by its full name', () => {
  const known = new Set(files);
  expect(imports.filter(({ ours, to }) => ours && !known.has(to)).map(tell)).toEqual([]);
});

test('no stage imports another stage', () => {
  const crossing = imports.filter(({ from, to, ours }) => {
    const stage = stageOf(from);
    return stage !== null && ours && stageOf(to) !== null && stageOf(to) !== stage;
  });
  expect(crossing.map(tell)).toEqual([]);
});

test('a stage imports the model, the rows, the lexicons and the statistics, and nothing else of ours', () => {
  const allowed = (stage: string, to: string) =>
    to === 'model.ts' ||
    to === 'rows.ts' ||
    to.startsWith('lexicon/') ||
    to.startsWith('statistics/') ||
    to.startsWith(`stages/${stage}/`);
  const foreign = imports.filter(({ from, to, ours }) => {
    const stage = stageOf(from);
    return stage !== null && ours && !allowed(stage, to);
  });
  expect(foreign.map(tell)).toEqual([]);
});

test('statistics import nothing of ours', () => {
  const own = (path: string) => path.startsWith('statistics/');
  expect(imports.filter(({ from, to, ours }) => own(from) && ours && !own(to)).map(tell)).toEqual([]);
});

const nouns = ['model.ts', 'comparison.ts', 'portrayal.ts', 'views.ts'];

test.each(nouns)(
  '%s is types alone, and imports no more than types of its like and of the lexicons',
  (file) => {
    const text = readFileSync(join(root, 'src', file), 'utf8');
    expect(text.match(/^(?!import type |export (?:interface|type) )(?:import|export) .*$/gm)).toBe(null);
    const foreign = imports.filter(
      ({ from, to }) => from === file && !to.startsWith('lexicon/') && !nouns.includes(to),
    );
    expect(foreign.map(tell)).toEqual([]);
  },
);

test('lexicons import no stage, no run and no command', () => {
  const below = imports.filter(({ from, ours }) => from.startsWith('lexicon/') && ours);
  expect(below.filter(({ to }) => to !== 'model.ts' && !to.startsWith('lexicon/')).map(tell)).toEqual([]);
});

test('only commands import commands', () => {
  const commands = imports.filter(({ from, to }) => to.startsWith('cli/') && !from.startsWith('cli/'));
  expect(commands.map(tell)).toEqual([]);
});

test('the pipeline is imported by what runs it, never by what it runs', () => {
  const users = new Set(imports.filter(({ to }) => to === 'pipeline.ts').map(({ from }) => folder(from)));
  expect([...users].filter((user) => !['', 'run', 'evaluate', 'cli'].includes(user))).toEqual([]);
});

test('natural is imported by subpath only, as its root takes 0.9 s and prints', () => {
  expect(imports.filter(({ to }) => to === 'natural').map(tell)).toEqual([]);
});

test('wink-nlp is set up in one place, as a second instance in a process corrupts the first', () => {
  const users = imports.filter(({ to, ours }) => !ours && to.startsWith('wink-'));
  const values = users.filter(({ from }) =>
    readFileSync(join(root, 'src', from), 'utf8').includes('winkNLP('),
  );
  expect([...new Set(values.map(({ from }) => from))]).toEqual(['lexicon/language.ts']);
});

test('every package that is imported is a dependency, and every dependency is imported', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = imports
    .filter(({ ours, to }) => !ours && !to.startsWith('node:'))
    .map(({ to }) => /^(@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to);
  expect([...new Set(packages)].sort()).toEqual(Object.keys(dependencies).sort());
});

test('nothing that analyses reads a clock, chance or the process', () => {
  const analysing = files.filter(
    (path) =>
      (stageOf(path) ?? 'read') !== 'read' || path.startsWith('statistics/') || path === 'pipeline.ts',
  );
  const impure = analysing.filter((path) =>
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\./.test(
      readFileSync(join(root, 'src', path), 'utf8'),
    ),
  );
  expect(impure).toEqual([]);
});

test('only read touches files among the stages', () => {
  const touching = imports.filter(
    ({ from, to }) => /^node:(fs|child_process|net|http)/.test(to) && stageOf(from) !== null,
  );
  expect(touching.filter(({ from }) => stageOf(from) !== 'read').map(tell)).toEqual([]);
});

test('no module of code holds more than 300 lines', () => {
  const long = files.filter((path) => readFileSync(join(root, 'src', path), 'utf8').split('\n').length > 300);
  expect(long).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Statement } from '../../../src/model.js';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, info, options, type SourceSpec, sumOf } from './build-rows.js';

const quist = (text: string, more: Partial<SourceSpec> = {}): SourceSpec => ({
  source: 'Ada Quist',
  words: 9,
  text,
  ...more,
});

const inOutlets = (...said: readonly (readonly SourceSpec[])[]): ArticleSpec[] =>
  said.map((sources, n) => ({ id: `a${n}`, outlet: `Outlet ${n}`, date: `2021-03-0${n + 1}`, sources }));

const statements = (articles: readonly ArticleSpec[]): Statement[] => [
  ...compare(sumOf(articles), options, info).views.statements,
];

test('finds a short statement with one word changed, within a week', () => {
  const said = inOutlets([quist('This is not true')], [quist('This is not so', { verbClass: 'rejecting' })]);
  const [found] = statements(said);
  expect(found).toMatchObject({ source: 'Ada Quist', outlets: 2 });
  expect(found.versions.map(({ pieces }) => pieces)).toEqual([
    [
      { text: 'This is not ', shared: true },
      { text: 'true', shared: false },
    ],
    [
      { text: 'This is not ', shared: true },
      { text: 'so', shared: false },
    ],
  ]);
  expect(found.versions.map(({ verbClass }) => verbClass)).toEqual(['neutral', 'rejecting']);
  expect(statements([said[0], { ...said[1], date: '2021-06-01' }])).toEqual([]);
});

test('tells what a shorter version kept and cut', () => {
  const [found] = statements(
    inOutlets(
      [quist('The ferry was late, the crew was tired, and nobody had told the harbour master.')],
      [quist('nobody had told the harbour master', { manner: 'indirect' })],
      [quist('Bread will cost more in autumn, bakers fear')],
    ),
  );
  expect(found.versions.map(({ outlet, kept, cut }) => [outlet, kept, cut])).toEqual([
    ['Outlet 0', null, []],
    ['Outlet 1', 0.4, ['The ferry was late, the crew was tired, and']],
  ]);
  for (const { pieces } of found.versions)
    expect(pieces.map(({ text }) => text).join('')).toMatch(/nobody had told the harbour master\.?$/);
});

test('does not take the same opening, another speaker or the same outlet for one statement', () => {
  const bridge = 'The bridge over the sound will open to lorries before winter';
  const other = inOutlets(
    [quist('The new bridge will be paid by the state')],
    [quist('The new bridge will be closed on Sundays')],
  );
  expect(statements(other)).toEqual([]);
  expect(statements(inOutlets([quist(bridge)], [quist(bridge, { source: 'Bo Lind' })]))).toEqual([]);
  expect(
    statements(
      inOutlets([quist(bridge)]).map((one) => ({ ...one, sources: [quist(bridge), quist(bridge)] })),
    ),
  ).toEqual([]);
});

test('a source in two spellings is one', () => {
  const [found] = statements(
    inOutlets(
      [quist('Nobody is shut out of this harbour', { source: 'Ivan Saveliev' })],
      [quist('Nobody is shut out of this harbour', { source: 'Ivan Savelyev' })],
    ),
  );
  expect(found.versions.map(({ source }) => source).sort()).toEqual(['Ivan Saveliev', 'Ivan Savelyev']);
});

test('sources without a full name and thoughts are left out', () => {
  const words = 'The tide will take the lower town';
  expect(statements(inOutlets([quist(words, { source: 'She' })], [quist(words, { source: 'She' })]))).toEqual(
    [],
  );
  const unnamed = { source: 'Officials', kind: 'unnamed' } as const;
  expect(statements(inOutlets([quist(words, unnamed)], [quist(words, unnamed)]))).toEqual([]);
});

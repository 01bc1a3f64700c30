import { expect, test } from 'vitest';
import { addArticle, compare, createSum, defaultCompareOptions } from '../../../src/stages/compare/index.js';
import { defaultScoreOptions } from '../../../src/stages/score/index.js';
import { buildRows } from './build-rows.js';

const info = { targets: {}, frames: {}, scoring: defaultScoreOptions };

/** The people that outlets let speak, where each article of its own outlet quotes one of them. */
function namesOf(...people: [string, number][]): (string | null)[] {
  const sum = createSum();
  for (const [index, [source, words]] of people.entries())
    addArticle(
      sum,
      buildRows({ id: `a${index}`, outlet: `Outlet ${index}`, sources: [{ source, words }] }),
      defaultCompareOptions,
      defaultScoreOptions,
    );
  return compare(sum, defaultCompareOptions, info).sourcing.map(({ sources }) => sources[0]?.source ?? null);
}

test('two spellings of one name become the one with more words', () => {
  expect(namesOf(['Sergei Savelyev', 40], ['Sergei Saveliev', 10])).toEqual([
    'Sergei Savelyev',
    'Sergei Savelyev',
  ]);
});

test('two people whose short names differ stay two', () => {
  expect(namesOf(['Mun Jong Un', 40], ['Mun Jong Il', 10])).toEqual(['Mun Jong Un', 'Mun Jong Il']);
});

test('two people who share a family name stay two', () => {
  expect(namesOf(['Maria Savelyeva', 40], ['Sergei Savelyeva', 10])).toEqual([
    'Maria Savelyeva',
    'Sergei Savelyeva',
  ]);
});

import { expect, test } from 'vitest';
import { loadLexicons } from '../../../src/lexicon/load.js';
import { rowsOf, tableOf } from '../../../src/lexicon/stance-model.js';
import { addOdds, clearTally, createTally, reasonsOf } from '../../../src/stages/score/tally.js';
import { readText } from '../text.js';

const text = readText('The quay of Velun is old and grey and very wet.', loadLexicons());

test('odds of the same words add up, and the strongest words are told in order of the text', () => {
  const tally = createTally();
  clearTally(tally, 0, text.value.length);
  for (let at = 0; at < 8; at++) addOdds(tally, at, at + 1, at / 10, 0);
  addOdds(tally, 1, 2, 1, 0.25);
  addOdds(tally, 1, 4, 0, 0.5);
  expect(tally.pro).toBeCloseTo(3.8);
  expect(tally.contra).toBeCloseTo(0.75);
  expect(reasonsOf(text, tally).map((reason) => [reason.text, reason.oddsFor, reason.oddsAgainst])).toEqual([
    ['quay', 1.1, 0.25],
    ['quay of Velun', 0, 0.5],
    ['is', 0.4, 0],
    ['old', 0.5, 0],
    ['and', 0.6, 0],
    ['grey', 0.7, 0],
  ]);
});

test('a cleared tally knows nothing of the mention before', () => {
  const tally = createTally();
  clearTally(tally, 0, 6);
  addOdds(tally, 2, 3, 1, 1);
  clearTally(tally, 2, 8);
  addOdds(tally, 2, 3, 0.5, 0);
  expect([tally.pro, tally.contra]).toEqual([0.5, 0]);
  expect(reasonsOf(text, tally)).toMatchObject([{ text: 'of', oddsFor: 0.5, oddsAgainst: 0 }]);
});

test('of equally strong words the first are told', () => {
  const tally = createTally();
  clearTally(tally, 0, text.value.length);
  for (const at of [8, 3, 7, 1, 6, 2, 5]) addOdds(tally, at, at + 1, 0.5, 0);
  expect(reasonsOf(text, tally).map((reason) => reason.text)).toEqual([
    'quay',
    'of',
    'Velun',
    'old',
    'and',
    'grey',
  ]);
});

test('weights are laid out by key', () => {
  const table = tableOf({ 'word ': { quay: [1, 2], wet: [3, 4] }, 'near L1': { wet: [5, 6] } });
  const { families, keys, starts, family, pro, contra } = rowsOf(table);
  const wet = keys.get('wet') ?? -1;
  const places = Array.from({ length: 2 }, (_, at) => (starts[wet] ?? 0) + at);
  expect(starts[wet + 1]).toBe((starts[wet] ?? 0) + 2);
  expect(places.map((at) => [family[at], pro[at], contra[at]])).toEqual([
    [families.get('word '), 3, 4],
    [families.get('near L1'), 5, 6],
  ]);
});

import { expect, test } from 'vitest';
import { designOf, type Vectors } from '../../src/training/design.js';
import type { Example } from '../../src/training/examples.js';
import { calibrate, crossValidate, rate, tuneOffsets } from '../../src/training/validate.js';

const none: Vectors = { dimensions: 0, row: new Map(), values: new Float32Array(0) };
const feature = (key: string) => ({ where: 'word ', key, value: 1, first: 0, last: 1 });
const labelled = (label: number, rows = [0]) => ({ rows, label });

test('a case is judged by weights that never saw its group', () => {
  // Each group has a word of its own that tells its label: outside the group it tells nothing.
  const examples = Array.from({ length: 12 }, (_, index): Example[] => {
    const group = `text ${index}`;
    const one = { group, mentions: [[feature(group)]], label: 1 + (index % 2) };
    return [one, one, one];
  }).flat();
  const design = designOf(examples, none);
  const penalties = { free: 0.1, embedded: 1 };
  const groups = examples.map(({ group }) => group);
  for (const odds of crossValidate(design, groups, penalties, 3)) expect(odds).toEqual([0, 0, 0]);
  const singly = groups.map((group, index) => `${group} ${index}`);
  const mixed = crossValidate(design, singly, penalties, 3);
  expect(rate(mixed, design.decisions, [0, 0, 0])).toBeGreaterThan(0.5);
});

test('the scale calibrates: odds twice too bold are halved', () => {
  // At log odds of ln 9 three of four are right: their true odds are ln 3, half of that.
  const bold = Math.log(9);
  const odds = Array.from({ length: 400 }, () => [0, bold]);
  const decisions = odds.map((_, index) => labelled(index % 4 === 0 ? 0 : 1));
  expect(calibrate(odds, decisions)).toBeCloseTo(0.5, 2);
  const even = Array.from({ length: 400 }, () => [0, Math.log(3)]);
  expect(calibrate(even, decisions)).toBeCloseTo(1, 2);
});

test('offsets help a class that is found too seldom', () => {
  const odds = [
    [0, -0.5, -3],
    [0, -0.4, -3],
    [0, -2, -3],
    [0, -2, -3],
    [0, -3, 1],
  ];
  const decisions = [1, 1, 0, 0, 2].map((label) => labelled(label));
  expect(rate(odds, decisions, [0, 0, 0])).toBeCloseTo((2 / 3 + 0 + 1) / 3, 10);
  const offsets = tuneOffsets(odds, decisions, 3);
  expect(offsets[0]).toBe(0);
  expect(rate(odds, decisions, offsets)).toBe(1);
});

import { expect, test } from 'vitest';
import { clusterTree } from '../../src/statistics/cluster-tree.js';

test('joins the nearest first, the branch of the lowest leaf on the left', () => {
  const distances = [
    [0, 6, 8],
    [6, 0, 1],
    [8, 1, 0],
  ];
  expect(clusterTree(distances)).toEqual({
    height: 7,
    leaves: [0, 1, 2],
    branches: [{ leaf: 0 }, { height: 1, leaves: [1, 2], branches: [{ leaf: 1 }, { leaf: 2 }] }],
  });
});

test('gives one tree for ties', () => {
  const equal = Array.from({ length: 4 }, (_, i) => Array.from({ length: 4 }, (_, j) => (i === j ? 0 : 1)));
  const tree = clusterTree(equal);
  expect(tree).toEqual(clusterTree(equal));
  expect(tree).toMatchObject({ height: 1, leaves: [0, 1, 2, 3] });
});

test('takes one row and none', () => {
  expect(clusterTree([[0]])).toEqual({ leaf: 0 });
  expect(clusterTree([])).toBe(null);
});

test.each([
  [[[0, 1]], 'row 0 has 2 cells'],
  [
    [
      [0, 1],
      [2, 0],
    ],
    '1 at 0, 1',
  ],
  [[[1]], '1 at 0, 0'],
  [
    [
      [0, -1],
      [-1, 0],
    ],
    '-1 at 0, 1',
  ],
  [
    [
      [0, Number.NaN],
      [Number.NaN, 0],
    ],
    'NaN at 0, 1',
  ],
])('takes no %j for distances', (distances, message) => {
  expect(() => clusterTree(distances)).toThrow(message);
});

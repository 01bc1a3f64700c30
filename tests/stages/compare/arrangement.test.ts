import { expect, test } from 'vitest';
import { drawMap, growTree } from '../../../src/stages/compare/arrangement.js';

const outlets = ['Aurora', 'Beacon', 'Courier'];
const distances = [
  [0, 0.64, 0.49],
  [0.64, 0, 0.01],
  [0.49, 0.01, 0],
];

test('the tree joins the nearest outlets first', () => {
  expect(growTree(outlets, distances)).toEqual({
    height: 0.565,
    branches: [
      { outlet: 'Aurora' },
      { height: 0.01, branches: [{ outlet: 'Beacon' }, { outlet: 'Courier' }] },
    ],
  });
});

test('the map sets outlets as far apart as the root of their divergence', () => {
  const map = drawMap(outlets, distances);
  expect(map?.points).toEqual([
    { outlet: 'Aurora', x: 0.5, y: 0 },
    { outlet: 'Beacon', x: -0.3, y: 0 },
    { outlet: 'Courier', x: -0.2, y: 0 },
  ]);
  expect(map).toMatchObject({ share: 1, stress: 0 });
});

test('two outlets make no picture', () => {
  const two = distances.slice(0, 2).map((row) => row.slice(0, 2));
  expect([growTree(['Aurora', 'Beacon'], two), drawMap(['Aurora', 'Beacon'], two)]).toEqual([null, null]);
});

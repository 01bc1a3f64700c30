import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleClassically } from '../../src/statistics/classical-scaling.js';

const coordinate = fc.integer({ min: -50, max: 50 });
const plane = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 9 });

test('keeps all distances of points in a plane', () => {
  fc.assert(
    fc.property(plane, (points) => {
      const distances = points.map(([x, y]) => points.map((to) => Math.hypot(x - to[0], y - to[1])));
      const map = scaleClassically(distances);
      expect(map.share).toBeCloseTo(1, 6);
      expect(map.stress).toBeCloseTo(0, 6);
      expect(scaleClassically(distances)).toEqual(map);
    }),
    { numRuns: 100 },
  );
});

test('the farthest point of an axis lies on its positive side', () => {
  const map = scaleClassically([
    [0, 3, 9],
    [3, 0, 6],
    [9, 6, 0],
  ]);
  expect(map.points[2][0]).toBeCloseTo(5, 9);
  expect(map.points[0][0]).toBeCloseTo(-4, 9);
  expect(map.points[1][1]).toBeCloseTo(0, 6);
});

test('takes none, one and two points, and points at one place', () => {
  expect(scaleClassically([])).toEqual({ points: [], share: 1, stress: 0 });
  expect(scaleClassically([[0]])).toEqual({ points: [[0, 0]], share: 1, stress: 0 });
  const two = [
    [0, 2],
    [2, 0],
  ];
  expect(scaleClassically(two).points.map(([x]) => x)).toEqual([expect.closeTo(1, 9), expect.closeTo(-1, 9)]);
  const same = [
    [0, 0],
    [0, 0],
  ];
  expect(scaleClassically(same)).toMatchObject({ share: 1, stress: 0 });
});

import { expect, test } from 'vitest';
import { minimise, type Objective } from '../../src/training/minimise.js';

test('a quadratic bowl is least at its centre', () => {
  const centre = [3, -2, 0.5];
  const steep = [1, 10, 100];
  const bowl: Objective = (point, gradient) => {
    let value = 0;
    for (const [i, c] of centre.entries()) {
      const away = (point[i] ?? 0) - c;
      value += 0.5 * (steep[i] ?? 0) * away * away;
      gradient[i] = (steep[i] ?? 0) * away;
    }
    return value;
  };
  const found = minimise(bowl, 3, 100, 1e-14);
  for (const [i, c] of centre.entries()) expect(found[i]).toBeCloseTo(c, 5);
});

test("Rosenbrock's curved valley is least at (1, 1)", () => {
  const valley: Objective = (point, gradient) => {
    const [x = 0, y = 0] = point;
    gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
    gradient[1] = 200 * (y - x * x);
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  };
  const found = minimise(valley, 2, 500, 1e-15);
  expect(found[0]).toBeCloseTo(1, 4);
  expect(found[1]).toBeCloseTo(1, 4);
});

test('log-cosh, whose curvature changes, is least at its centre', () => {
  const found = minimise(
    (point, gradient) => {
      const away = (point[0] ?? 0) - 4;
      gradient[0] = Math.tanh(away);
      return Math.log(Math.cosh(away));
    },
    1,
    100,
    1e-14,
  );
  expect(found[0]).toBeCloseTo(4, 5);
});

test('without a slope it stays where it begins, and without rounds too', () => {
  const flat: Objective = (_, gradient) => {
    gradient.fill(0);
    return 7;
  };
  expect([...minimise(flat, 2, 10)]).toEqual([0, 0]);
  const slope: Objective = (point, gradient) => {
    gradient[0] = 2 * ((point[0] ?? 0) - 1);
    return ((point[0] ?? 0) - 1) ** 2;
  };
  expect([...minimise(slope, 1, 0)]).toEqual([0]);
});

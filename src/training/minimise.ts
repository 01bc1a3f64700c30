/** A smooth function to be made least: gives its value at `point` and writes its gradient. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

/** Steps remembered. */
const MEMORY = 12;
/** Share of the expected decrease that a step must bring (Armijo's condition). */
const SUFFICIENT = 1e-4;
/** How often a step is halved before the search ends. */
const MOST_HALVINGS = 30;

/**
 * The point at which a convex smooth function is least, from 0: limited-memory BFGS with backtracking
 * (Nocedal & Wright 2006, "Numerical Optimization", algorithms 7.4 and 3.1).
 *
 * @param rounds most iterations
 * @param tolerance ends when an iteration lowers the value by less than this share of it
 */
export function minimise(objective: Objective, size: number, rounds: number, tolerance = 1e-6): Float64Array {
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descend(gradient, steps);
    const slope = dot(direction, gradient);
    if (slope >= 0) break;
    let length = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
      for (let i = 0; i < size; i++) next[i] = (point[i] as number) + length * (direction[i] as number);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + SUFFICIENT * length * slope) break;
    }
    if (!(nextValue < value)) break;
    const moved = next.map((x, i) => x - (point[i] as number));
    const bent = nextGradient.map((x, i) => x - (gradient[i] as number));
    const curvature = dot(moved, bent);
    if (curvature > 1e-12) steps.push({ moved, bent, curvature });
    if (steps.length > MEMORY) steps.shift();
    const isDone = value - nextValue < tolerance * Math.abs(value);
    [point, gradient, value] = [next, nextGradient, nextValue];
    if (isDone) break;
  }
  return point;
}

interface Step {
  readonly moved: Float64Array;
  readonly bent: Float64Array;
  readonly curvature: number;
}

/** Minus the gradient, bent by the remembered curvature: the two-loop recursion. */
function descend(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((x) => -x);
  const factors: number[] = [];
  for (let s = steps.length - 1; s >= 0; s--) {
    const { moved, bent, curvature } = steps[s] as Step;
    const factor = dot(moved, direction) / curvature;
    factors[s] = factor;
    addScaled(direction, bent, -factor);
  }
  const latest = steps.at(-1);
  if (latest !== undefined) {
    const scale = latest.curvature / dot(latest.bent, latest.bent);
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] as number) * scale;
  }
  for (const [s, { moved, bent, curvature }] of steps.entries())
    addScaled(direction, moved, (factors[s] as number) - dot(bent, direction) / curvature);
  return direction;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

function addScaled(onto: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < onto.length; i++) onto[i] = (onto[i] as number) + factor * (other[i] as number);
}

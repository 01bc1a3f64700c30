/**
 * P(Z <= z) of the standard normal distribution, to 15 digits in the middle and 8 far out in the lower tail: Hart's
 * rational approximation (Hart 1968, algorithm 5666) as laid out by West 2005, "Better approximations to
 * cumulative normal functions", Wilmott Magazine.
 */
export function normalCdf(z: number): number {
  const tail = upperTail(Math.abs(z));
  return z > 0 ? 1 - tail : tail;
}

const numerator = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const denominator = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

function upperTail(x: number): number {
  if (x > 38) return 0;
  const density = Math.exp(-(x * x) / 2);
  if (x < 7.07106781186547) return (density * polynomial(numerator, x)) / polynomial(denominator, x);
  const fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
  return density / fraction / 2.506628274631;
}

/** Horner's scheme, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}

/** Gives the next number of a stream: a whole number, uniform in [0, 2^32). */
export type Generator = () => number;

/**
 * A seeded stream of 32-bit numbers: xoshiro128** (Blackman & Vigna 2021, "Scrambled linear pseudorandom
 * number generators", ACM TOMS 47:4), its state filled by splitmix32 so that near seeds give unlike streams.
 *
 * @param seed any number; its low 32 bits count
 */
export function createGenerator(seed: number): Generator {
  const state = fillState(seed);
  return () => {
    const second = state[1];
    const scaled = Math.imul(second, 5);
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9);
    const third = state[2] ^ state[0];
    const fourth = state[3] ^ second;
    state[1] = second ^ third;
    state[0] ^= fourth;
    state[2] = third ^ (second << 9);
    state[3] = (fourth << 11) | (fourth >>> 21);
    return result >>> 0;
  };
}

/** Splitmix32: Weyl steps of the golden ratio through MurmurHash3's finaliser. */
function fillState(seed: number): Int32Array {
  const state = new Int32Array(4);
  let counter = seed | 0;
  for (let i = 0; i < state.length; i++) {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    state[i] = mixed ^ (mixed >>> 16);
  }
  return state;
}

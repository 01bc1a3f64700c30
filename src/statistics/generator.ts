/** Fills an array with the next numbers of a stream: whole numbers, uniform in [0, 2^32). */
export type Generator = (numbers: Uint32Array) => void;

/**
 * A seeded stream of 32-bit numbers: xoshiro128** (Blackman & Vigna 2021, "Scrambled linear pseudorandom
 * number generators", ACM TOMS 47:4), its state filled by splitmix32 so that near seeds give unlike streams.
 *
 * @param seed any number; its low 32 bits count
 */
export function createGenerator(seed: number): Generator {
  const state = fillState(seed);
  return (numbers) => {
    let [first, second, third, fourth] = state;
    for (let i = 0; i < numbers.length; i++) {
      const scaled = Math.imul(second, 5);
      numbers[i] = Math.imul((scaled << 7) | (scaled >>> 25), 9);
      const shifted = second << 9;
      third ^= first;
      fourth ^= second;
      second ^= third;
      first ^= fourth;
      third ^= shifted;
      fourth = (fourth << 11) | (fourth >>> 21);
    }
    state.set([first, second, third, fourth]);
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

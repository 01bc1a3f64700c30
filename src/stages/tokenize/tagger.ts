/** Parts of speech by wink-nlp's own rules, run over words that it has read before. */
import { machines, type Word } from '../../lexicon/language.js';

/** A state machine as rows of states by what they see; 0 is the state that all begin in, and leads back there. */
interface Machine {
  readonly next: Int16Array;
  /** By state: the state to end in where nothing longer is found, or 0. */
  readonly otherwise: Int16Array;
  /** By state that ends a find: the part of speech to give, below 0 where a word need not be able to have it; or 0. */
  readonly gives: Int16Array;
  /** By such a state: how far from the find's first token the one to change stands. */
  readonly shift: Int16Array;
}

interface Tagger {
  /** How many different things the machines see. */
  readonly width: number;
  /** Numbers of what they see: parts of speech and hints by wink-nlp's number. 0 is all that none looks for. */
  readonly columns: ReadonlyMap<number, number>;
  readonly columnOfPos: Uint8Array;
  /** The column of the end. */
  readonly end: number;
  readonly machines: readonly Machine[];
}

/** wink-nlp's events for the end of a text, and for whatever else comes. */
const END = 2_070_000;
const OTHERWISE = 2_070_003;

const MOST_POS = 32;

let tagger: Tagger | null = null;

function createTagger(): Tagger {
  const read = machines.map((json) => JSON.parse(json) as Source);
  const columns = new Map<number, number>();
  for (const [, , states] of read)
    for (const events of Object.values(states))
      for (const event of Object.keys(events).map(Number))
        if (event >= 0 && event !== OTHERWISE && !columns.has(event)) columns.set(event, columns.size + 1);
  const width = columns.size + 1;
  const end = columns.get(END) ?? 0;
  const columnOfPos = Uint8Array.from({ length: MOST_POS }, (_, pos) => columns.get(pos) ?? 0);
  return { width, columns, columnOfPos, end, machines: read.map((source) => layOut(source, columns, width)) };
}

/** A machine as the model writes it: version, last state, events by state, what end states give, what they mark. */
type Source = [
  number,
  number,
  Record<string, Record<string, number>>,
  Record<string, string>,
  Record<string, [number, number]>,
];

function layOut(
  [, last, states, ends, marks]: Source,
  columns: ReadonlyMap<number, number>,
  width: number,
): Machine {
  const size = last + 1;
  const machine = {
    next: new Int16Array(size * width),
    otherwise: new Int16Array(size),
    gives: new Int16Array(size),
    shift: new Int16Array(size),
  };
  for (const [state, events] of Object.entries(states)) {
    machine.otherwise[Number(state)] = events[OTHERWISE] ?? 0;
    for (const [event, next] of Object.entries(events)) {
      const column = columns.get(Number(event));
      if (column !== undefined) machine.next[Number(state) * width + column] = next;
    }
  }
  for (const [state, pos] of Object.entries(ends)) machine.gives[Number(state)] = Number(pos);
  for (const [state, [from]] of Object.entries(marks)) machine.shift[Number(state)] = from;
  return machine;
}

/** Numbers that tagging needs of each word: what its part of speech is by itself, whether it stays, its hint's column, what it may be. */
export const WIDTH = 4;

/** Writes those of a word at its number. */
export function noteWord({ usual, isFixed, hint, possible }: Word, facts: Int32Array, word: number): void {
  tagger ??= createTagger();
  facts[word * WIDTH] = usual;
  facts[word * WIDTH + 1] = isFixed ? 1 : 0;
  facts[word * WIDTH + 2] = hint === 0 ? -1 : (tagger.columns.get(hint) ?? 0);
  facts[word * WIDTH + 3] = possible;
}

/** The part of speech of each word of a text, as wink-nlp's numbers. */
export function tagWords(words: Int32Array, facts: Int32Array): Uint8Array {
  tagger ??= createTagger();
  const { columnOfPos, machines: all, end, width } = tagger;
  const size = words.length;
  const pos = new Uint8Array(size);
  const seen = new Uint8Array(size + 1);
  for (let at = 0; at < size; at++) pos[at] = facts[(words[at] as number) * WIDTH] as number;
  seen[size] = end;
  for (const machine of all) {
    for (let at = 0; at < size; at++) {
      const hint = facts[(words[at] as number) * WIDTH + 2] as number;
      seen[at] = hint < 0 ? (columnOfPos[pos[at] as number] as number) : hint;
    }
    run(machine, seen, width, (at, given) => {
      const possible = facts[(words[at] as number) * WIDTH + 3] as number;
      if (given < 0) pos[at] = -given;
      else if ((possible & (1 << given)) !== 0) pos[at] = given;
    });
  }
  for (let at = 0; at < size; at++) {
    const word = (words[at] as number) * WIDTH;
    if (facts[word + 1] === 1) pos[at] = facts[word] as number;
  }
  return pos;
}

/** Finds the longest sequences one behind the other, and changes what each says. */
function run(
  { next, otherwise, gives, shift }: Machine,
  seen: Uint8Array,
  width: number,
  change: (at: number, pos: number) => void,
): void {
  let first = 0;
  let fallback = 0;
  let fallbackAt = 0;
  let state = 0;
  for (let from = 0; from < seen.length; from++) {
    for (let at = from; at < seen.length; at++) {
      const to = next[state * width + (seen[at] as number)] as number;
      if (state === 0 && to !== 0) first = at;
      let isOver = true;
      if (to === 0) {
        if (fallback !== 0) {
          change(first + (shift[fallback] as number), gives[fallback] as number);
          from = fallbackAt;
          fallback = 0;
        }
      } else if (gives[to] !== 0) {
        change(first + (shift[to] as number), gives[to] as number);
        from = at;
        fallback = 0;
      } else isOver = false;
      state = isOver ? 0 : to;
      if (otherwise[state] !== 0) {
        fallbackAt = at;
        fallback = otherwise[state] as number;
      }
      if (isOver) break;
    }
  }
}

/** The walk over words: the states that those so far lead to, word by word and never going back. */
import type { Text } from '../model.js';
import { addressOf, follow, type Network, type Node } from './network.js';
import { transparent } from './vocabulary.js';

/** Entry `entry` found over tokens `[first, last)`, with the slot's tokens where it has one. */
export interface Match {
  readonly entry: number;
  readonly first: number;
  readonly last: number;
  readonly slot: Slot | null;
}

/** A named target at tokens `[first, last)`, as terms with slots take it. */
export interface Slot {
  readonly target: string;
  readonly first: number;
  readonly last: number;
}

export type Slots = ReadonlyMap<number, readonly Slot[]>;

/** The states alive at one word, `STRIDE` numbers each, written over and over. */
export interface States {
  /** How many numbers are in use. */
  size: number;
  /** Address of the node, first token, words that may still be passed over, and the slot's number, 0 for none. */
  readonly cells: Int32Array;
}

/** What one walk reads and writes. */
export interface Walk {
  readonly network: Network;
  readonly nodes: readonly Node[];
  /** `Beginnings.cells`, and where the record of each token stands there. */
  readonly records: Int32Array;
  readonly begins: ArrayLike<number>;
  readonly text: Pick<Text, 'flags' | 'mask'>;
  readonly pool: readonly [States, States];
  /** States that nothing waits in. */
  readonly spare: States[];
  readonly found: Match[];
  /** The slots taken, by their numbers. */
  readonly taken: (Slot | null)[];
}

/** States alive at once; no lexicon comes near, and none can make matching slow. */
const MOST_STATES = 512;
const STRIDE = 4;

export function createStates(): States {
  return { size: 0, cells: new Int32Array(STRIDE * MOST_STATES) };
}

/** Finds all matches in tokens `[first, last)`, in no order. */
export function walk(walked: Walk, first: number, last: number, slots?: Slots): void {
  const { records, begins } = walked;
  const { flags, mask } = walked.text;
  let waiting: Map<number, States> | null = null;
  let [alive, next] = walked.pool;
  alive.size = 0;
  for (let index = first; index < last; index++) {
    if (waiting !== null) arrive(waiting.get(index), alive, walked.spare);
    if (((flags[index] as number) & transparent) !== 0) continue;
    const here = slots === undefined ? undefined : slots.get(index);
    const ahead = index + 1 < last ? bitsOf(flags, mask, index + 1) : 0;
    const record = begins[index] as number;
    const need = records[record] as number;
    const isStart = need === -1 || (need & ahead) !== 0;
    if (alive.size === 0 && !isStart && here === undefined) continue;
    next.size = 0;
    if (alive.size > 0) stepAll(walked, alive, record, mask[index] as number, index, ahead, next);
    if (isStart) start(walked, record, index, ahead, next);
    if (here !== undefined) {
      waiting ??= new Map();
      for (const slot of here) {
        take(walked, 0, index, slot, waiting);
        for (let at = 0; at < alive.size; at += STRIDE)
          take(walked, alive.cells[at] as number, alive.cells[at + 1] as number, slot, waiting);
      }
    }
    const spent = alive;
    alive = next;
    next = spent;
  }
}

/** Lets the states that waited for the end of a slot go on. */
function arrive(waited: States | undefined, alive: States, spare: States[]): void {
  if (waited === undefined) return;
  const { cells } = waited;
  for (let at = 0; at < waited.size; at += STRIDE)
    write(
      alive,
      cells[at] as number,
      cells[at + 1] as number,
      cells[at + 2] as number,
      cells[at + 3] as number,
    );
  waited.size = 0;
  spare.push(waited);
}

/** Bits of a word; all of them where terms pass over it. */
function bitsOf(flags: ArrayLike<number>, mask: ArrayLike<number>, index: number): number {
  return ((flags[index] as number) & transparent) !== 0 ? -1 : (mask[index] as number);
}

/** Follows the edges of the states over a word, and lets gaps pass it over. */
function stepAll(
  walked: Walk,
  from: States,
  record: number,
  mask: number,
  index: number,
  ahead: number,
  into: States,
): void {
  const { network, records } = walked;
  const { nodes } = network;
  const { cells, size } = from;
  const symbols = record + 3;
  const end = symbols + (records[record + 2] as number);
  for (let at = 0; at < size; at += STRIDE) {
    const address = cells[at] as number;
    if (((nodes[address] as number) & mask) !== 0) {
      const bit = nodes[address + 1] as number;
      if (bit === 0 || ((records[record + 1] as number) & bit) !== 0)
        for (let symbol = symbols; symbol < end; symbol++) {
          const next = follow(network, address, records[symbol] as number);
          if (next !== -1)
            enter(walked, next, cells[at + 1] as number, cells[at + 3] as number, ahead, index + 1, into);
        }
    }
    const skip = cells[at + 2] as number;
    if (skip > 0) write(into, address, cells[at + 1] as number, skip - 1, cells[at + 3] as number);
  }
}

/** Finds the entries of one word, and enters the other nodes that a word begins with. */
function start(walked: Walk, record: number, index: number, ahead: number, into: States): void {
  const { records, found } = walked;
  let at = record + 3 + (records[record + 2] as number);
  const entries = at + 1 + (records[at] as number);
  for (at++; at < entries; at++)
    found.push({ entry: records[at] as number, first: index, last: index + 1, slot: null });
  const end = at + 1 + (records[at] as number);
  for (at++; at < end; at++) lead(walked.network, records[at] as number, index, 0, ahead, into);
}

/** Follows the slots of a node over a named target; the state waits until the target's end. */
function take(walked: Walk, address: number, first: number, slot: Slot, waiting: Map<number, States>): void {
  const { slots } = walked.nodes[address / addressOf(1)] as Node;
  if (slots === null) return;
  for (const edge of slots) {
    if (edge.target !== 'target' && edge.target !== slot.target) continue;
    const into = waiting.get(slot.last) ?? walked.spare.pop() ?? createStates();
    const number = walked.taken.push(slot) - 1;
    enter(walked, addressOf(edge.node.id), first, number, -1, slot.last, into);
    waiting.set(slot.last, into);
  }
}

/**
 * Comes to a node and finds the entries that end there.
 *
 * @param ahead bits of the next word
 * @param end first token behind the words so far
 */
function enter(
  walked: Walk,
  address: number,
  first: number,
  slot: number,
  ahead: number,
  end: number,
  into: States,
): void {
  const { nodes, lists } = walked.network;
  const ends = nodes[address + 2] as number;
  const last = ends + (lists[ends] as number);
  for (let at = ends + 1; at <= last; at++)
    walked.found.push({
      entry: lists[at] as number,
      first,
      last: end,
      slot: walked.taken[slot] as Slot | null,
    });
  lead(walked.network, address, first, slot, ahead, into);
}

/** Leaves a state at a node where the next word may lead on, and one behind each gap. */
function lead(
  { nodes, lists }: Network,
  address: number,
  first: number,
  slot: number,
  ahead: number,
  into: States,
): void {
  const leads = nodes[address + 3] as number;
  if (((nodes[address] as number) & ahead) !== 0 || (leads & 1) !== 0) write(into, address, first, 0, slot);
  if (leads < 2) return;
  const gaps = leads >> 1;
  const last = gaps + 2 * (lists[gaps] as number);
  for (let at = gaps + 1; at < last; at += 2)
    write(into, lists[at + 1] as number, first, lists[at] as number, slot);
}

function write(into: States, address: number, first: number, skip: number, slot: number): void {
  const { cells, size } = into;
  if (size >= cells.length) return;
  cells[size] = address;
  cells[size + 1] = first;
  cells[size + 2] = skip;
  cells[size + 3] = slot;
  into.size = size + STRIDE;
}

/**
 * Terms compiled to one automaton over word numbers. Matching keeps the set of states that the words so far
 * lead to and never goes back: time is linear in the text and does not grow with the number of terms.
 */
import type { Text } from '../model.js';
import type { Element } from './pattern.js';
import { type Form, symbolBit, transparent, type Vocabulary } from './vocabulary.js';

interface Node {
  edges: Map<number, Node> | null;
  /** Bits of the edges' word numbers. */
  mask: number;
  /** Its bit in `Form.classes` where it is one of the automaton's broadest nodes, else 0. */
  bit: number;
  /** Whether only an edge leads on: nothing ends here, and no gap or slot leaves. */
  plain: boolean;
  gaps: { most: number; node: Node }[] | null;
  slots: { target: string; node: Node }[] | null;
  /** Entries that end here. */
  ends: number[] | null;
}

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

export interface Automaton {
  /** Adds a sequence that ends in `entry`. */
  readonly add: (elements: readonly Element[], entry: number) => void;
  /**
   * All matches in tokens `[first, last)`, in no order. Hyphens and quotation marks between two
   * words count as a space.
   *
   * @param slots targets by the token that they begin at
   */
  readonly match: (text: Text, first: number, last: number, slots?: Slots) => readonly Match[];
}

/** The states alive at one word, as columns that are written over and over. */
interface States {
  size: number;
  readonly node: Node[];
  readonly first: number[];
  /** Words that may still be passed over before the next element. */
  readonly skip: number[];
  readonly slot: (Slot | null)[];
}

/** States alive at once; no lexicon comes near, and none can make matching slow. */
const MOST_STATES = 512;
const NOTHING: readonly Match[] = [];

/** Makes an empty automaton over a vocabulary. */
export function createAutomaton(vocabulary: Vocabulary): Automaton {
  const root = createNode();
  let broad: ReadonlyMap<number, number> | null = null;
  const number = vocabulary.enrol((symbols) => {
    const states: Node[] = [];
    let classes = 0;
    broad ??= markBroad(root);
    for (const id of symbols) {
      const node = root.edges?.get(id);
      if (node !== undefined) states.push(node);
      classes |= broad.get(id) ?? 0;
    }
    const needs = states.reduce((bits, node) => (node.plain ? bits | node.mask : -1), 0);
    return { states, needs, classes };
  });
  const pool = [createStates(), createStates()] as const;

  return {
    add(elements, entry) {
      let node = root;
      for (const element of elements) node = extend(node, element, vocabulary);
      broad = null;
      node.ends ??= [];
      node.plain = false;
      if (!node.ends.includes(entry)) node.ends.push(entry);
    },
    match(text, first, last, slots) {
      const found: Match[] = [];
      let waiting: Map<number, States> | null = null;
      let [alive, next] = pool;
      const { flags, mask, form: forms } = text;
      const needs = text.needs[number] as ArrayLike<number>;
      alive.size = 0;
      for (let index = first; index < last; index++) {
        if (waiting !== null) arrive(waiting.get(index), alive);
        if (((flags[index] as number) & transparent) !== 0) continue;
        const here = slots === undefined ? undefined : slots.get(index);
        const ahead = index + 1 < last ? bitsOf(flags, mask, index + 1) : 0;
        const need = needs[index] as number;
        const begins = need === -1 || (need & ahead) !== 0;
        if (alive.size === 0 && !begins && here === undefined) continue;
        next.size = 0;
        if (alive.size > 0) stepAll(number, alive, forms, mask, index, ahead, next, found);
        if (begins) {
          const starts = (forms[index] as Form).starts[number] as readonly Node[];
          for (let at = 0; at < starts.length; at++)
            enter(starts[at] as Node, index, null, ahead, index + 1, next, found);
        }
        if (here !== undefined) {
          waiting ??= new Map();
          for (const slot of here) {
            take(root, index, slot, waiting, found);
            for (let at = 0; at < alive.size; at++)
              take(alive.node[at] as Node, alive.first[at] as number, slot, waiting, found);
          }
        }
        const spent = alive;
        alive = next;
        next = spent;
      }
      return found.length === 0 ? NOTHING : found;
    },
  };
}

/** Lets the states that waited for the end of a slot go on. */
function arrive(waited: States | undefined, alive: States): void {
  if (waited === undefined) return;
  for (let at = 0; at < waited.size; at++)
    write(
      alive,
      waited.node[at] as Node,
      waited.first[at] as number,
      waited.skip[at] as number,
      waited.slot[at] as Slot | null,
    );
}

/** Bits of a word; all of them where terms pass over it. */
function bitsOf(flags: ArrayLike<number>, mask: ArrayLike<number>, index: number): number {
  return ((flags[index] as number) & transparent) !== 0 ? -1 : (mask[index] as number);
}

/** Follows the edges of the states over a word, and lets gaps pass it over. The form is looked at only where an edge may fit. */
function stepAll(
  number: number,
  from: States,
  forms: readonly Form[],
  masks: ArrayLike<number>,
  index: number,
  ahead: number,
  into: States,
  found: Match[],
): void {
  const mask = masks[index] as number;
  for (let at = 0; at < from.size; at++) {
    const node = from.node[at] as Node;
    const { edges, bit } = node;
    if (
      edges !== null &&
      (node.mask & mask) !== 0 &&
      (bit === 0 || (((forms[index] as Form).classes[number] as number) & bit) !== 0)
    ) {
      const { symbols } = forms[index] as Form;
      for (let which = 0; which < symbols.length; which++) {
        const next = edges.get(symbols[which] as number);
        if (next !== undefined)
          enter(next, from.first[at] as number, from.slot[at] as Slot | null, ahead, index + 1, into, found);
      }
    }
    const skip = from.skip[at] as number;
    if (skip > 0) write(into, node, from.first[at] as number, skip - 1, from.slot[at] as Slot | null);
  }
}

/** Follows the slots of a node over a named target; the state waits until the target's end. */
function take(node: Node, first: number, slot: Slot, waiting: Map<number, States>, found: Match[]): void {
  if (node.slots === null) return;
  for (const edge of node.slots) {
    if (edge.target !== 'target' && edge.target !== slot.target) continue;
    const into = waiting.get(slot.last) ?? createStates();
    enter(edge.node, first, slot, -1, slot.last, into, found);
    waiting.set(slot.last, into);
  }
}

/**
 * Comes to a node: finds the entries that end there, and leaves a state where the next word may lead on, and one
 * behind each gap.
 *
 * @param ahead bits of the next word
 * @param end first token behind the words so far
 */
function enter(
  node: Node,
  first: number,
  slot: Slot | null,
  ahead: number,
  end: number,
  into: States,
  found: Match[],
): void {
  if (node.ends !== null) for (const entry of node.ends) found.push({ entry, first, last: end, slot });
  if ((node.mask & ahead) !== 0 || node.slots !== null) write(into, node, first, 0, slot);
  if (node.gaps !== null) for (const gap of node.gaps) write(into, gap.node, first, gap.most, slot);
}

function write(into: States, node: Node, first: number, skip: number, slot: Slot | null): void {
  const at = into.size;
  if (at >= MOST_STATES) return;
  into.node[at] = node;
  into.first[at] = first;
  into.skip[at] = skip;
  into.slot[at] = slot;
  into.size = at + 1;
}

function createStates(): States {
  return { size: 0, node: [], first: [], skip: [], slot: [] };
}

function extend(node: Node, element: Element, vocabulary: Vocabulary): Node {
  if (element.kind === 'gap') {
    node.gaps ??= [];
    node.plain = false;
    const known = node.gaps.find((gap) => gap.most === element.most);
    if (known !== undefined) return known.node;
    const made = createNode();
    node.gaps.push({ most: element.most, node: made });
    return made;
  }
  if (element.kind === 'slot') {
    node.slots ??= [];
    node.plain = false;
    const known = node.slots.find((slot) => slot.target === element.target);
    if (known !== undefined) return known.node;
    const made = createNode();
    node.slots.push({ target: element.target, node: made });
    return made;
  }
  node.edges ??= new Map();
  const id = vocabulary.add(element);
  const known = node.edges.get(id);
  if (known !== undefined) return known;
  const made = createNode();
  node.edges.set(id, made);
  node.mask |= symbolBit(id);
  return made;
}

/**
 * Gives a bit each to the nodes with the most edges, whose masks let nearly every word pass.
 *
 * @returns for each word number the bits of those nodes that it leads on from
 */
function markBroad(root: Node): ReadonlyMap<number, number> {
  const nodes: Node[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node !== root) nodes.push(node);
    for (const next of node.edges?.values() ?? []) waiting.push(next);
    for (const next of [...(node.gaps ?? []), ...(node.slots ?? [])]) waiting.push(next.node);
    node.bit = 0;
  }
  const broad = nodes
    .filter(({ edges }) => (edges?.size ?? 0) >= BROAD)
    .sort((a, b) => (b.edges?.size ?? 0) - (a.edges?.size ?? 0))
    .slice(0, 32);
  const classes = new Map<number, number>();
  for (const [at, node] of broad.entries()) {
    node.bit = 1 << at;
    for (const id of node.edges?.keys() ?? []) classes.set(id, (classes.get(id) ?? 0) | node.bit);
  }
  return classes;
}

/** Edges from which on a mask of 32 bits tells little. */
const BROAD = 8;

function createNode(): Node {
  return { edges: null, mask: 0, bit: 0, plain: true, gaps: null, slots: null, ends: null };
}

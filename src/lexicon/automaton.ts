/**
 * Terms compiled to one automaton over word numbers. Matching keeps the set of states that the words so far
 * lead to and never goes back: time is linear in the text and does not grow with the number of terms.
 */
import type { Text } from '../model.js';
import type { Element } from './pattern.js';
import type { Form, Vocabulary } from './vocabulary.js';

interface Node {
  edges: Map<number, Node> | null;
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
   * All matches in tokens `[first, last)`, in order of their end. Hyphens and quotation marks between two
   * words count as a space.
   *
   * @param slots targets by the token that they begin at
   */
  readonly match: (text: Text, first: number, last: number, slots?: Slots) => readonly Match[];
}

interface State {
  readonly node: Node;
  readonly first: number;
  /** Words that may still be passed over before the next element. */
  readonly skip: number;
  readonly slot: Slot | null;
}

/** States alive at once; no lexicon comes near, and none can make matching slow. */
const MOST_STATES = 512;
const NOTHING: readonly Match[] = [];
const NO_NODES: readonly Node[] = [];

/** Makes an empty automaton over a vocabulary. */
export function createAutomaton(vocabulary: Vocabulary): Automaton {
  const root = createNode();
  const number = vocabulary.enrol();

  /** The states that a form leads to from the start. */
  function startsOf(form: Form): readonly Node[] {
    const known = form.starts[number];
    if (known !== undefined) return known as readonly Node[];
    const nodes = form.symbols.flatMap((id) => root.edges?.get(id) ?? []);
    const found = nodes.length === 0 ? NO_NODES : nodes;
    form.starts[number] = found;
    return found;
  }

  return {
    add(elements, entry) {
      let node = root;
      for (const element of elements) node = extend(node, element, vocabulary);
      node.ends ??= [];
      if (!node.ends.includes(entry)) node.ends.push(entry);
    },
    match(text, first, last, slots) {
      let found: Match[] | null = null;
      let states: State[] = [];
      let waiting: Map<number, State[]> | null = null;
      const collect = (from: readonly State[], end: number) => {
        for (const { node, first: start, skip, slot } of from)
          if (node.ends !== null && skip === 0)
            for (const entry of node.ends) {
              found ??= [];
              found.push({ entry, first: start, last: end, slot });
            }
      };
      for (let index = first; index < last; index++) {
        const arrived = waiting?.get(index);
        if (arrived !== undefined) {
          collect(arrived, index);
          states = states.concat(arrived);
        }
        const form = text.form[index] as Form;
        if (form.isTransparent) continue;
        const begun = startsOf(form);
        const here = slots?.get(index);
        if (states.length === 0 && begun === NO_NODES && here === undefined) continue;
        const next: State[] = [];
        for (const state of states) step(state, form.symbols, next);
        for (const node of begun) enter(node, index, null, next);
        if (here !== undefined) {
          waiting ??= new Map();
          const origin: State = { node: root, first: index, skip: 0, slot: null };
          for (const slot of here) {
            take(origin, slot, waiting);
            for (const state of states) take(state, slot, waiting);
          }
        }
        if (next.length > 0) collect(next, index + 1);
        states = next;
      }
      collect(waiting?.get(last) ?? [], last);
      return found ?? NOTHING;
    },
  };
}

/** Follows the edges of a state over a word, and lets a gap pass it over. */
function step(state: State, symbols: readonly number[], into: State[]): void {
  const { edges } = state.node;
  if (edges !== null)
    for (const id of symbols) {
      const node = edges.get(id);
      if (node !== undefined) enter(node, state.first, state.slot, into);
    }
  if (state.skip > 0 && into.length < MOST_STATES)
    into.push({ node: state.node, first: state.first, skip: state.skip - 1, slot: state.slot });
}

/** Follows the slots of a state over a named target; the state waits until the target's end. */
function take(state: State, slot: Slot, waiting: Map<number, State[]>): void {
  for (const edge of state.node.slots ?? []) {
    if (edge.target !== 'target' && edge.target !== slot.target) continue;
    const into = waiting.get(slot.last) ?? [];
    enter(edge.node, state.first, slot, into);
    waiting.set(slot.last, into);
  }
}

/** A state at `node`, and one behind each gap that leaves it. */
function enter(node: Node, first: number, slot: Slot | null, into: State[]): void {
  if (into.length >= MOST_STATES) return;
  into.push({ node, first, skip: 0, slot });
  if (node.gaps !== null)
    for (const gap of node.gaps) into.push({ node: gap.node, first, skip: gap.most, slot });
}

function extend(node: Node, element: Element, vocabulary: Vocabulary): Node {
  if (element.kind === 'gap') {
    node.gaps ??= [];
    const known = node.gaps.find((gap) => gap.most === element.most);
    if (known !== undefined) return known.node;
    const made = createNode();
    node.gaps.push({ most: element.most, node: made });
    return made;
  }
  if (element.kind === 'slot') {
    node.slots ??= [];
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
  return made;
}

function createNode(): Node {
  return { edges: null, gaps: null, slots: null, ends: null };
}

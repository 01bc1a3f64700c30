/**
 * Terms compiled to one automaton over word numbers. Matching keeps the set of states that the words so far
 * lead to and never goes back: time is linear in the text and does not grow with the number of terms.
 */
import type { Text } from '../model.js';
import { beginWith, createBeginnings } from './beginnings.js';
import { createStates, type Match, type Slots, type States, walk } from './matching.js';
import { layOut, type Network, type Node } from './network.js';
import type { Element } from './pattern.js';
import { symbolBit, type Vocabulary } from './vocabulary.js';

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

const NOTHING: readonly Match[] = [];

/** Makes an empty automaton over a vocabulary. */
export function createAutomaton(vocabulary: Vocabulary): Automaton {
  const nodes: Node[] = [];
  const root = createNode(nodes);
  let network: Network | null = null;
  const beginnings = createBeginnings();
  const number = vocabulary.enrol((symbols) => {
    network ??= layOut(nodes);
    return beginWith(beginnings, network, root, symbols);
  });
  const pool = [createStates(), createStates()] as const;
  const spare: States[] = [];

  return {
    add(elements, entry) {
      let node = root;
      for (const element of elements) node = extend(nodes, node, element, vocabulary);
      network = null;
      beginnings.known.clear();
      node.ends ??= [];
      if (!node.ends.includes(entry)) node.ends.push(entry);
    },
    match(text, first, last, slots) {
      network ??= layOut(nodes);
      const found: Match[] = [];
      const begins = text.begins[number] as ArrayLike<number>;
      walk(
        { network, nodes, records: beginnings.cells, begins, text, pool, spare, found, taken: [null] },
        first,
        last,
        slots,
      );
      return found.length === 0 ? NOTHING : found;
    },
  };
}

function extend(nodes: Node[], node: Node, element: Element, vocabulary: Vocabulary): Node {
  if (element.kind === 'gap') {
    node.gaps ??= [];
    const known = node.gaps.find((gap) => gap.most === element.most);
    if (known !== undefined) return known.node;
    const made = createNode(nodes);
    node.gaps.push({ most: element.most, node: made });
    return made;
  }
  if (element.kind === 'slot') {
    node.slots ??= [];
    const known = node.slots.find((slot) => slot.target === element.target);
    if (known !== undefined) return known.node;
    const made = createNode(nodes);
    node.slots.push({ target: element.target, node: made });
    return made;
  }
  node.edges ??= new Map();
  const id = vocabulary.add(element);
  const known = node.edges.get(id);
  if (known !== undefined) return known;
  const made = createNode(nodes);
  node.edges.set(id, made);
  node.mask |= symbolBit(id);
  return made;
}

function createNode(nodes: Node[]): Node {
  const node = { id: nodes.length, edges: null, mask: 0, gaps: null, slots: null, ends: null };
  nodes.push(node);
  return node;
}

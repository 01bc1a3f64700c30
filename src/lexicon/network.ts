/** The nodes of an automaton laid out in a few pieces of memory, so that matching touches little of it. */

export interface Node {
  /** Its number in the automaton; the root is 0. */
  readonly id: number;
  edges: Map<number, Node> | null;
  /** Bits of the edges' word numbers. */
  mask: number;
  gaps: { most: number; node: Node }[] | null;
  slots: { target: string; node: Node }[] | null;
  /** Entries that end here. */
  ends: number[] | null;
}

export interface Network {
  /**
   * Four numbers a node, at `address`: the bits of its edges' word numbers; its own bit in the `classes` of a
   * beginning where it is one of the broadest nodes, else 0; where its entries stand in `lists`; and where its
   * gaps do, times two, plus one where slots leave it.
   */
  readonly nodes: Int32Array;
  /** Behind a length, entries or pairs of a gap's most words and the address of the node behind it; 0 is empty. */
  readonly lists: Int32Array;
  /** Open addressing: three numbers an edge, the address that it leaves, the word number, the address it leads to. */
  readonly edges: Int32Array;
  /** How far a product of the hash is shifted to be a place in `edges`. */
  readonly shift: number;
  /** For each word number the bits of the broadest nodes that it leads on from. */
  readonly classes: ReadonlyMap<number, number>;
}

const WIDTH = 4;

/** Where a node of a number stands. */
export function addressOf(id: number): number {
  return id * WIDTH;
}

/** Lays out nodes, each at its number in the list. */
export function layOut(all: readonly Node[]): Network {
  const nodes = new Int32Array(all.length * WIDTH);
  const lists: number[] = [0];
  const bits = Math.max(4, 33 - Math.clz32(all.length));
  const edges = new Int32Array(3 << bits).fill(-1);
  const shift = 32 - bits;
  for (const node of all) {
    const address = addressOf(node.id);
    nodes[address] = node.mask;
    if (node.ends !== null) {
      nodes[address + 2] = lists.length;
      lists.push(node.ends.length, ...node.ends);
    }
    if (node.slots !== null) nodes[address + 3] = 1;
    if (node.gaps !== null) {
      nodes[address + 3] = (nodes[address + 3] as number) + 2 * lists.length;
      lists.push(node.gaps.length);
      for (const gap of node.gaps) lists.push(gap.most, addressOf(gap.node.id));
    }
    if (node.edges === null) continue;
    for (const [symbol, next] of node.edges) {
      let at = placeOf(address, symbol, shift);
      while (edges[at] !== -1) at = at + 3 < edges.length ? at + 3 : 0;
      edges[at] = address;
      edges[at + 1] = symbol;
      edges[at + 2] = addressOf(next.id);
    }
  }
  return { nodes, lists: Int32Array.from(lists), edges, shift, classes: markBroad(all, nodes) };
}

/** The address that an edge leads to, or -1. */
export function follow({ edges, shift }: Network, address: number, symbol: number): number {
  let at = placeOf(address, symbol, shift);
  for (;;) {
    const from = edges[at] as number;
    if (from === -1) return -1;
    if (from === address && edges[at + 1] === symbol) return edges[at + 2] as number;
    at = at + 3 < edges.length ? at + 3 : 0;
  }
}

function placeOf(address: number, symbol: number, shift: number): number {
  return (Math.imul(address ^ Math.imul(symbol, 0x9e3779b1), 0x85ebca6b) >>> shift) * 3;
}

/** Edges from which on a mask of 32 bits tells little. */
const BROAD = 8;

/**
 * Gives a bit each to the nodes with the most edges, whose masks let nearly every word pass.
 *
 * @returns for each word number the bits of those nodes that it leads on from
 */
function markBroad(all: readonly Node[], nodes: Int32Array): ReadonlyMap<number, number> {
  const sizeOf = ({ edges }: Node) => edges?.size ?? 0;
  const broad = all
    .filter((node) => node.id > 0 && sizeOf(node) >= BROAD)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, 32);
  const classes = new Map<number, number>();
  for (const [at, node] of broad.entries()) {
    const bit = 1 << at;
    nodes[addressOf(node.id) + 1] = bit;
    for (const id of node.edges?.keys() ?? []) classes.set(id, (classes.get(id) ?? 0) | bit);
  }
  return classes;
}

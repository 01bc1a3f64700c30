/** What words begin in an automaton, one record for all forms that match the same lexicon words. */
import { addressOf, type Network, type Node } from './network.js';

export interface Beginnings {
  /**
   * At each record: the bits of the next words that its nodes need (0 where there is none, -1 where one needs
   * nothing); the bits of the broadest nodes that its words lead on from; then, each list behind its length, its
   * word numbers, the entries that one such word is, and the addresses of the nodes from which more words lead on.
   */
  cells: Int32Array;
  size: number;
  /** Records by their word numbers. They stay where they are, for texts that hold them, when these are cleared. */
  readonly known: Map<string, number>;
}

export function createBeginnings(): Beginnings {
  return { cells: new Int32Array(1 << 12), size: 0, known: new Map() };
}

/** The record of a form that matches the lexicon words `symbols`. */
export function beginWith(
  beginnings: Beginnings,
  network: Network,
  root: Node,
  symbols: readonly number[],
): number {
  const key = symbols.join();
  const known = beginnings.known.get(key);
  if (known !== undefined) return known;
  const nodes = symbols.flatMap((symbol) => root.edges?.get(symbol) ?? []);
  const entries = nodes.flatMap(({ ends }) => ends ?? []);
  const leading = nodes.filter(({ edges, gaps, slots }) => edges !== null || gaps !== null || slots !== null);
  const isNeedless = nodes.some(({ ends, gaps, slots }) => ends !== null || gaps !== null || slots !== null);
  const record = [
    isNeedless ? -1 : nodes.reduce((bits, { mask }) => bits | mask, 0),
    symbols.reduce((bits, symbol) => bits | (network.classes.get(symbol) ?? 0), 0),
    symbols.length,
    ...symbols,
    entries.length,
    ...entries,
    leading.length,
    ...leading.map(({ id }) => addressOf(id)),
  ];
  const at = beginnings.size;
  beginnings.size += record.length;
  if (beginnings.size > beginnings.cells.length) {
    const larger = new Int32Array(2 * beginnings.size);
    larger.set(beginnings.cells);
    beginnings.cells = larger;
  }
  beginnings.cells.set(record, at);
  beginnings.known.set(key, at);
  return at;
}

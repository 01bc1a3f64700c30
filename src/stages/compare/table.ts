/**
 * A map as plain JSON. Each key carries a leading colon, so that no name out of a text (`__proto__`,
 * `constructor`, `7`) can meet a property of Object or an array index.
 */
export type Table<T> = { [key: `:${string}`]: T };

/** The value under a key, made first where there is none. */
export function entry<T>(table: Table<T>, key: string, create: () => T): T {
  const stored = store(key);
  const found = table[stored];
  if (found !== undefined) return found;
  const created = create();
  table[stored] = created;
  return created;
}

/** The value under a key, or undefined. */
export function find<T>(table: Table<T>, key: string): T | undefined {
  return table[store(key)];
}

/** Adds to the number under a key, from 0. */
export function tally(table: Table<number>, key: string, amount: number): void {
  const stored = store(key);
  table[stored] = (table[stored] ?? 0) + amount;
}

/** Takes a key out. */
export function remove<T>(table: Table<T>, key: string): void {
  delete table[store(key)];
}

/** All keys and values, by key. */
export function entries<T>(table: Table<T>): [key: string, value: T][] {
  return Object.entries<T>(table)
    .map(([key, value]): [string, T] => [key.slice(1), value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All values, in no order that may matter. */
export function values<T>(table: Table<T>): T[] {
  return Object.values<T>(table);
}

function store(key: string): `:${string}` {
  return `:${key}`;
}

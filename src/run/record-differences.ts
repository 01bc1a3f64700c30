import type { RunRecord } from '../rows.js';

/** A lexicon file that is not the same in both runs. Null where a run lacks it. */
export interface LexiconChange {
  readonly file: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly version: Change<string | null>;
  readonly terms: Change<number | null>;
  readonly sha256: Change<string | null>;
}

export interface Change<T> {
  readonly a: T;
  readonly b: T;
}

/** An option or a package's version that is not the same; null where a run has none. */
export interface SettingChange extends Change<unknown> {
  readonly name: string;
}

/** What differs in the records of two runs, each list by name. */
export interface RecordDifferences {
  readonly lexicons: readonly LexiconChange[];
  readonly options: readonly SettingChange[];
  readonly versions: readonly SettingChange[];
}

export function compareRecords(a: RunRecord, b: RunRecord): RecordDifferences {
  return {
    lexicons: compareLexicons(a.lexicons, b.lexicons),
    options: compareSettings(flatten(a.options), flatten(b.options)),
    versions: compareSettings(new Map(Object.entries(a.versions)), new Map(Object.entries(b.versions))),
  };
}

function compareLexicons(a: RunRecord['lexicons'], b: RunRecord['lexicons']): LexiconChange[] {
  const [inA, inB] = [a, b].map((lexicons) => new Map(lexicons.map((lexicon) => [lexicon.file, lexicon])));
  return sortedKeys(inA, inB).flatMap((file): LexiconChange[] => {
    const [old, now] = [inA.get(file), inB.get(file)];
    const isSame = old?.sha256 === now?.sha256 && old?.version === now?.version && old?.terms === now?.terms;
    const name = now?.name ?? old?.name;
    if (isSame || name === undefined) return [];
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [
      {
        file,
        name,
        change,
        version: { a: old?.version ?? null, b: now?.version ?? null },
        terms: { a: old?.terms ?? null, b: now?.terms ?? null },
        sha256: { a: old?.sha256 ?? null, b: now?.sha256 ?? null },
      },
    ];
  });
}

function compareSettings(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): SettingChange[] {
  return sortedKeys(a, b)
    .map((name) => ({ name, a: a.get(name) ?? null, b: b.get(name) ?? null }))
    .filter((setting) => JSON.stringify(setting.a) !== JSON.stringify(setting.b));
}

/** Nested options by their path, such as `score.k`; a list is one value. */
function flatten(options: object, path = ''): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [key, value] of Object.entries(options)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) flat.set(path + key, value);
    else for (const [inner, leaf] of flatten(value, `${path}${key}.`)) flat.set(inner, leaf);
  }
  return flat;
}

function sortedKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort();
}

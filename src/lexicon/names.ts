/** Names, titles and the nouns that stand for sources, as sets for quick look-up in lower case. */
import type { NamesFile } from './schema.js';

export interface Names {
  /** Abbreviations whose full stop ends no sentence, with the stop. */
  readonly abbreviations: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** Role noun to the number of its list: words with one number are the same office. */
  readonly roles: ReadonlyMap<string, number>;
  /** Given name to the numbers of its lists: names that share one may stand for each other. */
  readonly nicknames: ReadonlyMap<string, ReadonlySet<number>>;
  readonly given: ReadonlyMap<string, Gender>;
  /** Nouns that tell gender. */
  readonly gendered: ReadonlyMap<string, Gender>;
  readonly organisations: ReadonlySet<string>;
  readonly governments: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  readonly unnamed: ReadonlySet<string>;
  readonly dateWords: ReadonlySet<string>;
}

export type Gender = 'feminine' | 'masculine' | 'either';

/** Compiles lexicons/names.yaml. */
export function compileNames(data: NamesFile): Names {
  const set = (list: readonly string[]) => new Set(list.map((word) => word.toLowerCase()));
  const gender = (list: readonly string[], value: Gender) =>
    list.map((word) => [word.toLowerCase(), value] as const);
  return {
    abbreviations: set(data.abbreviations),
    titles: set(data.titles),
    roles: new Map(
      data.roles.flatMap((list, office) => list.map((word) => [word.toLowerCase(), office] as const)),
    ),
    nicknames: groupNicknames(data.nicknames),
    given: new Map([
      ...gender(data.neutralNames, 'either'),
      ...gender(data.masculineNames, 'masculine'),
      ...gender(data.feminineNames, 'feminine'),
    ]),
    gendered: new Map([
      ...gender(data.masculineNouns, 'masculine'),
      ...gender(data.feminineNouns, 'feminine'),
    ]),
    organisations: set(data.organisationNouns),
    governments: set(data.governmentNouns),
    documents: set(data.documentNouns),
    outlets: set(data.outletNouns),
    unnamed: set(data.unnamedNouns),
    dateWords: set(data.dateWords),
  };
}

function groupNicknames(lists: NamesFile['nicknames']): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  for (const [group, list] of lists.entries())
    for (const name of list) {
      const low = name.toLowerCase();
      groups.set(low, (groups.get(low) ?? new Set()).add(group));
    }
  return groups;
}

/** Targets that a user names in plain words, beside those of lexicon files. */
import type { Aliases } from './aliases.js';
import type { Lexicons, Target } from './load.js';

/** A target that is found by its name, its short names, its roles and pronouns. */
export interface NamedTarget {
  readonly target: string;
  readonly name: string;
}

/** A name that a user gave holds no letter or digit. */
export class NamelessTargetError extends Error {
  constructor(readonly given: string) {
    super(`"${given}" names nobody`);
    this.name = 'NamelessTargetError';
  }
}

/**
 * Lexicons with these names as further targets (kind `named`). A name that is a listed target's id or label stays that target.
 *
 * @throws {NamelessTargetError} for a name without a letter or digit
 */
export function nameTargets(lexicons: Lexicons, names: readonly string[], aliases: Aliases): Lexicons {
  const targets: Record<string, Target> = { ...lexicons.targets };
  const labels = new Set(Object.values(targets).map(({ label }) => label.toLowerCase()));
  const named: NamedTarget[] = [...lexicons.named];
  for (const name of names.map((each) => each.trim())) {
    const id = slug(name);
    if (id === '') throw new NamelessTargetError(name);
    if (Object.hasOwn(targets, id) || labels.has(name.toLowerCase())) continue;
    targets[id] = { id, label: name, kind: 'named', members: [], condition: null };
    named.push({ target: id, name });
  }
  return { ...lexicons, targets, named, aliases };
}

/** `Teso Lindqvarn` as `teso-lindqvarn`. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');
}

/** Names compared: `Peter T. King` and `Rep. King`, `United States Department of Justice` and `Justice Department`. */
import type { Lexicons } from '../../lexicon/load.js';
import type { Names } from '../../lexicon/names.js';
import type { SourceKind } from '../../model.js';

export interface NameWords {
  /** In lower case, without marks. */
  readonly all: readonly string[];
  /** Without function words. */
  readonly content: readonly string[];
  /** The last content word before a preposition, else the last. */
  readonly head: string;
}

const MARKS = new Set([...'“”"‘’\'.,;:()[]']);

const ACCENTS = /\p{Mn}/gu;

/** The words of a name that a user gives. */
export function splitName(name: string, { grammar, names }: Lexicons): NameWords {
  const all = name
    .toLowerCase()
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(ACCENTS, '')
    .split(/[\s–—]+|-(?=[a-z])/)
    .flatMap((word) => trim(word))
    .filter((word) => word !== '' && !names.abbreviations.has(`${word}.`.toLowerCase()));
  const isFunction = (word: string) =>
    grammar.determiners.has(word) ||
    grammar.linking.has(word) ||
    grammar.adjuncts.has(word) ||
    grammar.possessives.has(word) ||
    grammar.joiners.has(word) ||
    grammar.infinitives.has(word) ||
    grammar.relatives.has(word) ||
    grammar.be.has(word);
  const bare = all[0] !== undefined && grammar.determiners.has(all[0]) ? all.slice(1) : all;
  const content = bare.filter((word) => !isFunction(word));
  const link = bare.findIndex((word, index) => index > 0 && grammar.linking.has(word));
  const before = (link < 0 ? bare : bare.slice(0, link)).filter((word) => !isFunction(word));
  return { all: bare, content, head: before.at(-1) ?? content.at(-1) ?? '' };
}

/** Without marks at its ends; a possessive gives its owner. */
function trim(word: string): string[] {
  let first = 0;
  let last = word.length;
  while (first < last && MARKS.has(word.charAt(first))) first++;
  while (last > first && MARKS.has(word.charAt(last - 1))) last--;
  const bare = word.slice(first, last);
  return [bare.endsWith("'s") ? bare.slice(0, -2) : bare];
}

/** Whether an entity of an article may be what a user names. */
export function isSameName(
  { all, content }: NameWords,
  entity: string,
  kind: SourceKind,
  patterns: readonly (readonly string[])[],
  lexicons: Lexicons,
): boolean {
  const other = splitName(entity, lexicons);
  const key = other.all.join(' ');
  if (key === all.join(' ')) return true;
  if (patterns.some((pattern) => isPattern(pattern, entity))) return true;
  if (kind === 'person') return isSamePerson(withoutTitles(content, lexicons), other.content, lexicons);
  if (other.content.length === 1 && content.length > 2) return isAcronym(entity, content);
  return (
    other.content.length > 1 &&
    other.content.every((word) => content.includes(word)) &&
    content.length - other.content.length <= MOST_LEFT_OUT
  );
}

/** Words of a state that a body’s short name leaves out. */
const MOST_LEFT_OUT = 2;

function isPattern(pattern: readonly string[], entity: string): boolean {
  const words = pattern.join(' ');
  return entity === words || entity === `${words}s`;
}

function isAcronym(entity: string, content: readonly string[]): boolean {
  const letters = entity.replaceAll('.', '');
  if (letters !== letters.toUpperCase() || letters.length < 3) return false;
  return letters.toLowerCase() === content.map((word) => word.charAt(0)).join('');
}

/** `Chilean President Aldo Brenner`: what follows the last title. */
function withoutTitles(content: readonly string[], { names }: Lexicons): readonly string[] {
  const title = content.findLastIndex((word) => names.titles.has(word) || names.roles.has(word));
  return title < 0 || title === content.length - 1 ? content : content.slice(title + 1);
}

/** The family name, and first names of which one may stand for the other; or a first name alone. */
function isSamePerson(name: readonly string[], entity: readonly string[], { names }: Lexicons): boolean {
  const [first, last] = [name[0] ?? '', name.at(-1) ?? ''];
  const [otherFirst, otherLast] = [entity[0] ?? '', entity.at(-1) ?? ''];
  if (name.length < 2) return first === otherFirst && entity.length === 1;
  if (entity.length === 1) return otherFirst === last || (otherFirst === first && names.given.has(first));
  if (last !== otherLast) return false;
  return isSameGiven(first, otherFirst, names) || entity.includes(first);
}

/** Letters that two spellings of one name share: `Sergei`, `Sergey`. */
const ALIKE = 4;

/** `Bob` for `Robert`, `Don` for `Donald`, `J` for `John`. */
function isSameGiven(one: string, other: string, { nicknames }: Names): boolean {
  if (one === other || isShort(one, other) || isShort(other, one)) return true;
  if (one.length > ALIKE && one.slice(0, ALIKE) === other.slice(0, ALIKE)) return true;
  const groups = nicknames.get(other);
  return [...(nicknames.get(one) ?? [])].some((group) => groups?.has(group) === true);
}

function isShort(short: string, long: string): boolean {
  return (short.length === 1 || short.length > 2) && short.length < long.length && long.startsWith(short);
}

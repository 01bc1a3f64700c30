/** Names of outlets as they stand in a text. */
import type { CleanLexicon } from '../../lexicon/furniture.js';
import { canonicalName, domainOf, findOutlet, nameOfDomain } from '../../lexicon/outlets.js';
import { phraseWords } from '../../lexicon/phrases.js';
import { classify } from './classify.js';
import { makeLine } from './lines.js';

const LONGEST_NAME = 60;
const MOST_NAME_WORDS = 5;
const YEARS = /^[\s\d,–-]+/;
const NAME_ENDS = /\. |\.$|[|,;•·(\n]| - | – | — /;

/** The name that a text begins with, up to the next stop or bracket. */
export function nameIn(text: string): string {
  const end = text.search(NAME_ENDS);
  return (end < 0 ? text : text.slice(0, end)).replace(/^[\s:"“]+|[\s:"”]+$/g, '');
}

/** Whether a text is a phrase of a page, such as "Read Full Article". */
function isFurniture(text: string, lexicon: CleanLexicon): boolean {
  const line = makeLine(text, 0, text.length, false, null);
  return line === null || classify(line, lexicon).look !== 'short';
}

/** A name that may be an outlet's: listed, a domain, or up to five capitalised words that are no phrase of a page. */
export function acceptName(text: string, lexicon: CleanLexicon): string | null {
  const name = nameIn(text);
  if (name === '' || name.length > LONGEST_NAME || lexicon.labels.has(name.toLowerCase())) return null;
  if (findOutlet(lexicon.outlets, name)) return canonicalName(lexicon.outlets, name);
  const domain = domainOf(name.split(/\s/)[0]);
  if (domain !== null) return nameOfDomain(lexicon.outlets, domain);
  const words = name.split(/\s+/);
  const named = words.every((word) => /^[\p{Lu}&]/u.test(word) || word.length <= 3);
  if (words.length > MOST_NAME_WORDS || !named || /\d/.test(name)) return null;
  return /^\p{Lu}/u.test(name) && !isFurniture(name, lexicon) ? name : null;
}

/** A line that is only a listed outlet's name, perhaps in brackets or behind a dash: "USA Today", "(AFP)", "— AP". */
export function bareName(text: string, lexicon: CleanLexicon): string | null {
  if (text.length > 50) return null;
  const bare = text.replace(/^[\s([—–-]+|[\s)\].]+$/g, '');
  const initials = bare.length <= LONGEST_INITIALS;
  if ((initials && bare !== bare.toUpperCase()) || isFurniture(bare, lexicon)) return null;
  return findOutlet(lexicon.outlets, bare)?.name ?? null;
}

/** "App" is a link of a page, "APP" an agency. */
const LONGEST_INITIALS = 4;

/** The holder named in a copyright line, or null. */
export function copyrightHolder(text: string, lexicon: CleanLexicon): string | null {
  let rest = text;
  const sign = Math.max(
    rest.lastIndexOf('©') + 1,
    rest.toLowerCase().lastIndexOf('(c)') + 3 * Number(/\(c\)/i.test(rest)),
  );
  if (sign === 0 && !/^copyright\b/i.test(rest)) return null;
  rest = rest.slice(sign);
  for (let step = 0; step < 4; step++) {
    rest = rest.replace(YEARS, '').trimStart();
    const opening = lexicon.names.copyright.find((word) => rest.toLowerCase().startsWith(`${word} `));
    if (opening === undefined) break;
    rest = rest.slice(opening.length);
  }
  const lower = rest.toLowerCase();
  const cuts = lexicon.names['copyright-ends'].map((end) => lower.indexOf(end)).filter((at) => at > 0);
  const name = acceptName(rest.slice(0, Math.min(rest.length, ...cuts)), lexicon);
  return name !== null && phraseWords(name).length > 0 ? name : null;
}

/** Whether a line claims copyright. */
export function isCopyright(text: string): boolean {
  return text.includes('©') || /^copyright\b|\(c\)/i.test(text);
}

/** Words of a name in lower case, without "the": names that begin with the same ones may be one outlet's. */
function foldName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (words[0] === 'the' ? words.slice(1) : words).join(' ');
}

/** Letters and digits of a name, as a domain writes it. */
function joinName(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

/** "northline-tribune" as "Northline Tribune"; names with a space or a capital stay. */
export function nameOfFolder(folder: string): string {
  if (folder !== folder.toLowerCase() || folder.includes(' ')) return folder;
  return folder
    .split(/[-_]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** An unlisted name in the fullest form found: "VESTNIK" or "vestnik.example" beside "Vestnik Wire". */
export function fullest(name: string, names: readonly string[], lexicon: CleanLexicon): string {
  const short = foldName(name);
  const joined = joinName(name);
  const better = names.find((other) => {
    const long = foldName(other);
    return long.startsWith(`${short} `) || (long !== short && joinName(other) === joined);
  });
  return better === undefined ? name : canonicalName(lexicon.outlets, better);
}

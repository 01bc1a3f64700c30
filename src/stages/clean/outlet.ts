import type { CleanLexicon } from '../../lexicon/furniture.js';
import { canonicalName, domainOf, findOutlet, nameOfDomain } from '../../lexicon/outlets.js';
import { phraseWords } from '../../lexicon/phrases.js';
import { classify } from './classify.js';
import type { Layout } from './layout.js';
import { makeLine } from './lines.js';

/** Who wrote an article and, where that is another one, who carried it. */
export interface Provenance {
  readonly outlet: string;
  readonly carrier: string | null;
}

/** What is known of the site before the text is asked, most trusted first. */
export interface SiteClues {
  readonly recorded: string | null;
  readonly page: string | null;
  /** Domain of what the page's metadata says it is based on, or null. */
  readonly basedOn: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly folder: string | null;
}

const LONGEST_LINE = 200;
const LONGEST_NAME = 60;
const MOST_NAME_WORDS = 5;
const LINES_AFTER = 3;
const LINES_BEFORE = 8;
const YEARS = /^[\s\d,–-]+/;
const NAME_ENDS = /\. |\.$|[|,;•·(\n]| - | – | — /;

function nameIn(text: string): string {
  const end = text.search(NAME_ENDS);
  return (end < 0 ? text : text.slice(0, end)).replace(/^[\s:"“]+|[\s:"”]+$/g, '');
}

/** Whether a text is a phrase of a page, such as "Read Full Article". */
function isFurniture(text: string, lexicon: CleanLexicon): boolean {
  const line = makeLine(text, 0, text.length, false, null);
  return line === null || classify(line, lexicon).look !== 'short';
}

/** A name that may be an outlet's: listed, a domain, or up to five capitalised words that are no phrase of a page. */
function acceptName(text: string, lexicon: CleanLexicon): string | null {
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

function after(text: string, openings: readonly string[]): string | null {
  const lower = text.toLowerCase();
  for (const opening of openings) {
    if (lower.startsWith(opening)) return text.slice(opening.length);
    const at = opening.includes(' ') ? lower.indexOf(` ${opening} `) : -1;
    if (at >= 0) return text.slice(at + opening.length + 2);
  }
  return null;
}

/** Texts of the short lines around the body and of the furniture in it, in order; `near` are those right behind it. */
interface Outside {
  readonly before: readonly string[];
  readonly near: readonly string[];
  readonly all: readonly string[];
}

function linesOutside(layout: Layout): Outside {
  const short = (from: number, to: number) =>
    layout.lines
      .slice(Math.max(0, from), to)
      .map(({ line }) => line.text)
      .filter((text) => text.length <= LONGEST_LINE);
  const { from, to } = layout.body;
  const all = [...short(0, from), ...insideFurniture(layout), ...short(to, layout.lines.length)];
  return { before: short(from - LINES_BEFORE, from), near: short(to, to + LINES_AFTER), all };
}

function insideFurniture({ lines, body }: Layout): string[] {
  return lines
    .slice(body.from, body.to)
    .filter(({ look, line }) => look === 'furniture' && line.text.length <= LONGEST_LINE)
    .map(({ line }) => line.text);
}

function first<T>(items: readonly T[], find: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** A line that is only a listed outlet's name, perhaps in brackets or behind a dash: "USA Today", "(AFP)", "— AP". */
function bareName(text: string, lexicon: CleanLexicon): string | null {
  if (text.length > 50) return null;
  const bare = text.replace(/^[\s([—–-]+|[\s)\].]+$/g, '');
  const initials = bare.length <= LONGEST_INITIALS;
  if ((initials && bare !== bare.toUpperCase()) || isFurniture(bare, lexicon)) return null;
  return findOutlet(lexicon.outlets, bare)?.name ?? null;
}

/** "App" is a link of a page, "APP" an agency. */
const LONGEST_INITIALS = 4;

/** An agency in a byline: "By Reuters", "Reuters November 18, 2019". */
function agencyLine(text: string, lexicon: CleanLexicon): string | null {
  const name = text.replace(/^by\s+/i, '').split(/[\d,|;(]| - /)[0];
  const known =
    findOutlet(lexicon.outlets, name) ??
    findOutlet(lexicon.outlets, name.trim().split(/\s+/).slice(0, -1).join(' '));
  return known?.agency ? known.name : null;
}

/** "Deutsche Welle (www.dw.com)", "dw.com", "Headline | DW | 09.03.2021" at the head of a copy. */
function headOfCopy(text: string, lexicon: CleanLexicon): string | null {
  for (const part of text.split(/[|()]/)) {
    const known = findOutlet(lexicon.outlets, part);
    if (known) return known.name;
    const domain = domainOf(part);
    if (domain !== null) return nameOfDomain(lexicon.outlets, domain);
  }
  return null;
}

function copyrightHolder(text: string, lexicon: CleanLexicon): string | null {
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

function isCopyright(text: string): boolean {
  return text.includes('©') || /^copyright\b|\(c\)/i.test(text);
}

function agencyAtEnd(layout: Layout, lexicon: CleanLexicon): string | null {
  const last = layout.lines[layout.body.to - 1]?.line.text.slice(-40);
  if (last === undefined || !last.endsWith(')')) return null;
  const known = findOutlet(lexicon.outlets, last.slice(last.lastIndexOf('(') + 1, -1));
  return known?.agency ? known.name : null;
}

function findWriter(
  layout: Layout,
  outside: Outside,
  clues: SiteClues,
  lexicon: CleanLexicon,
): string | null {
  const { before, near, all } = outside;
  const agency = layout.dateline?.agency;
  if (agency) {
    const name = canonicalName(lexicon.outlets, agency);
    if (!lexicon.labels.has(agency.toLowerCase()) && !lexicon.places.has(agency.toLowerCase())) return name;
  }
  const copied = layout.posters.length === 0 ? [] : before;
  return (
    (clues.basedOn === null ? null : nameOfDomain(lexicon.outlets, clues.basedOn)) ??
    first(all, (text) => {
      const rest = after(text, lexicon.names.writer);
      return rest === null ? null : acceptName(rest, lexicon);
    }) ??
    first(copied, (text) => headOfCopy(text, lexicon)) ??
    first(near, (text) => bareName(text, lexicon)) ??
    first(near, (text) => {
      const holder = isCopyright(text) ? copyrightHolder(text, lexicon) : null;
      return holder !== null && findOutlet(lexicon.outlets, holder)?.agency ? holder : null;
    }) ??
    first(before, (text) => agencyLine(text, lexicon)) ??
    agencyAtEnd(layout, lexicon)
  );
}

function findSite(
  layout: Layout,
  { before, all }: Outside,
  clues: SiteClues,
  lexicon: CleanLexicon,
): string | null {
  if (clues.recorded !== null) return canonicalName(lexicon.outlets, clues.recorded);
  const domain = clues.url === null ? null : domainOf(clues.url);
  const listed = [clues.page, domain].find(
    (name) => name !== null && findOutlet(lexicon.outlets, name) !== null,
  );
  const named = listed ?? clues.page ?? domain;
  if (named) return canonicalName(lexicon.outlets, named);
  const isForum = layout.posters.length > 0;
  return (
    (isForum ? null : siteOfTitle(layout, lexicon)) ??
    first(all, (text) => siteNamed(text, isForum, lexicon)) ??
    siteOfTitle(layout, lexicon) ??
    first(all, (text) => (isCopyright(text) ? copyrightHolder(text, lexicon) : null)) ??
    (isForum ? null : first(before, (text) => bareName(text, lexicon) ?? bareDomain(text, lexicon)))
  );
}

function bareDomain(text: string, lexicon: CleanLexicon): string | null {
  const domain = domainOf(text);
  return domain === null ? null : nameOfDomain(lexicon.outlets, domain);
}

function siteOfTitle({ title }: Layout, lexicon: CleanLexicon): string | null {
  return title?.site ? acceptName(title.site, lexicon) : null;
}

function siteNamed(text: string, isForum: boolean, lexicon: CleanLexicon): string | null {
  const rest = after(text, lexicon.names.site);
  if (rest !== null) {
    const domain = domainOf(rest.trim().split(/\s/)[0]);
    if (domain !== null) return nameOfDomain(lexicon.outlets, domain);
    const known = findOutlet(lexicon.outlets, nameIn(rest));
    if (known) return known.name;
  }
  if (!isForum) return null;
  const lower = text.toLowerCase();
  const ending = lexicon.names['site-after'].find((end) => lower.endsWith(` ${end}`));
  return ending === undefined ? null : acceptName(text.slice(0, -ending.length - 1), lexicon);
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
function nameOfFolder(folder: string): string {
  if (folder !== folder.toLowerCase() || folder.includes(' ')) return folder;
  return folder
    .split(/[-_]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Every name that the page, the record and the text's furniture give, best first. */
function allNames(layout: Layout, outside: Outside, clues: SiteClues, lexicon: CleanLexicon): string[] {
  const { before, near, all } = outside;
  const credits = all.map((text) => after(text, lexicon.names.writer));
  const copied = layout.posters.length === 0 ? [] : before.flatMap((text) => text.split(/[|()]/));
  const holders = [...near, ...all].map((text) =>
    isCopyright(text) ? copyrightHolder(text, lexicon) : null,
  );
  const texts = [...credits, ...copied].map((text) => (text === null ? null : acceptName(text, lexicon)));
  const folder = clues.folder === null ? null : nameOfFolder(clues.folder);
  const names = [
    clues.recorded,
    clues.page,
    ...texts,
    layout.title?.site ?? null,
    ...holders,
    clues.author,
    folder,
  ];
  return names.filter((name) => name !== null);
}

/** An unlisted name in the fullest form found: "VESTNIK" or "vestnik.example" beside "Vestnik Wire". */
function fullest(name: string, names: readonly string[], lexicon: CleanLexicon): string {
  const short = foldName(name);
  const joined = joinName(name);
  const better = names.find((other) => {
    const long = foldName(other);
    return long.startsWith(`${short} `) || (long !== short && joinName(other) === joined);
  });
  return better === undefined ? name : canonicalName(lexicon.outlets, better);
}

/**
 * The outlet that wrote an article and the one that carried it. The writer is told by the dateline's agency, a
 * credit, or the head of a forum copy; without such a sign the site itself wrote it.
 */
export function findProvenance(layout: Layout, clues: SiteClues, lexicon: CleanLexicon): Provenance {
  const outside = linesOutside(layout);
  const names: string[] = [];
  const full = (name: string | null) => {
    if (name === null || findOutlet(lexicon.outlets, name)) return name;
    if (names.length === 0) names.push(...allNames(layout, outside, clues, lexicon));
    return fullest(name, names, lexicon);
  };
  const writer = full(findWriter(layout, outside, clues, lexicon));
  const site = full(findSite(layout, outside, clues, lexicon));
  const folder = clues.folder === null ? null : nameOfFolder(clues.folder);
  const outlet = writer ?? site ?? (folder === null ? 'unknown' : canonicalName(lexicon.outlets, folder));
  const listed = folder === null ? null : (findOutlet(lexicon.outlets, folder)?.name ?? null);
  const carrier = site ?? listed;
  return { outlet, carrier: carrier !== null && carrier !== outlet ? carrier : null };
}

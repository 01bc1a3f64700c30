import type { CleanLexicon } from '../../lexicon/furniture.js';
import { canonicalName, domainOf, findOutlet, nameOfDomain } from '../../lexicon/outlets.js';
import type { Layout } from './layout.js';
import {
  acceptName,
  bareName,
  copyrightHolder,
  fullest,
  isCopyright,
  nameIn,
  nameOfFolder,
} from './names.js';

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
const LINES_AFTER = 3;
const LINES_BEFORE = 8;

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

/** An agency in a byline: "By Reuters", "Reuters November 18, 2019". */
function agencyLine(text: string, lexicon: CleanLexicon): string | null {
  const name = text.replace(/^by\s+/i, '').split(/[\d,|;(]| - /)[0];
  const known = bareName(name, lexicon) ?? bareName(name.trim().split(/\s+/).slice(0, -1).join(' '), lexicon);
  return known !== null && findOutlet(lexicon.outlets, known)?.agency ? known : null;
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

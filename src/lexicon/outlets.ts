/** The outlets of lexicons/outlets.yaml: one canonical name for each of their names and domains. */
import { z } from 'zod';

const outlet = z.strictObject({
  domains: z.array(z.string().min(3)).default([]),
  aliases: z.array(z.string().min(1)).default([]),
  country: z.string().length(2).describe('ISO 3166-1 code of its home'),
  agency: z.boolean().default(false).describe('others carry its stories'),
});

export const outletsFile = z.strictObject({
  name: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z.literal('en'),
  description: z.string().min(1),
  outlets: z.record(z.string().min(1), outlet),
});

export interface Outlet {
  readonly name: string;
  readonly country: string | null;
  readonly agency: boolean;
}

export interface OutletIndex {
  readonly byName: ReadonlyMap<string, Outlet>;
  readonly byDomain: ReadonlyMap<string, Outlet>;
  /** Answers given before: the same names come again and again. */
  readonly asked: Map<string, Outlet | null>;
}

/** Longer names are none. */
const LONGEST_NAME = 80;
/** Answers kept; past it they are given anew, so an endless stream does not grow them. */
const MOST_ASKED = 1000;

/** A name as it is looked up: lower case, without marks and a leading "the". */
function keyOf(name: string): string {
  const words =
    name
      .slice(0, LONGEST_NAME + 1)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const from = words[0] === 'the' && words.length > 1 ? 1 : 0;
  return words.slice(from).join(' ');
}

export function indexOutlets(file: z.output<typeof outletsFile>): OutletIndex {
  const byName = new Map<string, Outlet>();
  const byDomain = new Map<string, Outlet>();
  for (const [name, { domains, aliases, country, agency }] of Object.entries(file.outlets)) {
    const entry = { name, country, agency };
    for (const alias of [name, ...aliases]) byName.set(keyOf(alias), entry);
    for (const domain of domains) byDomain.set(domain.toLowerCase(), entry);
  }
  return { byName, byDomain, asked: new Map() };
}

/** The listed outlet of a name, alias or domain, or null. */
export function findOutlet(index: OutletIndex, name: string): Outlet | null {
  if (name.length > LONGEST_NAME) return null;
  const answer = index.asked.get(name);
  if (answer !== undefined) return answer;
  const domain = domainOf(name);
  const found = index.byName.get(keyOf(name)) ?? (domain === null ? null : byDomain(index, domain));
  if (index.asked.size >= MOST_ASKED) index.asked.clear();
  index.asked.set(name, found);
  return found;
}

function byDomain(index: OutletIndex, domain: string): Outlet | null {
  for (let rest = domain; ; ) {
    const found = index.byDomain.get(rest);
    if (found) return found;
    const dot = rest.indexOf('.');
    if (dot < 0) return null;
    rest = rest.slice(dot + 1);
  }
}

const SECOND_LEVEL = new Set([
  'co',
  'com',
  'org',
  'net',
  'gov',
  'ac',
  'edu',
  'gob',
  'gouv',
  'in',
  'ne',
  'or',
]);

/** The host of a url or the bare domain in a text such as `www.example.org/news`, in lower case, or null. */
export function domainOf(text: string): string | null {
  let host = text.trim().toLowerCase();
  const scheme = host.indexOf('://');
  if (scheme >= 0) host = host.slice(scheme + 3);
  const end = host.search(/[/?#:\s]/);
  if (end >= 0) host = host.slice(0, end);
  if (host.startsWith('www.')) host = host.slice(4);
  if (host.length > 100) return null;
  const labels = host.split('.');
  if (labels.length < 2 || labels.some((label) => !/^[a-z0-9-]+$/.test(label))) return null;
  return /^[a-z]{2,}$/.test(labels[labels.length - 1]) ? host : null;
}

/** The name of a site: its listed outlet's, or the domain's own label with a capital ("Example" of news.example.co.uk). */
export function nameOfDomain(index: OutletIndex, domain: string): string {
  const known = byDomain(index, domain);
  if (known) return known.name;
  const labels = domain.split('.');
  const last = labels.length - 1;
  const deep = last >= 2 && labels[last].length === 2 && SECOND_LEVEL.has(labels[last - 1]);
  const label = labels[deep ? last - 2 : last - 1];
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** One spelling for each outlet: the listed name, a bare domain's name, or the text itself without outer space. */
export function canonicalName(index: OutletIndex, name: string): string {
  const known = findOutlet(index, name);
  if (known) return known.name;
  const domain = domainOf(name);
  return domain === null ? name.trim().replace(/\s+/g, ' ') : nameOfDomain(index, domain);
}

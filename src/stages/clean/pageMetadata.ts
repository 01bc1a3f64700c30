import type { PageDocument } from './dom.js';
import { decodeEntities } from './strip.js';

/** What a page's own metadata says of its article. */
export interface PageMetadata {
  readonly title: string | null;
  readonly site: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly language: string | undefined;
  /** Url of the work that the article is taken from, or null. */
  readonly basedOn: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const LONGEST_VALUE = 500;
const LONGEST_SCRIPT = 500_000;
const ARTICLE = /(?:Article|Posting|Report)$/;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const texts = value.map(textOf).filter((text) => text !== null);
    return texts.length > 0 ? texts.join(', ').slice(0, LONGEST_VALUE) : null;
  }
  if (isObject(value)) return textOf(value.name ?? value['@id'] ?? value.url);
  if (typeof value !== 'string') return null;
  const text = decodeEntities(value.slice(0, LONGEST_VALUE * 2))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text.slice(0, LONGEST_VALUE);
}

function isArticle(item: Json): boolean {
  const types = Array.isArray(item['@type']) ? item['@type'] : [item['@type']];
  return types.some((type) => typeof type === 'string' && ARTICLE.test(type));
}

/** The first article in the page's JSON-LD, or null. */
function findArticleData(document: PageDocument): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_SCRIPT) continue;
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      continue;
    }
    const items = (Array.isArray(data) ? data : [data]).filter(isObject);
    const graph = items.flatMap((item) =>
      Array.isArray(item['@graph']) ? item['@graph'].filter(isObject) : [],
    );
    const article = [...items, ...graph].find(isArticle);
    if (article) return article;
  }
  return null;
}

function metaValues(document: PageDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const value = textOf(meta.getAttribute('content'));
    if (name && value && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), value);
  }
  return values;
}

const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  site: ['og:site_name', 'application-name', 'dc.publisher', 'publisher'],
  date: [
    'article:published_time',
    'article:published',
    'og:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'publish_date',
    'publication_date',
  ],
  author: ['author', 'article:author_name', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'],
  url: ['og:url'],
} as const;

/** Reads JSON-LD first, then OpenGraph and other meta elements, then the elements of the page. */
export function readPageMetadata(document: PageDocument): PageMetadata {
  const data = findArticleData(document) ?? {};
  const meta = metaValues(document);
  const fromMeta = (names: readonly string[]) => {
    for (const name of names) if (meta.has(name)) return meta.get(name) ?? null;
    return null;
  };
  const heading = document.querySelectorAll('h1');
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const author = textOf(data.author) ?? fromMeta(META.author);
  return {
    title:
      textOf(data.headline) ??
      fromMeta(META.title) ??
      (heading.length === 1 ? textOf(heading[0].textContent) : null) ??
      textOf(document.querySelector('title')?.textContent),
    site: fromMeta(META.site) ?? textOf(data.publisher),
    date:
      textOf(data.datePublished) ??
      fromMeta(META.date) ??
      textOf(document.querySelector('time[datetime]')?.getAttribute('datetime')),
    author: author?.startsWith('http') ? null : (author?.replace(/^by\s+/i, '') ?? null),
    url: textOf(canonical) ?? fromMeta(META.url),
    language: document.documentElement?.getAttribute('lang') ?? undefined,
    basedOn: textOf(data.isBasedOn),
  };
}

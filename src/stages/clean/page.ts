import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageDocument, PageElement } from './dom.js';
import type { MarkedText } from './layout.js';
import { type PageMetadata, readPageMetadata } from './pageMetadata.js';
import { pageLines, writeLines } from './pageText.js';
import { isTangled, stripMarkup } from './strip.js';
import { isSameTitle, splitSite } from './title.js';

export type { PageMetadata } from './pageMetadata.js';

/** A page's article as text, and what the page says of it. */
export interface Page {
  readonly text: MarkedText;
  readonly metadata: PageMetadata;
}

/** Pages with more tags or deeper nesting are read without parsing them. */
const MOST_TAGS = 60_000;
const DEEPEST = 300;

const NO_METADATA: PageMetadata = {
  title: null,
  site: null,
  date: null,
  author: null,
  url: null,
  language: undefined,
  basedOn: null,
};

function parse(html: string): PageDocument | null {
  try {
    const wrapped = /<html[\s>]/i.test(html.slice(0, 20_000)) ? html : `<html><body>${html}</body></html>`;
    return parseHTML(wrapped).document as unknown as PageDocument;
  } catch {
    return null;
  }
}

function extract(document: PageDocument): PageElement | null {
  try {
    const article = new Readability<PageElement>(document, {
      serializer: (element) => element as unknown as PageElement,
    }).parse();
    return article?.content ?? null;
  } catch {
    return null;
  }
}

function readStripped(html: string, metadata: PageMetadata, title: string | null): Page | null {
  const source = stripMarkup(html);
  return source === '' ? null : { text: { source, hints: new Map(), title }, metadata };
}

/** A page's title without the site's name behind it. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null) return title;
  const parts = splitSite(title);
  return parts !== null && isSameTitle(parts.site, site) ? parts.title : title;
}

/**
 * Reads a page: its metadata, and by Readability its article as text, one line a paragraph with blank lines
 * between. Where Readability finds none, the text of the whole page. Null where the mark-up holds no text.
 */
export function readPage(html: string, knownTitle: string | null): Page | null {
  const document = isTangled(html, MOST_TAGS, DEEPEST) ? null : parse(html);
  if (document === null) return readStripped(html, NO_METADATA, knownTitle);
  const metadata = readPageMetadata(document);
  const title = knownTitle ?? withoutSite(metadata.title, metadata.site);
  const content = extract(document);
  const lines = content === null ? [] : pageLines(content);
  if (lines.length === 0) return readStripped(html, metadata, title);
  return { text: { ...writeLines(title, lines), title }, metadata };
}

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageDocument, PageElement } from './dom.js';
import type { MarkedText } from './layout.js';
import { type PageMetadata, readPageMetadata } from './pageMetadata.js';
import { pageLines, writeLines } from './pageText.js';

export type { PageMetadata } from './pageMetadata.js';

/** A page's article as text, and what the page says of it. */
export interface Page {
  readonly text: MarkedText;
  readonly metadata: PageMetadata;
}

/** Larger pages are no article. */
const MOST_ELEMENTS = 30_000;

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
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (element) => element as PageElement,
    }).parse();
    return article?.content ?? null;
  } catch {
    return null;
  }
}

/**
 * Reads a page: its metadata, and by Readability its article as text, one line a paragraph with blank lines
 * between. Null where the mark-up cannot be parsed or holds no text.
 */
export function readPage(html: string, knownTitle: string | null): Page | null {
  const document = parse(html);
  if (document === null) return null;
  const metadata = readPageMetadata(document);
  const fallback = document.body;
  const content = extract(document) ?? fallback;
  const lines = content === null ? [] : pageLines(content);
  if (lines.length === 0) return null;
  const title = knownTitle ?? metadata.title;
  return { text: { ...writeLines(title, lines), title }, metadata };
}

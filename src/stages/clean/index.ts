/** Cleaning: what of a text as read is the article, and what is furniture of the page around it. */
import { createHash } from 'node:crypto';
import type { CleanLexicon } from '../../lexicon/furniture.js';
import { domainOf, findOutlet } from '../../lexicon/outlets.js';
import type { Article, Exclusion, RawArticle } from '../../model.js';
import { findAuthor } from './author.js';
import { orderOfCountry } from './dates.js';
import { isOtherLanguage } from './language.js';
import { layOut, type MarkedText } from './layout.js';
import { findProvenance } from './outlet.js';
import { type PageMetadata, readPage } from './page.js';
import { findPublished } from './published.js';

interface Readable {
  readonly text: MarkedText;
  readonly page: PageMetadata | null;
}

const NO_HINTS: MarkedText['hints'] = new Map();

function readable(raw: RawArticle): Readable | null {
  if (raw.format === 'text') {
    return { text: { source: raw.source, hints: NO_HINTS, title: raw.metadata.title ?? null }, page: null };
  }
  const page = readPage(raw.source, raw.metadata.title ?? null);
  return page === null ? null : { text: page.text, page: page.metadata };
}

function identify(outlet: string, what: string): string {
  return createHash('sha256').update(`${outlet}\n${what}`).digest('hex').slice(0, 16);
}

function languageOf(code: string | undefined): string {
  return /^[a-z]{2}(?![a-z])/i.exec(code ?? '')?.[0].toLowerCase() ?? 'en';
}

function exclude(raw: RawArticle, code: string, message: string): Exclusion {
  return { path: raw.path, code, message };
}

/**
 * Cleans one article: finds its title, outlet, carrier, date and dateline, and divides its text into blocks.
 * Spans point into the result's `source`, which for a page is the page's text.
 *
 * @returns an `Exclusion` (`no-body`, `not-english`) where nothing is left to analyse
 */
export function clean(raw: RawArticle, words: CleanLexicon): Article | Exclusion {
  const read = readable(raw);
  if (read === null)
    return exclude(raw, 'no-body', 'no article text was found in the page: give its text instead');
  const { text, page } = read;
  const layout = layOut(text, words);
  const body = layout.blocks.filter(({ kind }) => kind === 'paragraph');
  if (body.length === 0)
    return exclude(
      raw,
      'no-body',
      'no paragraph was found in the text: check that the file holds an article',
    );
  const language = languageOf(raw.metadata.language ?? page?.language);
  if (isOtherLanguage(text.source, body, words.functionWords)) {
    return exclude(raw, 'not-english', 'the text is not in English: only English is analysed');
  }
  const url = raw.metadata.url ?? page?.url ?? null;
  const author = raw.metadata.author ?? page?.author ?? findAuthor(layout);
  const provenance = findProvenance(
    layout,
    {
      recorded: raw.metadata.outlet ?? null,
      page: page?.site ?? null,
      basedOn: page?.basedOn ? domainOf(page.basedOn) : null,
      url,
      author,
      folder: raw.folder,
    },
    words,
  );
  const country = findOutlet(words.outlets, provenance.carrier ?? provenance.outlet)?.country ?? null;
  return {
    id: identify(provenance.outlet, url ?? text.source),
    path: raw.path,
    source: text.source,
    ...provenance,
    date: findPublished(
      layout,
      [raw.metadata.date ?? null, page?.date ?? null],
      orderOfCountry(country),
      words,
    ),
    url,
    author,
    language,
    title: layout.title === null ? null : { start: layout.title.start, end: layout.title.end },
    dateline: layout.dateline?.place ?? null,
    blocks: layout.blocks,
  };
}

/** The body's paragraphs and subheadings of a text in any language, joined by line ends; empty where there is none. */
export function analysedText(raw: RawArticle, words: CleanLexicon): string {
  const read = readable(raw);
  if (read === null) return '';
  const { source } = read.text;
  return layOut(read.text, words)
    .blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'subheading')
    .map(({ start, end }) => source.slice(start, end))
    .join('\n');
}

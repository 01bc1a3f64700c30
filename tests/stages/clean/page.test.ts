import { expect, test } from 'vitest';
import { cleaned, PARAGRAPHS, texts, titleOf } from './article.js';

const DATA = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Council votes to widen the northern quay',
  datePublished: '2022-05-17T06:00:00Z',
  author: [{ '@type': 'Person', name: 'Ana Quill' }],
  publisher: { '@type': 'Organization', name: 'The Tidewater Post' },
};

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head><title>Council votes | Tidewater</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <article><h1>Council votes to widen the northern quay</h1>${body}</article>
    <footer><p>© 2022 The Tidewater Post</p></footer></body></html>`;
}

const JSON_LD = `<script type="application/ld+json">${JSON.stringify(DATA)}</script>`;
const BODY = `<p>${PARAGRAPHS[0]}</p><figure><img src="a.jpg"><figcaption>The quay at low tide</figcaption></figure>
  <p>${PARAGRAPHS[1]}</p><h2>A divided town</h2><p><a href="/x">Storm closes the coast road</a></p><p>${PARAGRAPHS[2]}</p>`;

test("a page's JSON-LD gives title, outlet, date and author", () => {
  const article = cleaned(page(JSON_LD, BODY), {}, 'html');
  expect(article).toMatchObject({
    outlet: 'The Tidewater Post',
    date: '2022-05-17',
    author: 'Ana Quill',
    language: 'en',
  });
  expect(titleOf(article)).toBe(DATA.headline);
});

test("a page's text is its title and one line a paragraph, with blank lines between", () => {
  const article = cleaned(page(JSON_LD, BODY), {}, 'html');
  expect(article.source.split('\n\n').slice(0, 2)).toEqual([DATA.headline, PARAGRAPHS[0]]);
  expect(texts(article, 'paragraph')).toEqual([...PARAGRAPHS]);
  expect(texts(article, 'subheading')).toEqual(['A divided town']);
  expect(texts(article, 'caption')).toEqual(['The quay at low tide']);
});

test('OpenGraph and meta elements serve where there is no JSON-LD', () => {
  const head = `<meta property="og:site_name" content="Tidewater"><meta property="article:published_time" content="2022-05-17">
    <link rel="canonical" href="https://tidewater.example/quay">`;
  expect(cleaned(page(head, BODY), {}, 'html')).toMatchObject({
    outlet: 'Tidewater',
    date: '2022-05-17',
    url: 'https://tidewater.example/quay',
  });
});

test('broken JSON-LD is passed over', () => {
  const head = '<script type="application/ld+json">{"@type": "NewsArticle", </script>';
  expect(cleaned(page(head, BODY), {}, 'html').date).toBeNull();
});

test('a page that says what it is based on was written there', () => {
  const head = `<script type="application/ld+json">${JSON.stringify({ ...DATA, isBasedOn: 'https://www.reuters.com/a' })}</script>`;
  expect(cleaned(page(head, BODY), {}, 'html')).toMatchObject({
    outlet: 'Reuters',
    carrier: 'The Tidewater Post',
  });
});

test('a page nested too deep for the parser is read without it', () => {
  const deep = `${'<div>'.repeat(20_000)}${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`;
  const started = performance.now();
  expect(texts(cleaned(deep, {}, 'html'), 'paragraph')).toEqual([...PARAGRAPHS]);
  expect(performance.now() - started).toBeLessThan(3000);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLexicons } from '../src/lexicon/load.js';
import type { RawArticle } from '../src/model.js';
import { analyze, isExclusion } from '../src/pipeline.js';
import type { ArticleRows } from '../src/rows.js';
import { checkRows } from '../src/run/check.js';
import { toRows } from '../src/run/rows.js';

const lexicons = loadLexicons();

/** Words that set rules off: quotation, attribution, negation, rebuttal, furniture, datelines, targets, cues. */
const triggers = [
  '“', '”', '"', "'", '’', '‘', '«', '»', '–', '—', '...', '?', '!', '.', ',', ';', ':', '(', ')', '/', '\n', '\n\n', '\r\n', '\t',
  '\u00a0', '\u2028', '\u0000', '\ud83d', '\ude00', '😀', '\u200d', '\ufeff', 'İ', 'ß', 'ǆ', 'é',
  'he said', 'she told reporters', 'according to', 'said that', 'claimed', 'denied', 'Officials believe', 'the minister',
  'MOSCOW, May 3. /WIRE/.', 'LONDON (Reuters) —', '3 May 2021', 'Share', 'Comments', 'Related:', 'Source:', 'By Ann Lee',
  'not', 'no', 'never', 'is not', 'not only', 'but also', 'if', 'might', 'reportedly', 'This is not true', 'baseless', 'rather than',
  'Russia', 'China', 'the United States', 'the West', 'Moscow', 'NATO', 'the Kremlin', 'US',
  'cooperation', 'threat', 'confrontation', 'peaceful', 'alliance', 'sanctions', 'partnership', 'aggression', 'rivalry',
  'The two countries have agreed to work together on the station.', 'and', 'of', 'to', 'in', 'the', 'with', 'about',
]; // biome-ignore format: one word list

const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...triggers) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.integer({ min: 0, max: 0xffff }))
          .map((units) => String.fromCharCode(...units)),
      },
    ),
    { maxLength: 80 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '\n').map((glue) => parts.join(glue)));

const anyMetadata = fc.record(
  {
    outlet: anyText,
    title: anyText,
    date: anyText,
    url: anyText,
    author: anyText,
    language: fc.constantFrom('en', 'de', ''),
  },
  { requiredKeys: [] },
);

const anyRaw: fc.Arbitrary<RawArticle> = fc.record({
  path: fc.constantFrom('a.txt', 'b.jsonl#3'),
  format: fc.constantFrom('text' as const, 'html' as const),
  source: fc.oneof(
    anyText,
    anyText.map((text) => `<html><body><p>${text}</p></body></html>`),
  ),
  metadata: anyMetadata,
  folder: fc.constantFrom(null, 'somewhere'),
});

const bodied = anyText.map(
  (text): RawArticle => ({
    path: 'c.txt',
    format: 'text',
    source: `Talks on the station\n\nMinisters of Russia and China met on Monday and they agreed to work on it for years. ${text}\n\nThe station is open to all countries that want to take part in it, she said.`,
    metadata: { outlet: 'Any Outlet' },
    folder: null,
  }),
);

function expectExact(rows: ArticleRows): void {
  const [{ source, blocks }] = rows.texts;
  const [{ title, titleStart, titleEnd }] = rows.articles;
  if (title !== null) expect(source.slice(titleStart ?? 0, titleEnd ?? 0)).toBe(title);
  for (const { start, end } of blocks) expect(start <= end && end <= source.length).toBe(true);
  const fragments = [
    ...rows.mentions,
    ...rows.cues,
    ...rows.cues.flatMap(({ assertionReason, rebuttal }) => [assertionReason, rebuttal]),
    ...rows.attributions.flatMap(({ content, cue, sourcePhrase }) => [...content, cue, sourcePhrase]),
  ];
  for (const fragment of fragments) {
    if (fragment) expect(source.slice(fragment.start, fragment.end)).toBe(fragment.text);
  }
}

function examine(raw: RawArticle): ArticleRows | null {
  const analysis = analyze(raw, lexicons);
  if (isExclusion(analysis)) return null;
  const rows = toRows(analysis);
  checkRows(rows);
  return rows;
}

test.each([
  ['any text', anyRaw, 1500],
  ['an article with any text in it', bodied, 1500],
] as const)('%s makes no stage throw, and every row points at its own text', (_, raw, numRuns) => {
  fc.assert(
    fc.property(raw, (article) => {
      const rows = examine(article);
      if (rows) expectExact(rows);
    }),
    { numRuns },
  );
});

test('the same input gives the same bytes, whatever came between', () => {
  fc.assert(
    fc.property(bodied, bodied, (article, other) => {
      const first = JSON.stringify(examine(article));
      examine(other);
      expect(JSON.stringify(examine(article))).toBe(first);
    }),
    { numRuns: 100 },
  );
});

test('articles with a body are analysed', () => {
  const rows = examine(fc.sample(bodied, { seed: 1, numRuns: 1 })[0]);
  expect(rows?.cues.length).toBeGreaterThan(0);
});

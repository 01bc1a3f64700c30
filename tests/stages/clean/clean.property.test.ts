import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/model.js';
import { clean } from '../../../src/stages/clean/index.js';
import { PARAGRAPHS, raw, words } from './article.js';

const PIECES = [
  ...PARAGRAPHS,
  '\n',
  '\n\n',
  ' date 2022-05-20 ',
  'OSLO, May 3. /TASS/. ',
  'FULL MEMBER\nMar 3, 2015\n12\n14\n',
  'Comments',
  'Most read',
  '# ',
  'Title here of the day | Reuters',
  'Source: ',
  '© 2022 by ',
  'Photo: ',
  '\ud83d',
  '\udc00',
  '\u00a0',
  '\u2028',
  'İ',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 20 })), {
      maxLength: 25,
    })
    .map((parts) => parts.join('')),
);

function checkBlocks({ source, blocks, title }: Article): void {
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    expect(source.slice(end, block.start).trim()).toBe('');
    end = block.end;
  }
  expect(end).toBeLessThanOrEqual(source.length);
  expect(source.slice(end).trim()).toBe('');
  if (title) expect(blocks).toContainEqual(expect.objectContaining({ ...title, kind: 'title' }));
}

test('whatever the text, blocks are in order, apart, inside, and leave only white space out', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.option(anyText, { nil: undefined }),
      fc.constantFrom('text', 'html' as const),
      (text, title, format) => {
        const input = raw(text, title === undefined ? {} : { title }, format);
        const result = clean(input, words);
        if ('code' in result) expect(['no-body', 'not-english']).toContain(result.code);
        else checkBlocks(result);
        expect(clean(input, words)).toEqual(result);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ['one line of a million letters', 'a'.repeat(1_000_000)],
  ['one line of a million characters of sentences', 'This is, of it, the one. '.repeat(40_000)],
  ['dashes', ' — '.repeat(300_000)],
  ['100,000 short lines', 'ab\n'.repeat(100_000)],
  ['50,000 heads of forum posts', 'Moderator\n1\n2\n'.repeat(50_000)],
  ['90,000 copyright lines', '© 2020 Foo\n'.repeat(90_000)],
  ['18,000 lists of links', `${PARAGRAPHS[0]}\nMost read\n`.repeat(18_000)],
])('hostile text ends fast: %s', (_, text) => {
  const started = performance.now();
  clean(raw(text), words);
  expect(performance.now() - started).toBeLessThan(4000);
});

test.each([
  ['tags that never close', '<'.repeat(500_000)],
  ['deep nesting', '<div>'.repeat(100_000)],
  ['many scripts', '<script>'.repeat(60_000)],
  ['one endless tag', `<a ${'x=1 '.repeat(200_000)}`],
])('hostile mark-up ends fast: %s', (_, html) => {
  const started = performance.now();
  clean(raw(html, {}, 'html'), words);
  expect(performance.now() - started).toBeLessThan(4000);
});

test('a text that is clearly not English is left out with the reason', () => {
  const text =
    'Der Rat der Stadt hat am Dienstag beschlossen, den nördlichen Kai zu verbreitern, und die Kosten sind hoch. '.repeat(
      4,
    );
  expect(clean(raw(text), words)).toMatchObject({ code: 'not-english' });
});

test('a text without a sentence is left out with the reason', () => {
  expect(clean(raw('Home\nNews\nSport'), words)).toMatchObject({ code: 'no-body' });
});

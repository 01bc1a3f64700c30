import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attribution, Span } from '../../../src/model.js';
import { attributeLines } from './article.js';

const fragments = fc.constantFrom(
  ...['“', '”', '"', '‘', '’', "''", '«', '»', ',', '.', ':', ';', '–', '(', ')', '\n', '# '],
  ...[
    'said',
    'Brenner',
    'Aldo',
    'the agency',
    'that',
    'according to',
    'he',
    'who',
    'told',
    'claim',
    'wants to',
  ],
);
const prose = fc
  .array(fc.oneof(fragments, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));
const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 }));

test('any text: spans lie in the source, in order; nesting refers to what is there', () => {
  fc.assert(
    fc.property(anything, (source) => {
      const found = attributeLines(source);
      const ids = new Set(found.map(({ id }) => id));
      expect(ids.size).toBe(found.length);
      for (const { content, cue, sourceSpan, nestedIn } of found) {
        expect(content.length).toBeGreaterThan(0);
        for (const span of [...content, cue, sourceSpan])
          if (span !== null) expect(fits(span, source)).toBe(true);
        for (const [index, span] of content.entries())
          expect(span.start).toBeGreaterThanOrEqual(content[index - 1]?.start ?? 0);
        expect(nestedIn === null || ids.has(nestedIn)).toBe(true);
      }
      expect(found.map(startOf)).toEqual(found.map(startOf).toSorted((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});

test('the same text gives the same attributions', () => {
  fc.assert(
    fc.property(prose, (source) => {
      expect(attributeLines(source)).toEqual(attributeLines(source));
    }),
    { numRuns: 50 },
  );
});

function fits({ start, end }: Span, source: string): boolean {
  return start >= 0 && start < end && end <= source.length;
}

function startOf({ content }: Attribution): number {
  return content[0]?.start ?? 0;
}

import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../../src/model.js';
import { attributeLines, contentOf } from './article.js';
import { type Construction, constructions } from './constructions.js';

for (const { group, cases } of constructions)
  describe(group, () => {
    for (const construction of cases)
      test(`${construction.name}${construction.handled ? '' : ' (not handled)'}`, () => {
        const found = attributeLines(construction.text);
        const shown = found.map((attribution) => show(attribution, construction.text));
        const expected = expectation(construction);
        const isRight = expected === null ? shown.length === 0 : shown.includes(expected);
        expect(isRight, `found ${shown.join(' | ')}; expected ${expected}`).toBe(construction.handled);
      });
  });

test('there are at least 120 constructions, each with its own name in its group', () => {
  const names = constructions.flatMap(({ group, cases }) => cases.map(({ name }) => `${group}: ${name}`));
  expect(names.length).toBeGreaterThanOrEqual(120);
  expect(new Set(names).size).toBe(names.length);
});

function show(attribution: Attribution, text: string): string {
  const { source, manner, verbClass, kind } = attribution;
  return [source, contentOf(attribution, text), manner, verbClass, kind].join(' ~ ');
}

function expectation({
  source,
  content,
  manner,
  class: verbClass,
  kind,
  text: _,
}: Construction): string | null {
  return content === null ? null : [source, trimEnd(content), manner, verbClass, kind].join(' ~ ');
}

function trimEnd(content: string): string {
  return content.endsWith('.') ? content.slice(0, -1) : content;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { tables } from '../../src/rows.js';
import { compileTest } from '../../src/run/shape.js';

const reason = { start: 7, end: 12, text: 'threw', oddsFor: -1, oddsAgainst: 0.5 };
const mention = {
  article: 'a',
  outlet: 'The Wire',
  target: 'russia',
  start: 0,
  end: 6,
  text: 'Moscow',
  by: 'name',
  voice: null,
  source: null,
  portrayal: {
    id: 'a:m0',
    sentenceStart: 0,
    sentenceEnd: 20,
    position: 'body',
    voiceWeight: 'own',
    for: 0.1,
    against: 0.6,
    polarity: -0.71,
    weight: 0.7,
    oddsFor: -1,
    oddsAgainst: 0.7,
    reasons: [reason],
  },
};
const stance = {
  article: 'a',
  outlet: 'The Wire',
  target: 'russia',
  voice: 'own',
  score: 0.25,
  sum: 1,
  weight: 2,
  pieces: 1,
};
const attribution = {
  id: 'a:a0',
  article: 'a',
  outlet: 'The Wire',
  source: null,
  sourceKind: 'person',
  kind: 'speech',
  manner: 'direct',
  verbClass: 'neutral',
  verb: 'say',
  nestedIn: null,
  content: [{ start: 0, end: 3, text: 'Yes' }],
  words: 1,
  cue: { start: 4, end: 8, text: 'said' },
  sourcePhrase: null,
};
const strange = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'x',
  -1,
  0,
  0.5,
  2,
  2 ** 60,
  Number.NaN,
  true,
  [],
  {},
  [{}],
);

test.each([
  ['mentions', mention],
  ['stances', stance],
  ['attributions', attribution],
] as const)(
  'a row of %s passes the test, and another value in any column as the schema says',
  (name, row) => {
    const schema = tables[name];
    const holds = compileTest(schema);
    expect(holds(row)).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(row)), strange, (column, value) => {
        const other = { ...row, [column]: value };
        expect(holds(other)).toBe(schema.safeParse(other).success);
      }),
    );
  },
);

test('what a row may leave out, and what the test cannot tell, is left to the schema', () => {
  expect(compileTest(z.object({ a: z.string().optional() }))({ a: 'x' })).toBe(false);
  expect(compileTest(z.string().regex(/^x/))('x')).toBe(false);
});

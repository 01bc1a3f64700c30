import { expect, test } from 'vitest';
import { language } from '../../../src/lexicon/language.js';
import { spaceOut } from '../../../src/stages/tokenize/spacing.js';

const read = (text: string) => language().readDoc(spaceOut(text, language())).tokens().out();

test('marks stand apart, and the short form of a verb stays with its word', () => {
  expect(spaceOut('“It’s over,” said Ruritania’s envoy.', language())).toBe(
    ' “ It’s over ,  ”  said Ruritania ’s envoy.',
  );
});

test('a word reads the same whatever was read before', () => {
  const alone = read('Velunia’s navy sailed.');
  read('Velunia’s, as we said; and (Velunia’s) “Velunia’s” Velunia’s—Velunia’s. Velunia’s: Velunia’s!');
  expect(read('Velunia’s navy sailed.')).toEqual(alone);
  expect(alone).toEqual(['Velunia', '’s', 'navy', 'sailed', '.']);
});

import { expect, test } from 'vitest';
import { attributeLines } from './article.js';

/** The source of each statement, in order. */
const sourcesOf = (source: string) => attributeLines(source).map((attribution) => attribution.source);

test('he and she keep to their gender through an exchange', () => {
  expect(
    sourcesOf('Maria Okafor met Aldo Brenner. “I am tired,” she said. “So am I,” he said. “Go,” she said.'),
  ).toEqual(['Maria Okafor', 'Aldo Brenner', 'Maria Okafor']);
});

test('a pronoun never stands for a body', () => {
  expect(sourcesOf('The Coastal Safety Bureau met. He said the pier was shut.')).toEqual(['He']);
});

test('it stands for a body and not for a person', () => {
  expect(sourcesOf('Aldo Brenner left the Coastal Safety Bureau. It said the pier was shut.')).toEqual([
    'Coastal Safety Bureau',
  ]);
});

test('a role noun goes to its holder and not to the last name', () => {
  expect(
    sourcesOf('Aldo Brenner, the mayor of the town, met Maria Okafor. The mayor said the pier was shut.'),
  ).toEqual(['Aldo Brenner']);
});

test('an indefinite role noun is somebody else', () => {
  expect(sourcesOf('Aldo Brenner, the mayor of the town, left. A mayor said the pier was shut.')).toEqual([
    'mayor',
  ]);
});

test('the agency is the body named last with that word', () => {
  expect(
    sourcesOf('The Coastal Safety Agency met the Harbour Council. The agency said the pier was shut.'),
  ).toEqual(['Coastal Safety Agency']);
});

test('a statement of a named body is the body’s, another document is its own source', () => {
  expect(sourcesOf('A statement by the Harbour Council said the pier was shut.')).toEqual([
    'Harbour Council',
  ]);
  expect(attributeLines('The report said the pier was shut.')[0]?.sourceKind).toBe('document');
});

test('unnamed people keep the words that describe them', () => {
  const [found] = attributeLines('Two senior officials said the pier was shut.');
  expect([found?.source, found?.sourceKind]).toEqual(['Two senior officials', 'unnamed']);
});

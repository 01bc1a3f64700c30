import { expect, test } from 'vitest';
import {
  attribute,
  findReferences,
  nameSources,
  type Reference,
} from '../../../src/stages/attribute/index.js';
import { lexicons, readLines } from './article.js';

function refer(source: string): { references: Reference[]; words: (reference: Reference) => string } {
  const text = readLines(source);
  const references = findReferences(text, attribute({ id: 'x' }, text, lexicons), lexicons);
  const words = ({ first, last }: Reference) => source.slice(text.start[first], text.end[last - 1]);
  return { references, words };
}

/** What is no name, with whom it stands for: `he=Aldo Brenner`. */
function readOthers(source: string): string[] {
  const { references, words } = refer(source);
  return references
    .filter(({ by }) => by === 'pronoun' || by === 'role')
    .map((reference) => `${words(reference)}=${reference.entity}`);
}

/** All that stands for one entity. */
function readMentions(source: string, entity: string): string[] {
  const { references, words } = refer(source);
  return references.filter((reference) => reference.entity === entity).map(words);
}

test.each<[string, string, string[]]>([
  ['no weather', 'The Harbour Agency met. It rained.', []],
  ['no day', 'The Harbour Agency met. It was Monday.', []],
  ['the subject before', 'Aldo Brenner left. He was late.', ['He=Aldo Brenner']],
  ['a woman', 'Maria Okafor left. She was late.', ['She=Maria Okafor']],
  ['a possessive in the same sentence', 'Aldo Brenner sold his boat.', ['his=Aldo Brenner']],
  ['the subject rather than the object', 'Aldo Brenner met Pieter Lund. He was late.', ['He=Aldo Brenner']],
  [
    'the object where the subject is itself',
    'Aldo Brenner met Pieter Lund and praised him.',
    ['him=Pieter Lund'],
  ],
  ['gender before recency', 'Maria Okafor met Aldo Brenner. She was late.', ['She=Maria Okafor']],
  ['gender by title', 'Ms. Quill met Mr. Rook. He thanked her.', ['He=Rook', 'her=Quill']],
  [
    'the later sentence before the earlier',
    'Aldo Brenner spoke first. Pieter Lund spoke next. He was late.',
    ['He=Pieter Lund'],
  ],
  [
    'two pronouns of one sentence',
    'Aldo Brenner met Maria Okafor. She gave him the keys.',
    ['She=Maria Okafor', 'him=Aldo Brenner'],
  ],
  ['a reflexive', 'Aldo Brenner met Pieter Lund, who blamed himself.', ['himself=Pieter Lund']],
  [
    'a pronoun of a pronoun',
    'Maria Okafor left. She was late. Her car was full.',
    ['She=Maria Okafor', 'Her=Maria Okafor'],
  ],
  ['not himself but another', 'Aldo Brenner left early. Pieter Lund followed him.', ['him=Aldo Brenner']],
  ['the clause that holds it', 'Aldo Brenner said he would resign.', ['he=Aldo Brenner']],
  ['the object of a preposition', 'Aldo Brenner took the keys with him.', ['him=Aldo Brenner']],
  [
    'a name behind a fronted phrase',
    'Pieter Lund left. In his speech, Aldo Brenner blamed the council.',
    ['his=Aldo Brenner'],
  ],
  [
    'a name behind a fronted clause',
    'After she lost the vote, Maria Okafor left the hall.',
    ['she=Maria Okafor'],
  ],
  [
    'nobody of another gender behind it',
    'Maria Okafor left. In her absence, Aldo Brenner spoke.',
    ['her=Maria Okafor'],
  ],
  ['nobody named', 'The hall was full. He was late.', []],
  ['a nameless woman', 'Aldo Brenner met a nurse. The woman was calm. She left.', []],
  [
    'too far back',
    'Aldo Brenner left.\nThe hall was full.\nRain fell.\nThe boats sank.\nA siren rang.\nThe sea rose.\nHe was late.',
    [],
  ],
])('he and she: %s', (_, source, expected) => {
  expect(readOthers(source)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['it stands for a body', 'The Harbour Council met on Monday. It shut the pier.', ['It=Harbour Council']],
  ['its stands for a body', 'The Harbour Council cut its budget.', ['its=Harbour Council']],
  ['it stands for no person', 'Aldo Brenner left. It rained.', []],
  ['an empty it stands for nothing', 'The Harbour Council met. It is clear that the pier is shut.', []],
  ['it is clear to whom', 'The Harbour Council met. It is easy to leave.', []],
  ['it stands for a state', 'Norway signed the treaty. It had waited for years.', ['It=Norway']],
  ['they stands for a plural name', 'Republicans left the hall. They were late.', ['They=Republicans']],
  [
    'they stands for two people',
    'Aldo Brenner and Maria Okafor left. They were late.',
    ['They=Aldo Brenner', 'They=Maria Okafor'],
  ],
  ['they stands for the nameless', 'Aldo Brenner met officials. They were late.', []],
  ['they stands for no single person', 'Aldo Brenner left. They were late.', []],
])('%s', (_, source, expected) => {
  expect(readOthers(source)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['I is who speaks', '“I am tired,” Aldo Brenner said.', ['I=Aldo Brenner']],
  ['my is who speaks', '“They took my boat,” Maria Okafor said.', ['my=Maria Okafor']],
  ['we is who speaks', 'The Harbour Council said: “We shut the pier.”', ['We=Harbour Council']],
  ['I of nobody known', '“I am tired,” a sailor said.', []],
  ['I outside of quotation marks', 'I am tired of the council.', []],
  [
    'he is not the speaker',
    'Aldo Brenner met Pieter Lund. “He is tired,” Mr. Lund said.',
    ['He=Aldo Brenner'],
  ],
  [
    'she inside a quotation is of its context',
    'Maria Okafor left. “She is tired,” Aldo Brenner said.',
    ['She=Maria Okafor'],
  ],
  [
    'I of the one who goes on',
    'Maria Okafor left. “It is late,” she said. “I want to sleep.”',
    ['she=Maria Okafor', 'I=Maria Okafor'],
  ],
])('in quotations: %s', (_, source, expected) => {
  expect(readOthers(source).filter((found) => !found.startsWith('It='))).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['an office', 'Mayor Aldo Brenner met Maria Okafor. The mayor was late.', ['mayor=Aldo Brenner']],
  [
    'an office behind the name',
    'Aldo Brenner, the mayor of the town, left. The mayor was late.',
    ['mayor=Aldo Brenner'],
  ],
  ['an office that nobody holds', 'Aldo Brenner left. The mayor was late.', []],
  ['any holder of an office', 'Mayor Aldo Brenner left. A mayor was late.', []],
  ['somebody’s aide', 'Mayor Aldo Brenner left. His mayor was late.', ['His=Aldo Brenner']],
  ['another state’s office', 'President Aldo Brenner left. The president of Chile was late.', []],
  [
    'the body with the word',
    'The Coastal Safety Agency met Roscosmos. The agency was late.',
    ['agency=Coastal Safety Agency'],
  ],
  ['the body named last', 'Roscosmos met on Monday. The agency was late.', ['agency=Roscosmos']],
  ['a body of another name', 'The Harbour Council met. The government of Chile was late.', []],
  ['a state', 'Norway signed the treaty. The country had waited.', ['country=Norway']],
  ['a plural is nobody’s', 'Mayor Aldo Brenner left. The mayors were late.', []],
])('roles: %s', (_, source, expected) => {
  expect(readOthers(source)).toEqual(expected);
});

test('one name for all forms of a person', () => {
  expect(readMentions('Aldo Brenner left. Mr. Brenner was late. Brenner slept.', 'Aldo Brenner')).toEqual([
    'Aldo Brenner',
    'Brenner',
    'Brenner',
  ]);
});

test('one name for all forms of a body', () => {
  expect(
    readMentions('The Coastal Safety Agency (CSA) met. The CSA was late.', 'Coastal Safety Agency'),
  ).toEqual(['Coastal Safety Agency', 'CSA', 'CSA']);
});

test('a state, its capital and its adjective are one', () => {
  const { references, words } = refer('Moscow refused. The Kremlin was angry. Russian ships left Russia.');
  expect(references.map((reference) => [words(reference), reference.entity, reference.by])).toEqual([
    ['Moscow', 'Russia', 'short-name'],
    ['Kremlin', 'Russia', 'short-name'],
    ['Russian', 'Russia', 'short-name'],
    ['Russia', 'Russia', 'name'],
  ]);
  expect(new Set(references.map(({ target }) => target))).toEqual(new Set(['russia']));
});

test('a state inside a longer name is no mention of the state', () => {
  expect(readMentions('The Norway Rescue Board met on Monday.', 'Norway')).toEqual([]);
});

test('references stand in order and inside the text', () => {
  const { references } = refer(
    'Aldo Brenner met Maria Okafor in Moscow. “I like her,” he said. The Harbour Council shut its pier.',
  );
  expect(references.map(({ first }) => first)).toEqual(
    references.map(({ first }) => first).toSorted((a, b) => a - b),
  );
  expect(references.every(({ first, last }) => last > first)).toBe(true);
});

test('an empty text has none', () => {
  expect(refer('').references).toEqual([]);
});

test('a source that is a pronoun takes the name that the pronoun stands for', () => {
  const text = readLines(
    'Aldo Brenner said the pier was shut.\nPieter Lund then climbed the mast. He said it was safe.',
  );
  const attributions = attribute({ id: 'x' }, text, lexicons);
  const named = nameSources(text, attributions, findReferences(text, attributions, lexicons));
  expect(named.map(({ source }) => source)).toEqual(['Aldo Brenner', 'Pieter Lund']);
  expect(named.map(({ id, content }) => ({ id, content }))).toEqual(
    attributions.map(({ id, content }) => ({ id, content })),
  );
});

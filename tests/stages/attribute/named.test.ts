import { expect, test } from 'vitest';
import { loadAliases } from '../../../src/lexicon/aliases.js';
import { attribute, findNamedMentions, findReferences } from '../../../src/stages/attribute/index.js';
import { lexicons, readLines } from './article.js';

const aliases = loadAliases();

/** The words of each mention of a name. */
function mentionsOf(name: string, source: string): string[] {
  const text = readLines(source);
  const references = findReferences(text, attribute({ id: 'x' }, text, lexicons), lexicons);
  return findNamedMentions(text, references, name, aliases, lexicons).map(({ first, last }) =>
    source.slice(text.start[first], text.end[last - 1]),
  );
}

test.each<[string, string, string, string[]]>([
  [
    'a full name and its short form',
    'Aldo Brenner',
    'Aldo Brenner left. Mr. Brenner was late.',
    ['Aldo Brenner', 'Brenner'],
  ],
  ['a pronoun', 'Aldo Brenner', 'Aldo Brenner left. He was late.', ['Aldo Brenner', 'He']],
  ['an office', 'Aldo Brenner', 'Mayor Aldo Brenner left. The mayor was late.', ['Aldo Brenner', 'mayor']],
  ['a family name alone', 'Aldo Brenner', 'The mayor met Mr. Brenner.', ['Brenner']],
  ['a middle initial', 'Aldo T. Brenner', 'Aldo Brenner left.', ['Aldo Brenner']],
  ['lower case', 'aldo brenner', 'Aldo Brenner left.', ['Aldo Brenner']],
  ['nobody of the same family', 'Maria Brenner', 'Aldo Brenner left.', []],
  ['another first name', 'Robert Quill', 'Bob Quill left.', ['Bob Quill']],
  ['a short first name', 'Timothy Quill', 'Tim Quill left.', ['Tim Quill']],
])('a person: %s', (_, name, source, expected) => {
  expect(mentionsOf(name, source)).toEqual(expected);
});

test.each<[string, string, string, string[]]>([
  [
    'its adherents',
    'Republican Party',
    'Republicans left the hall, and a Republican senator slept.',
    ['Republicans', 'Republican'],
  ],
  ['its acronym', 'Republican Party', 'The GOP met on Monday.', ['GOP']],
  [
    'those of one chamber',
    'House Republicans',
    'House Republicans met. Senate Democrats slept.',
    ['House Republicans'],
  ],
  [
    'a department by its short name',
    'United States Department of Justice',
    'The Justice Department met.',
    ['Justice Department'],
  ],
  ['an agency by its acronym', 'Federal Bureau of Investigation', 'Agents of the FBI met.', ['FBI']],
  [
    'a body that no list has',
    'Coastal Safety Board',
    'The Coastal Safety Board met. The board slept.',
    ['Coastal Safety Board', 'board'],
  ],
  ['a body by its initials', 'Coastal Safety Board', 'Sailors called the CSB at night.', ['CSB']],
  ['a state by its capital', 'Norway', 'Norway signed. Oslo was calm.', ['Norway', 'Oslo']],
  ['a law by its common name', 'Affordable Care Act', 'Voters liked Obamacare.', ['Obamacare']],
])('a body: %s', (_, name, source, expected) => {
  expect(mentionsOf(name, source)).toEqual(expected);
});

test.each<[string, string, string, string[]]>([
  ['its words', 'impeachment probe', 'The impeachment probe began.', ['impeachment probe']],
  [
    'its head with one of its words',
    'executive action on immigration',
    'Sailors feared the executive actions.',
    ['actions'],
  ],
  [
    'its head with what follows',
    'executive action on immigration',
    'They wanted action on immigration.',
    ['action'],
  ],
  [
    'no head without a word of it',
    'executive action on immigration',
    'The executive action on immigration failed. Any action is late.',
    ['executive action on immigration'],
  ],
  [
    'its head alone with an article, behind it',
    'sunken barge proposal',
    'The sunken barge proposal failed. The proposal was late, and a proposal came from the proposal board.',
    ['sunken barge proposal', 'proposal'],
  ],
  ['a plural', 'harbour fee', 'Harbour fees rose.', ['Harbour fees']],
  [
    'one word',
    'deportation',
    'Deportations rose, and a deportation failed.',
    ['Deportations', 'deportation'],
  ],
  [
    'the head alone where there is nothing else',
    'sunken barge proposal',
    'The proposal failed.',
    ['proposal'],
  ],
  ['nothing', 'sunken barge proposal', 'The hall was full.', []],
  ['no words at all', '…', 'The hall was full.', []],
])('a matter: %s', (_, name, source, expected) => {
  expect(mentionsOf(name, source)).toEqual(expected);
});

test('mentions stand in order and do not overlap', () => {
  const source = 'Republicans met House Republicans. The GOP was late, and they slept.';
  const text = readLines(source);
  const references = findReferences(text, attribute({ id: 'x' }, text, lexicons), lexicons);
  const found = findNamedMentions(text, references, 'Republican Party', aliases, lexicons);
  for (const [index, { first }] of found.entries())
    expect(first).toBeGreaterThanOrEqual(found[index - 1]?.last ?? 0);
});

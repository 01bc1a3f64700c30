import { expect, test } from 'vitest';
import { findCast } from '../../../src/stages/attribute/cast.js';
import { lexicons, readLines } from './article.js';

function cast(source: string) {
  const text = readLines(source);
  return findCast(text, text, lexicons);
}

/** Names and kinds of the article's cast. */
function castOf(source: string): string[] {
  return cast(source).entities.map(({ name, kind }) => `${name}: ${kind}`);
}

test('the fullest form of a name is its canonical one, wherever it stands', () => {
  expect(castOf('Brenner came late. Aldo Brenner left.')).toEqual(['Aldo Brenner: person']);
});

test('a title is no part of a name', () => {
  expect(castOf('President Aldo Brenner met Mrs. Kowal.')).toEqual(['Aldo Brenner: person', 'Kowal: person']);
});

test('a nickname in marks is part of a name', () => {
  expect(castOf('Thomas “Tip” Brenner came.')).toEqual(['Thomas “Tip” Brenner: person']);
});

test('a body and its chief are two', () => {
  expect(castOf('Roscosmos chief Aldo Brenner came.').toSorted()).toEqual([
    'Aldo Brenner: person',
    'Roscosmos: organisation',
  ]);
});

test('an acronym of initials is the body', () => {
  expect(castOf('The Coastal Safety Bureau met. CSB wrote.')).toEqual(['Coastal Safety Bureau: government']);
});

test('an acronym in parentheses is the body, whatever its letters', () => {
  expect(castOf('The Coastal Safety Bureau (KSX) met. KSX wrote.')).toEqual([
    'Coastal Safety Bureau: government',
  ]);
});

test('two people of one surname stay two', () => {
  expect(castOf('Aldo Brenner met Maria Brenner.')).toEqual([
    'Aldo Brenner: person',
    'Maria Brenner: person',
  ]);
});

test('offices beside a name are noted', () => {
  const { entities } = cast('Aldo Brenner, the mayor of Portside, came.');
  expect(entities[0]?.offices.has(lexicons.names.roles.get('mayor') as number)).toBe(true);
});

test('gender comes from the given name, the title, or a noun', () => {
  const genders = (source: string) => cast(source).entities.map(({ gender }) => gender);
  expect(genders('Maria Okafor came.')).toEqual(['feminine']);
  expect(genders('Mr. Okafor came.')).toEqual(['masculine']);
  expect(genders('The spokeswoman Okafor Adu came.')).toEqual(['feminine']);
});

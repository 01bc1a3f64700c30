import { expect, test } from 'vitest';
import { clean } from '../../../src/stages/clean/index.js';
import { BODY, cleaned, raw, words } from './article.js';

function provenance(source: string, metadata = {}) {
  const { outlet, carrier } = cleaned(source, metadata);
  return [outlet, carrier];
}

test("a record's outlet is named as lexicons/outlets.yaml does", () => {
  expect(provenance(BODY, { outlet: 'rt.com' })).toEqual(['RT', null]);
  expect(provenance(BODY, { outlet: 'the new york times' })).toEqual(['The New York Times', null]);
});

test("an agency in the dateline wrote it, the record's outlet carried it", () => {
  expect(provenance(`OSLO (AP) — ${BODY}`, { outlet: 'Deccan Herald' })).toEqual([
    'Associated Press',
    'Deccan Herald',
  ]);
});

test('an unlisted agency gets its full name from a credit', () => {
  const text = `OSLO, May 3. /GANNET/. ${BODY}\n\nSource: Gannet Press Service\n\n©2022 by Cove Courier. Built with care.`;
  expect(provenance(text)).toEqual(['Gannet Press Service', 'Cove Courier']);
});

test('a listed outlet on a line of its own below the body wrote it', () => {
  expect(provenance(`${BODY}\n\nUSA Today\n\nMost viewed`)).toEqual(['USA Today', null]);
});

test('a source line that only offers a link names nobody', () => {
  expect(provenance(`${BODY}\n\nSource: Read Full Article`)).toEqual(['unknown', null]);
});

test('a link to more of the same site names it', () => {
  expect(provenance(`${BODY}\n\nAlso on rt.com How the quay was built`)).toEqual(['RT', null]);
  expect(provenance(`${BODY}\n\nAlso on tidewater.example How the quay was built`)).toEqual([
    'Tidewater',
    null,
  ]);
});

test("a record's address gives the outlet where nothing else does", () => {
  expect(provenance(BODY, { url: 'https://www.bbc.co.uk/news/1' })).toEqual(['BBC', null]);
  expect(provenance(BODY, { url: 'https://news.tidewater.co.uk/1' })).toEqual(['Tidewater', null]);
});

test("the folder's name is the last resort", () => {
  const article = clean({ ...raw(BODY), folder: 'tidewater-post' }, words);
  expect(article).toMatchObject({ outlet: 'Tidewater Post', carrier: null });
});

test('the id hangs on outlet and address, or on the text', () => {
  const ids = [
    cleaned(BODY, { outlet: 'RT', url: 'https://a.example/1' }).id,
    cleaned(`Title line of it\n\n${BODY}`, { outlet: 'rt.com', url: 'https://a.example/1' }).id,
    cleaned(BODY, { outlet: 'RT' }).id,
  ];
  expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

import { expect, test } from 'vitest';
import { loadCleanLexicon } from '../../src/lexicon/furniture.js';
import { canonicalName, domainOf, findOutlet, nameOfDomain } from '../../src/lexicon/outlets.js';

const { outlets } = loadCleanLexicon('lexicons');

test.each([
  ['AP', 'Associated Press'],
  ['The Associated Press', 'Associated Press'],
  ['washington post', 'The Washington Post'],
  ['www.dw.com', 'Deutsche Welle'],
  ['https://edition.cnn.com/2021/03/16/a.html', 'CNN'],
  ['news.bbc.co.uk', 'BBC'],
])('%s is %s', (name, canonical) => {
  expect(findOutlet(outlets, name)?.name).toBe(canonical);
});

test('an unlisted domain gives its own label, an unlisted name itself', () => {
  expect(nameOfDomain(outlets, 'www.tidewater.co.uk')).toBe('Tidewater');
  expect(canonicalName(outlets, 'news.tidewater.example')).toBe('Tidewater');
  expect(canonicalName(outlets, '  The  Tidewater Post ')).toBe('The Tidewater Post');
});

test.each(['', 'no', '16.03', 'a..b', 'rt.c0m', '1.5', 'U.S.'])('"%s" is no domain', (text) => {
  expect(domainOf(text)).toBeNull();
});

test('at least a hundred outlets are listed, no two under one name or domain', () => {
  const listed = new Set([...outlets.byName.values()]);
  expect(listed.size).toBeGreaterThan(100);
  for (const { name } of listed) expect(findOutlet(outlets, name)?.name).toBe(name);
  for (const [domain, { name }] of outlets.byDomain) expect(findOutlet(outlets, domain)?.name).toBe(name);
});

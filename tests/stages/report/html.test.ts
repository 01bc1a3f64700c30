import { expect, test } from 'vitest';
import { script } from '../../../src/stages/report/html/script.js';
import { renderHtml } from '../../../src/stages/report/index.js';
import { cue } from './build-article.js';
import { hostileInput, inputOf, large, nothing, single, small } from './fixture.js';

const attribute = (page: string, name: string) =>
  [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1]);

const inputs = { small, single, hostile: hostileInput, nothing, large };

for (const [name, input] of Object.entries(inputs)) {
  const page = renderHtml(input());

  test(`${name}: every link inside the page leads somewhere`, () => {
    const ids = new Set(attribute(page, 'id'));
    const wanted = attribute(page, 'href').filter((href) => href.startsWith('#'));
    expect(wanted.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });

  test(`${name}: no two places have the same name`, () => {
    const ids = attribute(page, 'id');
    expect(ids.length).toBe(new Set(ids).size);
  });

  test(`${name}: nothing is fetched; only articles are linked to, by http or https`, () => {
    const tags = page.replace(/="[^"]*"/g, '=""');
    expect(tags.match(/<[^>]*\ssrc=|<link|<img|<iframe|<[^>]* on[a-z]+=/)).toBe(null);
    expect(page.match(/@import|url\(/)).toBe(null);
    const outside = page.match(/<a href="(?!#)[^>]*>/g) ?? [];
    const files = /^<a href="(?:report\.md|[a-z]+\.csv|run\.json)">$/;
    const article = /^<a href="https?:\/\/[^"]*" rel="noopener noreferrer">$/;
    expect(outside.filter((link) => !files.test(link) && !article.test(link))).toEqual([]);
  });

  test(`${name}: the page stays below two megabytes`, () => {
    expect(Buffer.byteLength(page)).toBeLessThan(2_000_000);
  });

  test(`${name}: the same input gives the same bytes`, () => {
    expect(renderHtml(input())).toBe(page);
  });

  test(`${name}: tags are closed in the order they were opened`, () => {
    const empty = new Set(['meta', 'br', 'input', 'line', 'circle', '!doctype']);
    const open: string[] = [];
    const body = page.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '');
    for (const [, closing, tag, self] of body.matchAll(/<(\/?)([!a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
      if (empty.has(tag) || self === '/') continue;
      if (closing === '') open.push(tag);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
  });

  test(`${name}: each column and row head has a scope`, () => {
    expect((page.match(/<th(?![a-z])[^>]*>/g) ?? []).filter((head) => !head.includes('scope='))).toEqual([]);
  });
}

test('text of articles cannot become mark-up', () => {
  const page = renderHtml(hostileInput());
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page.match(/<img|href="javascript:|<[^>]*onmouseover="/)).toBe(null);
  expect(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true);
});

test('the script writes no mark-up and runs no text', () => {
  expect(script.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(/)).toBe(null);
});

test('each cue among the sentences tells the filters what it is', () => {
  const page = renderHtml(small());
  const keys = attribute(page, 'data-k');
  expect(keys.length).toBe(attribute(page, 'id').filter((id) => id.startsWith('cue-')).length);
  const known = new Set(attribute(page.slice(page.indexOf('<template')), 'value'));
  const words = new Set(keys.flatMap((key) => key.split(' ')));
  expect([...words].filter((word) => !known.has(word))).toEqual([]);
});

test('characters that hide or turn text are shown as such', () => {
  const page = renderHtml(hostileInput());
  expect(page.match(/[\u202A-\u202E\u2066-\u2069]/)).toBe(null);
  expect([...page].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
  expect(page.includes('gnp.exe\uFFFD')).toBe(true);
  expect(Buffer.from(page).toString()).toBe(page);
});

test('an article’s sum is the shown score', () => {
  const input = small();
  const page = renderHtml(input);
  const number = (text: string) => Number(text.replace('\u2212', '-'));
  const sums = [...page.matchAll(/([+\u2212]?[\d.]+) ÷ \(2 \+ ([\d.]+)\) = <b>([+\u2212]?[\d.]+)<\/b>/g)];
  expect(sums.length).toBeGreaterThan(10);
  for (const [, sum, weight, score] of sums)
    expect(number(sum) / (2 + number(weight))).toBeCloseTo(number(score), 1);
  expect(page.match(/<details class="cell"><summary>towards /g)).toHaveLength(
    input.comparison.stances.length,
  );
});

test('the cues of a cell add up to the sum of its article', () => {
  const input = small();
  const page = renderHtml(input);
  const stance = input.comparison.stances.find(
    ({ outlet, target }) => outlet === 'Strait Observer' && target === 'harbour-pact',
  );
  const start = page.indexOf('<summary>towards', page.indexOf('<h3>Strait Observer</h3>'));
  const cell = page.slice(start, page.indexOf('</details>', start));
  const shares = [...cell.matchAll(/<b class="share">([+\u2212][\d.]+)<\/b>/g)].map(([, share]) =>
    Number(share.replace('\u2212', '-')),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  expect(shares).toHaveLength(5);
  expect(total / (2 + 6.25)).toBeCloseTo(stance?.combined.score ?? 0, 2);
});

test('a rejected cue names who rejects it and the words', () => {
  const page = renderHtml(small());
  expect(page.includes('rejected</span> by Strait Observer itself: “This is simply untrue”')).toBe(true);
});

test('a denied cue is struck and the denying words are named', () => {
  const page = renderHtml(small());
  expect(page.includes('<s>shut out</s>')).toBe(true);
  expect(page.includes('denied</span> by “nobody”')).toBe(true);
});

test('what was left out of an article stands there with its reason', () => {
  const page = renderHtml(small());
  expect(page.includes('Home | World | Sport <span class="n">furniture: share bar</span>')).toBe(true);
});

test('with one article an outlet the first screen says how little that carries', () => {
  expect(renderHtml(single()).includes('One article an outlet: this describes these articles')).toBe(true);
});

test('a page that cannot hold everything says what was left out', () => {
  const page = renderHtml(large());
  expect(page.match(/\d+ of 840 articles shown here/)).not.toBe(null);
  expect(page.match(/of [\d,]+ chosen as evidence are shown/)).not.toBe(null);
});

test('a sentence of any length is cut to the words around its cue', () => {
  const long = '"<&>" '.repeat(60_000);
  const input = inputOf('long', [
    {
      outlet: 'Long Letter',
      title: ['A letter'],
      paragraphs: [[[long, cue('a grave threat', 'threat', { veyra: -0.7 }), ' ', long]]],
    },
  ]);
  const page = renderHtml(input);
  expect(Buffer.byteLength(page)).toBeLessThan(100_000);
  expect(page.includes('<mark class="affirmed">a grave threat</mark>')).toBe(true);
  expect(page.includes('0 of 1 article shown here')).toBe(true);
});

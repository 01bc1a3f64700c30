import { expect, test } from 'vitest';
import { BODY, cleaned, PARAGRAPHS, texts, titleOf } from './article.js';

test('menus, share bars and footers around the body are furniture', () => {
  const article = cleaned(
    `Home\nNews\nWeather\nSubscribe\n\nCouncil votes to widen the northern quay\n\nShare\nFacebook\nTwitter\n4 min read\n\n${BODY}\n\nRelated articles\nFerries return to the bay\nA town and its quay\n\n© 2022 The Tidewater Post. All rights reserved.`,
  );
  expect(titleOf(article)).toBe('Council votes to widen the northern quay');
  expect(texts(article, 'paragraph')).toEqual([...PARAGRAPHS]);
  expect(article.outlet).toBe('The Tidewater Post');
});

test('a long list of icon names is no paragraph', () => {
  const icons =
    'icon arrow-leftsvg icon arrow-rightsvg icon closesvg icon menusvg icon searchsvg icon usersvg icon bellsvg';
  expect(texts(cleaned(`${icons}\n\n${BODY}`), 'paragraph')).toEqual([...PARAGRAPHS]);
});

test('a headline that stands twice is the title once', () => {
  const title = 'Council votes to widen the northern quay';
  const article = cleaned(`14 May, 2022 08:30\n\n${title}\n\n${title}\n\n${BODY}`);
  expect(texts(article, 'title')).toEqual([title]);
  expect(article.date).toBe('2022-05-14');
});

test('the name of the site behind a headline is not part of it', () => {
  const article = cleaned(`Council votes to widen the northern quay | Reuters\n\n${BODY}`);
  expect(titleOf(article)).toBe('Council votes to widen the northern quay');
  expect(article.outlet).toBe('Reuters');
});

test('a short line between paragraphs is a subheading, a run of them is a list of links', () => {
  const article = cleaned(
    `${PARAGRAPHS[0]}\nA divided town\n${PARAGRAPHS[1]}\n\nStorm closes coast road\nFerry timetable changes\nNew head for museum\n\n${PARAGRAPHS[2]} ${PARAGRAPHS[2]}`,
  );
  expect(texts(article, 'subheading')).toEqual(['A divided town']);
  expect(texts(article, 'paragraph')).toHaveLength(3);
});

test.each([
  'Workers measure the quay at low tide. Credit:AP',
  'Workers measure the quay at low tideCredit: Getty Images',
  'Workers measure the quay at low tide. (Photo by Ana Quill)',
  'File photo of the quay at low tide.',
  '[Image: workers on the quay]',
  'Workers measure the quay at low tide. REUTERS/Ana Quill/File Photo',
])('a caption is told by its credit: %s', (caption) => {
  const article = cleaned(`${PARAGRAPHS[0]}\n\n${caption}\n\n${PARAGRAPHS[1]}\n\n${PARAGRAPHS[2]}`);
  expect(texts(article, 'caption')).toEqual([caption]);
  expect(texts(article, 'paragraph')).toEqual([...PARAGRAPHS]);
});

test('sentences after a header of comments are not the article', () => {
  const article = cleaned(
    `${BODY}\n\n12 comments\n\nThis is what happens when nobody asks the people who live there, as usual.\n\nI disagree with that, the quay is old and it has to be mended one day.`,
  );
  expect(texts(article, 'paragraph')).toEqual([...PARAGRAPHS]);
});

test('a header of comments in the menu ends nothing', () => {
  expect(texts(cleaned(`Comments\nMost read\n\n${BODY}`), 'paragraph')).toEqual([...PARAGRAPHS]);
});

test('the article goes on after a list of links in the middle', () => {
  const more = PARAGRAPHS.map((text) => `Later: ${text}`).join('\n\n');
  const article = cleaned(
    `${BODY}\n\nMost read\nStorm closes coast road\nFerry timetable changes\n\n${more}`,
  );
  expect(texts(article, 'paragraph')).toHaveLength(6);
});

test('links to other stories between paragraphs are left out', () => {
  const link = 'Read more: Why the quay was built where it stands';
  const article = cleaned(`${PARAGRAPHS[0]}\n\n${link}\n\n${PARAGRAPHS[1]}\n\n${PARAGRAPHS[2]}`);
  expect(texts(article, 'furniture')).toEqual([link]);
});

test('an entry of a list belongs to the body', () => {
  const article = cleaned(
    `${BODY}\n\n1. A wider gate\n2. A second crane\n\n${PARAGRAPHS[0].replace('Tuesday', 'Friday')}`,
  );
  expect(texts(article, 'paragraph')).toContain('2. A second crane');
});

test('the marks of a Markdown heading are not part of it', () => {
  const article = cleaned(
    `# Council votes to widen the quay\n\n${PARAGRAPHS[0]}\n\n## A divided town\n\n${PARAGRAPHS[1]}\n\n${PARAGRAPHS[2]}`,
  );
  expect(titleOf(article)).toBe('Council votes to widen the quay');
  expect(texts(article, 'subheading')).toEqual(['A divided town']);
});

test("a scraper's date before the text is neither text nor the day of publication", () => {
  const article = cleaned(` date 2022-05-20 ${BODY}`);
  expect(article.date).toBeNull();
  expect(texts(article, 'paragraph')).toEqual([...PARAGRAPHS]);
});

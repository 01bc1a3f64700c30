import { expect, test } from 'vitest';
import { cleaned, PARAGRAPHS, texts, titleOf } from './article.js';

const COPY = ` date 2022-05-20 New posts

Council votes to widen the northern quay

saltyrope

saltyrope

FULL MEMBER
Mar 3, 2015
1,204
-2
3,318
thetidewaterpost.example
Council votes to widen the northern quay | The Tidewater Post | 17.05.2022
The Tidewater Post (www.thetidewaterpost.example)
3-4 minutes

${PARAGRAPHS.join('\n\n')}

barnacle7

barnacle7

ABLE SEAFARER
Jan 19, 2018
455
12
610
Country
Norway
They will never finish it, because they never finished the last one. Mark my words, all of you who voted for this.

You must log in or register to reply here.

Similar threads

mudlark
Who paid for the old quay and why was it built so far from the town?
Replies
8
Views
411

Latest posts

Coastal Affairs Latest Posts

Top Bottom`;

test('of a forum copy only the article of the first post is the body', () => {
  const article = cleaned(COPY);
  expect(texts(article, 'paragraph')).toEqual([...PARAGRAPHS]);
  expect(titleOf(article)).toBe('Council votes to widen the northern quay');
});

test('the outlet at the head of the copy wrote it, the forum carried it', () => {
  const { outlet, carrier } = cleaned(COPY);
  expect({ outlet, carrier }).toEqual({ outlet: 'The Tidewater Post', carrier: 'Coastal Affairs' });
});

test("the copy's own date is taken, not the day a member joined or a scraper came", () => {
  expect(cleaned(COPY).date).toBe('2022-05-17');
});

test('the word of a rank alone makes no forum of an article', () => {
  const article = cleaned(`${PARAGRAPHS[0]}\n\nModerator\n\n${PARAGRAPHS[1]}\n\n${PARAGRAPHS[2]}`);
  expect(texts(article, 'paragraph')).toEqual([...PARAGRAPHS]);
});

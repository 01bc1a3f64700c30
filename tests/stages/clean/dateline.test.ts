import { expect, test } from 'vitest';
import { findDateline } from '../../../src/stages/clean/dateline.js';
import { cleaned, PARAGRAPHS, texts, words } from './article.js';

const SENTENCE = 'The council voted on Tuesday to widen the quay.';

test.each([
  ['MOSCOW, March 16. /TASS/. ', 'MOSCOW', 'TASS'],
  ['Washington: ', 'Washington', null],
  ['Mytilene: ', 'Mytilene', null],
  ['BRUSSELS (Reuters) — ', 'BRUSSELS', 'Reuters'],
  ['BRUSSELS (Reuters) - ', 'BRUSSELS', 'Reuters'],
  ['PARIS, 3 May (AFP) - ', 'PARIS', 'AFP'],
  ['BEIJING, March 9 (Xinhua) -- ', 'BEIJING', 'Xinhua'],
  ['KYIV, Ukraine (AP) — ', 'KYIV, Ukraine', 'AP'],
  ['SEOUL/TOKYO — ', 'SEOUL/TOKYO', null],
  ['(CNN) — ', null, 'CNN'],
  ['HAYWARD, Calif. (AP) — ', 'HAYWARD, Calif', 'AP'],
])('%s is a dateline', (dateline, place, agency) => {
  const found = findDateline(dateline + SENTENCE, words);
  expect(found).toMatchObject({ place, agency, length: dateline.length });
});

test.each([
  'The quay — the oldest in the country — is to be widened.',
  'Analysis: The vote changes little for the town.',
  'EXCLUSIVE — The vote was bought, three members say.',
  'NATO: a history of the alliance in maps and tables.',
  '“No,” she said. The vote was over.',
  'It was late. The vote was over.',
  'Karadere (left) — who had waited for years — voted first.',
])('%s opens with none', (text) => {
  expect(findDateline(text, words)).toBeNull();
});

test('a dateline is a block of its own and the paragraph begins behind it', () => {
  const article = cleaned(`OSLO (Reuters) - ${PARAGRAPHS.join('\n\n')}`);
  expect(texts(article, 'dateline')).toEqual(['OSLO (Reuters) -']);
  expect(texts(article, 'paragraph')).toEqual([...PARAGRAPHS]);
  expect(article).toMatchObject({ dateline: 'OSLO', outlet: 'Reuters' });
});

test("a dateline's day gets its year from the day the record was fetched", () => {
  expect(cleaned(` date 2022-01-02 OSLO, December 31. /TASS/. ${PARAGRAPHS.join('\n\n')}`).date).toBe(
    '2021-12-31',
  );
  expect(cleaned(`OSLO, December 31. /TASS/. ${PARAGRAPHS.join('\n\n')}`).date).toBeNull();
});

import { expect, test } from 'vitest';
import { loadLexicons } from '../../../src/lexicon/load.js';
import { readText } from '../text.js';

const lexicons = loadLexicons();

/** The sentences of a text, as written. */
function split(source: string): string[] {
  return readText(source, lexicons).sentences.map(({ start, end }) => source.slice(start, end));
}

/** A bar stands where a sentence ends. */
test.each([
  'The quay is wet. |The ships wait.',
  'Adm. Okoro Vance spoke. |Nobody listened.',
  'Pres. Ilves met Gen. Doru and Rev. Amsel. |They dined.',
  'Mr. Holt and Mrs. Ruiz left. |Dr. Ames stayed.',
  'Sen. Odile Marsh, D-Me., voted no. |He left.',
  'Lt. Col. Sanna Brod flew home.',
  'J. R. Tamsin wrote it. |M. Oduya read it.',
  'The U.S. Army left. |It came back.',
  'They sailed for the U.S. |The others stayed.',
  'It is the view of the U.S. |It has not changed.',
  'The U.K. Parliament sat.',
  'He lives in Washington, D.C. |She does not.',
  'ST. PETERSBURG, March 3. /QUILL/. |The port is closed.',
  'The site rt.com reported it, as did www.dw.com yesterday. |It fell silent.',
  'See quill.example.org. |Then write.',
  '“Will it happen?” he asked.',
  '“Will it happen?” Tamsin asked.',
  '“It will not!” the minister said. |He left.',
  '“It will happen.” |The minister left.',
  '"It will happen." |The minister left.',
  '“Never.” |“Why?” |“Because.”',
  'He said: “Go.” |She went.',
  'Yahoo! News reported it. |Others did not.',
  '1. First item. |2. Second item.',
  'It cost 3.5 million. |It was paid.',
  'It cost $4.2m. |It was paid.',
  'No. 7 is the flagship. |No. 8 is not.',
  'He waited … and then he left.',
  'He waited… |Then he left.',
  'He waited... |Then he left.',
  'Why not? |Nobody knows.',
  'Really?! |Yes.',
  'It is late! |Go.',
  '(The quay is wet.) |The ships wait.',
  'The quay is wet [see chart]. |The ships wait.',
  'Acme Inc. said so. |Borough Ltd. did not.',
  'It was 9 a.m. in Porto.',
  'The ships, e.g. the Lark, wait.',
  'He said so.’ |She did not.',
  '‘He said so.’ |She did not.',
  'The vote is on Jan. 6 at noon.',
  'It began on Sept. 12. |It ended soon.',
])('%s', (marked) => {
  expect(split(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((part) => part.trim()));
});

test('a sentence never runs over a line break', () => {
  expect(split('The quay\nis wet\n\nand cold.')).toEqual(['The quay', 'is wet', 'and cold.']);
});

test('what has no end ends with its block', () => {
  expect(split('The quay is wet')).toEqual(['The quay is wet']);
});

test('an endless sentence is cut, and every token stands in one', () => {
  const text = readText(`${'very '.repeat(2_000)}late`, lexicons);
  expect(Math.max(...text.sentences.map(({ first, last }) => last - first))).toBe(250);
  expect(text.sentences.reduce((sum, { first, last }) => sum + last - first, 0)).toBe(text.value.length);
});

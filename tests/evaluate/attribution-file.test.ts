import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateAttributions } from '../../src/evaluate/attribution-file.js';
import { loadLexicons } from '../../src/lexicon/load.js';

const lexicons = loadLexicons();
const file = join(mkdtempSync(join(tmpdir(), 'attribution-')), 'gold.jsonl');
const text = 'The harbour was closed on Monday.\n\n"The gate was open all night," Anna Lindgren said.';

const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

const evaluate = (content: string, source: string) => {
  const attribution = { source: [span(source)], cue: [span('said')], content: [span(content)] };
  writeFileSync(file, `${JSON.stringify({ id: 'one', text, attributions: [attribution] })}\n`);
  return evaluateAttributions(file, lexicons);
};

test('a statement that is found with its source counts in every rate', async () => {
  const { rates, errors } = await evaluate('"The gate was open all night,"', 'Anna Lindgren');
  expect(errors).toEqual([]);
  expect(rates).toEqual({
    articles: 1,
    gold: 1,
    predicted: 1,
    precision: 1,
    recall: 1,
    f1: 1,
    directRecall: 1,
    sourceAccuracy: 1,
  });
});

test('a statement elsewhere is missed, and the one that was found is too many', async () => {
  const { rates, errors } = await evaluate('The harbour was closed on Monday.', 'Anna Lindgren');
  expect(errors.map(({ kind, pattern, count }) => ({ kind, pattern, count }))).toEqual([
    { kind: 'false', pattern: 'said', count: 1 },
    { kind: 'missed', pattern: 'said', count: 1 },
  ]);
  expect(rates).toMatchObject({ gold: 1, predicted: 1, precision: 0, recall: 0, f1: 0, sourceAccuracy: 0 });
});

test('a file without labels gives predictions in its own form and no rates', async () => {
  const predictions = `${file}.predictions`;
  writeFileSync(file, `${JSON.stringify({ id: 'one', outlet: 'Aurora', text })}\n`);
  expect(await evaluateAttributions(file, lexicons, predictions)).toEqual({ rates: null, errors: [] });
  const written = JSON.parse(readFileSync(predictions, 'utf8'));
  expect(written).toMatchObject({ id: 'one', outlet: 'Aurora', text });
  expect(written.attributions[0].source).toEqual([span('Anna Lindgren')]);
});

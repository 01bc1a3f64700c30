import { expect, test } from 'vitest';
import { loadLexicons } from '../../../src/lexicon/load.js';
import { analyze, isExclusion } from '../../../src/pipeline.js';

const lexicons = loadLexicons();

function toneOf(body: string) {
  const source = `A plain title for the note\n\n${body} This second sentence only makes the paragraph long enough to be one.`;
  const analysis = analyze(
    { path: 'a.txt', format: 'text', source, metadata: { outlet: 'Aurora' }, folder: null },
    lexicons,
  );
  if (isExclusion(analysis)) throw new Error(analysis.message);
  return analysis.tone;
}

test('a good word in the own voice adds its valence', () => {
  expect(toneOf('The terrible storm hit the coast.').ownValence).toBeLessThan(
    toneOf('The storm hit the coast.').ownValence,
  );
});

test('a negator right before a word flips it, with a curly apostrophe as with a straight one', () => {
  const plain = toneOf('The harvest was good.').ownValence;
  expect(plain).toBeGreaterThan(toneOf('The harvest wasn’t good.').ownValence);
  expect(toneOf('The harvest wasn’t good.').ownValence).toBe(toneOf("The harvest wasn't good.").ownValence);
});

test('quoted words count apart from the own voice', () => {
  const tone = toneOf('“It is a terrible disaster,” Maria Ostrova said.');
  expect(tone.quotedValence).toBeLessThan(0);
  expect(tone.ownValence).toBe(toneOf('It was said.').ownValence);
});

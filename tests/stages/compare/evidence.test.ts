import { expect, test } from 'vitest';
import { buildEvidence } from '../../../src/stages/compare/evidence.js';
import { buildRows } from './build-rows.js';

const rows = () => buildRows({ id: 'a', outlet: 'Aurora', cues: [{ polarity: 1 }] });

test('carries what a reader needs to check a cue', () => {
  const { cues, texts } = rows();
  const shown = buildEvidence(cues[0], texts[0].source);
  expect(shown).toEqual({
    id: 'a:c0',
    article: 'a',
    outlet: 'Aurora',
    frame: 'threat',
    term: 'danger',
    start: cues[0].start,
    end: cues[0].end,
    sentenceStart: cues[0].sentenceStart,
    sentenceEnd: cues[0].sentenceEnd,
    text: 'danger',
    sentence: 'Aurora writes danger.',
    position: 'body',
    voice: null,
    source: null,
    voiceWeight: 'own',
    assertion: 'affirmed',
    assertionText: null,
    rebutted: false,
    rebuttedBy: null,
    rebuttalText: null,
    weight: 1,
    targets: [{ target: 'station', polarity: 1, effective: 1 }],
  });
});

test('cuts an endless sentence around its cue and never within a character', () => {
  const [cue] = rows().cues;
  const source = `${'🛰'.repeat(3000)}danger${'🛰'.repeat(3000)}`;
  for (const shift of [0, 1]) {
    const text = `${'x'.repeat(shift)}${source}`;
    const start = shift + 6000;
    const long = { ...cue, start, end: start + 6, sentenceStart: 0, sentenceEnd: text.length };
    const shown = buildEvidence(long, text);
    expect(shown.sentence.length).toBeLessThan(2100);
    expect(shown.sentence).toMatch(/^🛰.*danger.*🛰$/u);
    expect(text.slice(shown.sentenceStart, shown.sentenceEnd)).toBe(shown.sentence);
  }
});

test('keeps any text as it is, also half a character', () => {
  const [cue] = rows().cues;
  const source = 'A \ud83d danger \udef0\u0000.';
  const broken = { ...cue, start: 4, end: 10, sentenceStart: 0, sentenceEnd: source.length };
  expect(buildEvidence(broken, source).sentence).toBe(source);
});

test('cuts an endless reason', () => {
  const [cue] = rows().cues;
  const reason = { start: 0, end: 9000, text: 'not '.repeat(2250) };
  const shown = buildEvidence({ ...cue, assertionReason: reason, rebuttal: reason }, 'danger');
  expect(shown.assertionText).toHaveLength(501);
  expect(shown.rebuttalText).toHaveLength(501);
});

import { expect, test } from 'vitest';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, buildRows, info, options, sumOf } from './build-rows.js';

const strong = (id: string, n: number): ArticleSpec => ({
  id,
  outlet: 'Aurora',
  cues: Array.from({ length: n }, (_, sentence) => ({ polarity: 1, sentence })),
});

test('shows the strongest cues first', () => {
  const cues = [
    { polarity: 0.5 },
    { polarity: -1, weight: 2 },
    { polarity: 1, voice: 'distanced' as const },
    { polarity: -0.9 },
    { polarity: 1, assertion: 'questioned' as const },
  ];
  const [stance] = compare(sumOf([{ id: 'a', outlet: 'Aurora', cues }]), options, info).stances;
  expect(stance.evidence).toEqual(['a:c1', 'a:c3', 'a:c0', 'a:c2']);
  expect(stance.evidenceTotal).toBe(4);
});

test('takes at most three cues of an article while others have some', () => {
  const articles = [strong('a', 9), { ...strong('b', 1), cues: [{ polarity: 0.1 }] }];
  const [stance] = compare(sumOf(articles), options, info).stances;
  expect(stance.evidence.filter((id) => id.startsWith('a:'))).toHaveLength(3);
  expect(stance.evidence).toContain('b:c0');
});

test('fills up from one article where there is no other', () => {
  const [stance] = compare(sumOf([strong('a', 9)]), options, info).stances;
  expect(stance.evidence).toHaveLength(options.evidence);
  expect(stance.evidenceTotal).toBe(9);
});

test('keeps none where none is asked for', () => {
  const none = { ...options, evidence: 0 };
  const { stances, evidence } = compare(sumOf([strong('a', 9)], none), none, info);
  expect(stances[0].evidence).toEqual([]);
  expect(evidence).toEqual({});
});

test('holds every cue that a row refers to and no other, with its sentence', () => {
  const spec = strong('a', 2);
  const { evidence, stances, profiles, distinctive } = compare(sumOf([spec, strong('b', 9)]), options, info);
  const referred = [...stances, ...profiles, ...distinctive].flatMap((row) => row.evidence);
  expect(Object.keys(evidence)).toEqual([...new Set(referred)].sort());
  const { sentence, sentenceStart, sentenceEnd, text, start, end } = evidence['a:c0'];
  const { source } = buildRows(spec).texts[0];
  expect(sentence).toBe('Aurora writes danger.');
  expect(source.slice(sentenceStart, sentenceEnd)).toBe(sentence);
  expect(source.slice(start, end)).toBe(text);
});

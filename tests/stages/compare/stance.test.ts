import { expect, test } from 'vitest';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, type CueSpec, info, options, sumOf } from './build-rows.js';

function stanceOf(articles: readonly ArticleSpec[], outlet = 'Herald', by = options) {
  const found = compare(sumOf(articles, by), by, info).stances.find((stance) => stance.outlet === outlet);
  if (!found) throw new Error(`no stance of ${outlet}`);
  return found;
}

const article = (id: string, cues: readonly CueSpec[], outlet = 'Herald'): ArticleSpec => ({
  id,
  outlet,
  cues,
});

/** Articles with one cue each. */
const single = (polarities: readonly number[], outlet = 'Herald') =>
  polarities.map((polarity, i) => article(`${outlet}${i}`, [{ polarity }], outlet));

test('averages the scores of articles, by group of voices', () => {
  const stance = stanceOf([
    // own: 1 / (2 + 1) = 0.3333; quoted: -1 / 3; combined: (1 - 0.5) / (2 + 1.5) = 0.1429
    article('a', [{ polarity: 1 }, { polarity: -1, voice: 'neutral' }]),
    // own: (1 + 0.5) / 4 = 0.375; no quoted; combined the same
    article('b', [{ polarity: 1 }, { polarity: 0.5 }]),
  ]);
  expect(stance.own.score).toBe(0.3542); // (0.3333 + 0.3750) / 2 = 0.35415
  expect(stance.quoted.score).toBe(-0.3333);
  expect(stance.combined.score).toBe(0.259); // (0.1429 + 0.3750) / 2 = 0.25895
  expect([stance.own.articles, stance.quoted.articles, stance.combined.articles]).toEqual([2, 1, 2]);
  expect([stance.own.pieces, stance.quoted.pieces, stance.combined.pieces]).toEqual([3, 1, 4]);
});

test('a rebutted voice counts against what it says', () => {
  const stance = stanceOf([article('a', [{ polarity: -1, voice: 'rebutted' }])]);
  expect(stance.combined.score).toBe(0.2); // -0.5 * -1 / (2 + 0.5)
  expect(stance.quoted.score).toBe(-0.3333);
});

test('passes over articles whose cues have no polarity left', () => {
  const stance = stanceOf([
    ...single([0.9, 0.6, 0.3]),
    article('q', [{ polarity: 1, assertion: 'questioned' }]),
  ]);
  expect(stance.combined.articles).toBe(3);
  expect(stance.evidenceTotal).toBe(3);
});

test('few cues are insufficient evidence, whatever they say', () => {
  const stance = stanceOf(single([1, 1]));
  expect(stance.combined.verdict).toBe('insufficient evidence');
  expect(stance.combined.score).toBe(0.3333);
});

test('no cue gives no score and no interval', () => {
  const stance = stanceOf([...single([1, 1, 1]), article('x', [], 'Tribune')], 'Tribune');
  expect(stance.combined).toEqual({
    score: null,
    interval: null,
    resampled: null,
    articles: 0,
    pieces: 0,
    verdict: 'insufficient evidence',
  });
  expect(stance.evidence).toEqual([]);
});

test('an interval above 0 is favourable, one below unfavourable, one that holds 0 neither', () => {
  const polarities = [0.9, 0.8, 0.7, 0.9, 0.6, 0.8];
  expect(stanceOf(single(polarities)).combined.verdict).toBe('favourable');
  expect(stanceOf(single(polarities.map((p) => -p))).combined.verdict).toBe('unfavourable');
  expect(stanceOf(single([0.9, -0.8, 0.7, -0.9, 0.6, -0.8])).combined.verdict).toBe('no clear stance');
});

test('five articles of the very same score carry no verdict, six do', () => {
  expect(stanceOf(single(new Array<number>(5).fill(1))).combined.verdict).toBe('no clear stance');
  expect(stanceOf(single(new Array<number>(6).fill(1))).combined.verdict).toBe('favourable');
});

test('one article resamples its sentences and says so', () => {
  const cues = [1, 0.8, 1, 0.6, 0.9, 1, 0.7, 0.9].map((polarity, sentence) => ({ polarity, sentence }));
  const { combined } = stanceOf([article('a', cues)]);
  expect(combined.resampled).toBe('sentences');
  expect(combined.score).toBe(0.69); // 6.9 / (2 + 8)
  expect(combined.verdict).toBe('favourable');
  expect(combined.interval?.low).toBeGreaterThan(0.5);
  expect(combined.interval?.high).toBeLessThan(0.85);
});

test('one sentence says little, however many cues it has', () => {
  const cues = [1, 1, 1, 1].map((polarity) => ({ polarity, sentence: 0 }));
  expect(stanceOf([article('a', cues)]).combined.verdict).toBe('no clear stance');
});

test('a second article turns resampling to articles, for the voices it has', () => {
  const cues = [1, 0.8, 0.6].map((polarity, sentence) => ({ polarity, sentence }));
  const quoted = cues.map((cue) => ({ ...cue, voice: 'neutral' as const }));
  const stance = stanceOf([article('a', cues), article('b', quoted)]);
  expect([stance.own.resampled, stance.quoted.resampled, stance.combined.resampled]).toEqual([
    'sentences',
    'sentences',
    'articles',
  ]);
});

test('other outlets do not move an interval, another seed does', () => {
  const articles = single([0.9, 0.1, -0.7, 0.9, 0.6, 0.8]);
  const alone = stanceOf(articles).combined.interval;
  expect(stanceOf([...single([-1, 0.4, 0.2], 'Aurora'), ...articles]).combined.interval).toEqual(alone);
  expect(stanceOf(articles, 'Herald', { ...options, seed: 2 }).combined.interval).not.toEqual(alone);
});

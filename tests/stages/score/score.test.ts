import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLexicons } from '../../../src/lexicon/load.js';
import type { Assertion, Attribution, Cue, Position, Stance, VoiceGroup } from '../../../src/model.js';
import { defaultScoreOptions, score, weighVoice } from '../../../src/stages/score/index.js';
import { readText } from '../text.js';

const lexicons = loadLexicons();
const text = readText('', lexicons);

/** Scores cues alone. */
function scoreCues(
  cues: readonly Cue[],
  attributions: readonly Attribution[],
  options = defaultScoreOptions,
) {
  return score({ article: { id: 'a' }, text, attributions, mentions: [], cues }, lexicons, options);
}

let made = 0;

function makeCue(polarity: number, more: Partial<Cue> = {}): Cue {
  return {
    id: `a:c${made++}`,
    start: 0,
    end: 6,
    text: 'threat',
    sentence: 0,
    lexicon: 'test',
    term: 'threat',
    frame: 'threat',
    voice: null,
    source: null,
    assertion: 'affirmed',
    assertionReason: null,
    rebuttal: null,
    targets: [{ target: 'station', polarity, by: 'issue' }],
    position: 'body',
    ...more,
  };
}

function makeVoice(id: string, more: Partial<Attribution> = {}): Attribution {
  return {
    id,
    content: [{ start: 0, end: 6 }],
    cue: null,
    sourceSpan: null,
    source: 'Ana Quill',
    sourceKind: 'person',
    kind: 'speech',
    manner: 'indirect',
    verbClass: 'neutral',
    verb: null,
    nestedIn: null,
    ...more,
  };
}

const rejected = { by: null, start: 0, end: 6, text: 'untrue' };

function stanceOf(stances: readonly Stance[], voice: VoiceGroup, target = 'station'): Stance | undefined {
  return stances.find((stance) => stance.voice === voice && stance.target === target);
}

test('sums by hand: a title against, a lead denied, a hedge', () => {
  const cues = [
    makeCue(-0.6, { position: 'title' }),
    makeCue(-0.4, { position: 'lead', assertion: 'denied' }),
    makeCue(0.8, { assertion: 'hedged' }),
  ];
  const own = stanceOf(scoreCues(cues, []).stances, 'own');
  // 2 × −0.6 + 1.5 × 0.4 + 1 × 0.4 = −0.2 over 2 + 4.5
  expect(own).toEqual({ target: 'station', voice: 'own', score: -0.0308, sum: -0.2, weight: 4.5, pieces: 3 });
});

test('sums by hand: voices count by class in the combined score and alike in the quoted one', () => {
  const voices = [
    makeVoice('said'),
    makeVoice('noted', { verbClass: 'endorsing' }),
    makeVoice('claimed', { verbClass: 'distancing' }),
  ];
  const cues = [
    makeCue(0.5),
    makeCue(-0.5, { voice: 'said' }),
    makeCue(0.5, { voice: 'noted' }),
    makeCue(-0.5, { voice: 'claimed' }),
  ];
  const { stances } = scoreCues(cues, voices);
  expect(stanceOf(stances, 'own')).toMatchObject({ sum: 0.5, weight: 1, score: 0.1667, pieces: 1 });
  expect(stanceOf(stances, 'quoted')).toMatchObject({ sum: -0.5, weight: 3, score: -0.1, pieces: 3 });
  // 0.5 − 0.375 + 0.45 − 0.1 = 0.475 over 2 + 1 + 0.75 + 0.9 + 0.2
  expect(stanceOf(stances, 'combined')).toMatchObject({ sum: 0.475, weight: 2.85, score: 0.0979, pieces: 4 });
});

test('a rebutted cue counts against what it says in the combined score, and for it in the quoted one', () => {
  const { stances } = scoreCues([makeCue(-0.8, { voice: 'v', rebuttal: rejected })], [makeVoice('v')]);
  expect(stanceOf(stances, 'combined')).toMatchObject({ sum: 0.4, weight: 0.5, score: 0.16 });
  expect(stanceOf(stances, 'quoted')).toMatchObject({ sum: -0.8, weight: 1 });
  expect(stanceOf(stances, 'own')).toMatchObject({ sum: 0, weight: 0, score: 0, pieces: 0 });
});

test.each([
  [undefined, null, 'own'],
  [makeVoice('v'), null, 'neutral'],
  [makeVoice('v', { verbClass: 'endorsing' }), null, 'endorsed'],
  [makeVoice('v', { verbClass: 'distancing' }), null, 'distanced'],
  [makeVoice('v', { verbClass: 'rejecting' }), null, 'neutral'],
  [makeVoice('v', { verbClass: 'evaluating' }), null, 'neutral'],
  [makeVoice('v', { manner: 'scare' }), null, 'distanced'],
  [makeVoice('v', { manner: 'scare' }), rejected, 'rebutted'],
  [makeVoice('v', { verbClass: 'endorsing' }), rejected, 'rebutted'],
] as const)('attribution %# weighs as told', (attribution, rebuttal, weight) => {
  expect(weighVoice(makeCue(1, { rebuttal }), attribution)).toBe(weight);
});

test.each([
  ['affirmed', 0.6],
  ['denied', -0.6],
  ['hedged', 0.3],
  ['questioned', 0],
  ['hypothetical', 0],
] as const)('a cue that is %s counts %d', (assertion, sum) => {
  expect(stanceOf(scoreCues([makeCue(0.6, { assertion })], []).stances, 'own')?.sum).toBe(sum);
});

test('what is questioned or supposed adds weight but is no cue with a stance', () => {
  const { stances, contributions } = scoreCues([makeCue(0.6, { assertion: 'questioned' })], []);
  expect(stanceOf(stances, 'own')).toMatchObject({ score: 0, weight: 1, pieces: 0 });
  expect(contributions).toHaveLength(1);
});

test('each target has its own scores, in order of target and voice', () => {
  const targets = [
    { target: 'station', polarity: 0.5, by: 'issue' as const },
    { target: 'russia', polarity: -0.5, by: 'role' as const },
  ];
  const { stances, contributions } = scoreCues([makeCue(0, { targets })], []);
  expect(stances.map(({ target, voice }) => `${target} ${voice}`)).toEqual(
    ['russia', 'station'].flatMap((target) => ['own', 'quoted', 'combined'].map((v) => `${target} ${v}`)),
  );
  expect(contributions.map(({ target, polarity }) => [target, polarity])).toEqual([
    ['station', 0.5],
    ['russia', -0.5],
  ]);
});

test('no cues, no stances', () => {
  expect(scoreCues([], [])).toEqual({ portrayals: [], contributions: [], stances: [] });
});

const assertion = fc.constantFrom<Assertion>('affirmed', 'denied', 'hedged', 'questioned', 'hypothetical');
const position = fc.constantFrom<Position>('title', 'subheading', 'lead', 'body');
const voice = fc.constantFrom(null, 'said', 'noted', 'claimed');
const cue = fc
  .record({
    polarity: fc.double({ min: -1, max: 1, noNaN: true }),
    assertion,
    position,
    voice,
    rebuttal: fc.constantFrom(null, rejected),
  })
  .map(({ polarity, ...more }) => makeCue(polarity, more));
const voices = [
  makeVoice('said'),
  makeVoice('noted', { verbClass: 'endorsing' }),
  makeVoice('claimed', { verbClass: 'distancing' }),
];

test('scores stay within -1 and 1 and carry the sign of their sum', () => {
  fc.assert(
    fc.property(fc.array(cue, { maxLength: 20 }), (cues) => {
      for (const stance of scoreCues(cues, voices).stances) {
        expect(Math.abs(stance.score)).toBeLessThanOrEqual(1);
        expect(stance.score * stance.sum).toBeGreaterThanOrEqual(0);
        expect(stance.weight).toBeGreaterThanOrEqual(0);
        expect(Object.is(stance.score, -0)).toBe(false);
      }
    }),
  );
});

test('denying every cue turns the sign of the score', () => {
  fc.assert(
    fc.property(fc.array(cue, { minLength: 1, maxLength: 20 }), (cues) => {
      const affirmed = scoreCues(
        cues.map((one) => ({ ...one, assertion: 'affirmed' as const })),
        voices,
      );
      const denied = scoreCues(
        cues.map((one) => ({ ...one, assertion: 'denied' as const })),
        voices,
      );
      for (const [index, stance] of affirmed.stances.entries())
        expect(denied.stances[index]?.score).toBeCloseTo(-stance.score, 3);
    }),
  );
});

test('a larger k draws every score towards 0', () => {
  fc.assert(
    fc.property(
      fc.array(cue, { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (cues, k, more) => {
        const near = scoreCues(cues, voices, { ...defaultScoreOptions, k: k + more }).stances;
        const far = scoreCues(cues, voices, { ...defaultScoreOptions, k }).stances;
        for (const [index, stance] of near.entries())
          expect(Math.abs(stance.score)).toBeLessThanOrEqual(Math.abs(far[index]?.score ?? 0) + 1e-4);
      },
    ),
  );
});

test('the order of the cues does not matter', () => {
  fc.assert(
    fc.property(fc.array(cue, { maxLength: 20 }), (cues) => {
      const one = scoreCues(cues, voices).stances;
      for (const [index, stance] of scoreCues(cues.toReversed(), voices).stances.entries())
        expect(stance.score).toBeCloseTo(one[index]?.score ?? Number.NaN, 3);
    }),
  );
});

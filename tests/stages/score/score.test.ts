import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLexicons } from '../../../src/lexicon/load.js';
import type { Assertion, Attribution, Cue, Position, Stance, VoiceGroup } from '../../../src/model.js';
import { attribute, findReferences } from '../../../src/stages/attribute/index.js';
import { defaultScoreOptions, score as scoreArticle, weighVoice } from '../../../src/stages/score/index.js';
import { tag } from '../../../src/stages/tag/index.js';
import { tokenize } from '../../../src/stages/tokenize/index.js';
import { makeArticle } from '../text.js';

const lexicons = loadLexicons();
const article = makeArticle('A threat.');
const text = tokenize(article, lexicons);

/** Scores of cues alone, in an article that names no target. */
function score(cues: readonly Cue[], attributions: readonly Attribution[], options = defaultScoreOptions) {
  return scoreArticle({ article, text, attributions, mentions: [], cues }, lexicons, options);
}

function read(source: string) {
  const found = makeArticle(source);
  const words = tokenize(found, lexicons);
  const attributions = attribute(found, words, lexicons);
  const references = findReferences(words, attributions, lexicons);
  const tagged = tag(found, words, attributions, references, lexicons);
  return { ...tagged, ...scoreArticle({ article: found, text: words, attributions, ...tagged }, lexicons) };
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
  const own = stanceOf(score(cues, []).stances, 'own');
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
  const { stances } = score(cues, voices);
  expect(stanceOf(stances, 'own')).toMatchObject({ sum: 0.5, weight: 1, score: 0.1667, pieces: 1 });
  expect(stanceOf(stances, 'quoted')).toMatchObject({ sum: -0.5, weight: 3, score: -0.1, pieces: 3 });
  // 0.5 − 0.25 + 0.4 − 0.1 = 0.55 over 2 + 1 + 0.5 + 0.8 + 0.2
  expect(stanceOf(stances, 'combined')).toMatchObject({ sum: 0.55, weight: 2.5, score: 0.1222, pieces: 4 });
});

test('a rebutted cue counts against what it says in the combined score, and for it in the quoted one', () => {
  const { stances } = score([makeCue(-0.8, { voice: 'v', rebuttal: rejected })], [makeVoice('v')]);
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
  expect(stanceOf(score([makeCue(0.6, { assertion })], []).stances, 'own')?.sum).toBe(sum);
});

test('what is questioned or supposed adds weight but is no cue with a stance', () => {
  const { stances, contributions } = score([makeCue(0.6, { assertion: 'questioned' })], []);
  expect(stanceOf(stances, 'own')).toMatchObject({ score: 0, weight: 1, pieces: 0 });
  expect(contributions).toHaveLength(1);
});

test('each target has its own scores, in order of target and voice', () => {
  const targets = [
    { target: 'station', polarity: 0.5, by: 'issue' as const },
    { target: 'russia', polarity: -0.5, by: 'role' as const },
  ];
  const { stances, contributions } = score([makeCue(0, { targets })], []);
  expect(stances.map(({ target, voice }) => `${target} ${voice}`)).toEqual(
    ['russia', 'station'].flatMap((target) => ['own', 'quoted', 'combined'].map((v) => `${target} ${v}`)),
  );
  expect(contributions.map(({ target, polarity }) => [target, polarity])).toEqual([
    ['station', 0.5],
    ['russia', -0.5],
  ]);
});

test('no cues, no stances', () => {
  expect(score([], [])).toEqual({ portrayals: [], contributions: [], stances: [] });
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
      for (const stance of score(cues, voices).stances) {
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
      const affirmed = score(
        cues.map((one) => ({ ...one, assertion: 'affirmed' as const })),
        voices,
      );
      const denied = score(
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
        const near = score(cues, voices, { ...defaultScoreOptions, k: k + more }).stances;
        const far = score(cues, voices, { ...defaultScoreOptions, k }).stances;
        for (const [index, stance] of near.entries())
          expect(Math.abs(stance.score)).toBeLessThanOrEqual(Math.abs(far[index]?.score ?? 0) + 1e-4);
      },
    ),
  );
});

test('the order of the cues does not matter', () => {
  fc.assert(
    fc.property(fc.array(cue, { maxLength: 20 }), (cues) => {
      const one = score(cues, voices).stances;
      for (const [index, stance] of score(cues.toReversed(), voices).stances.entries())
        expect(stance.score).toBeCloseTo(one[index]?.score ?? Number.NaN, 3);
    }),
  );
});

test('a mention counts where its sentence is for or against the target and no cue speaks of it', () => {
  const { portrayals, contributions, stances } = read(
    'Norway is a corrupt and brutal failure.\nJapan has a coast.',
  );
  const [norway, japan] = portrayals;
  expect(portrayals.map(({ target }) => target)).toEqual(['norway', 'japan']);
  expect(norway?.polarity).toBeLessThan(-0.5);
  expect(norway?.weight).toBeGreaterThan(0);
  expect(japan?.weight).toBe(0);
  expect(contributions.map(({ evidence }) => evidence)).toEqual([norway?.id]);
  expect(stanceOf(stances, 'own', 'norway')?.score).toBeLessThan(0);
});

test('the words of a mention’s reasons lie in the text, and its probabilities follow from its log odds', () => {
  for (const portrayal of read('The brutal regime in Norway was praised by Japan.').portrayals) {
    const [pro, contra] = [Math.exp(portrayal.oddsFor), Math.exp(portrayal.oddsAgainst)];
    expect(portrayal.for).toBeCloseTo(pro / (1 + pro + contra), 3);
    expect(portrayal.against).toBeCloseTo(contra / (1 + pro + contra), 3);
    for (const reason of portrayal.reasons)
      expect('The brutal regime in Norway was praised by Japan.'.slice(reason.start, reason.end)).toBe(
        reason.text,
      );
  }
});

test('with a cue towards a target in the sentence its mentions there take no part', () => {
  const { cues, portrayals } = read('The authoritarian alliance of Russia is a threat.');
  const towards = cues.flatMap((cue) => cue.targets.map(({ target }) => target));
  for (const { target, weight } of portrayals) if (towards.includes(target)) expect(weight).toBe(0);
  expect(towards).toContain('russia');
});

import { expect, test } from 'vitest';
import { compare } from '../../../src/stages/compare/index.js';
import { type ArticleSpec, info, options, sumOf } from './build-rows.js';

const articles: ArticleSpec[] = [
  {
    id: 'a',
    outlet: 'Aurora',
    words: 400,
    cues: [
      { polarity: -1 },
      { polarity: -1, assertion: 'denied' },
      { polarity: -1, voice: 'rebutted' },
      { polarity: 1, frame: 'hope', term: 'promise' },
    ],
  },
  { id: 'b', outlet: 'Aurora', words: 600, cues: [{ polarity: -1, assertion: 'hedged' }] },
  { id: 'c', outlet: 'Beacon', words: 250, cues: [] },
];

const { profiles, distances, frames } = compare(sumOf(articles), options, info);
const profileOf = (outlet: string, frame: string) =>
  profiles.find((profile) => profile.outlet === outlet && profile.frame === frame);

test('counts cues by assertion, voice and rebuttal', () => {
  expect(profileOf('Aurora', 'threat')).toMatchObject({
    cues: 4,
    assertions: { affirmed: 2, denied: 1, hedged: 1, questioned: 0, hypothetical: 0 },
    own: 3,
    rebutted: 1,
    balance: 0.25,
    articles: 2,
  });
});

test('gives salience per 1,000 words with the interval of the ratio estimator', () => {
  // c = 3, 1; w = 400, 600; r = 0.004; sum((c - r w)^2) = 1.4^2 + 1.4^2 = 3.92; var = 2 * 3.92 / 1000^2;
  // half = 12.7062 * 0.0028 = 0.035577
  const profile = profileOf('Aurora', 'threat');
  expect(profile?.salience).toBe(4);
  expect(profile?.interval).toEqual({ low: 0, high: 39.5774 });
});

test('has a row for each outlet and frame, also where there is nothing', () => {
  expect(profiles.map(({ outlet, frame }) => `${frame} ${outlet}`)).toEqual([
    'threat Aurora',
    'threat Beacon',
    'hope Aurora',
    'hope Beacon',
  ]);
  expect(profileOf('Beacon', 'hope')).toEqual({
    outlet: 'Beacon',
    frame: 'hope',
    cues: 0,
    assertions: { affirmed: 0, denied: 0, hedged: 0, questioned: 0, hypothetical: 0 },
    own: 0,
    rebutted: 0,
    salience: 0,
    interval: null,
    balance: null,
    articles: 0,
    evidence: [],
  });
});

test('an outlet without cues is at distance 1 from others and 0 from itself', () => {
  expect(distances).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('distances are the divergence of the shares of cues', () => {
  const two = compare(
    sumOf([
      { id: 'a', outlet: 'Aurora', cues: [{ polarity: 1 }, { polarity: 1, frame: 'hope' }] },
      { id: 'b', outlet: 'Beacon', cues: [{ polarity: 1 }] },
    ]),
    options,
    info,
  );
  // shares (1/2, 1/2) and (1, 0): 1/2 (1/2 log2(2/3) + 1/2 log2 2) + 1/2 log2(4/3) = 0.3113
  expect(two.distances[0][1]).toBe(0.3113);
});

test('frames come with their description, most cues first', () => {
  expect(frames).toEqual([
    { id: 'threat', description: 'A danger.', cues: 4 },
    { id: 'hope', description: 'A promise.', cues: 1 },
  ]);
});

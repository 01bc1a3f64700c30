import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadLexicons } from '../src/lexicon/load.js';
import type { Comparison, OutletStance } from '../src/model.js';
import { defaultCompareOptions } from '../src/run/options.js';
import { runAnalysis } from '../src/run/run.js';
import { defaultScoreOptions } from '../src/stages/score/index.js';

/** What was written into the corpus (corpus/README.md), by outlet and target: `+`, `-`, or both where voices differ. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'The Harbour Courier': {
    'deep-sea-station': '-',
    'aegean-rescue-corridor': '+',
    'russia-china-cooperation': '-',
    russia: '-',
    china: '-',
    turkey: '+',
    greece: '+',
    'european-union': '+',
  },
  'Northline Tribune': { 'deep-sea-station': '-', russia: '-', china: '-', 'aegean-rescue-corridor': '+' },
  'Eastlight Today': {
    'deep-sea-station': '+',
    'aegean-rescue-corridor': '-',
    'russia-china-cooperation': '+',
    russia: '+',
    china: '+',
    'the-west': '-',
    'united-states': '-',
    nato: '-',
    'european-union': '-',
  },
  'Vestnik Wire': {
    'deep-sea-station': '+',
    'russia-china-cooperation': '+',
    'aegean-rescue-corridor': '+',
    turkey: '-',
  },
  'The Quayside Ledger': {
    'deep-sea-station': '+',
    'aegean-rescue-corridor': '+',
    russia: '+',
    china: '+',
    'united-states': '-',
    turkey: '+',
    greece: '+',
    'european-union': '+',
  },
  'The Parapet Review': {
    'deep-sea-station': '+',
    'aegean-rescue-corridor': '-',
    russia: '-',
    'united-states': '-',
    'european-union': '-',
  },
  'The Two Shores Monitor': {
    'deep-sea-station': '+',
    'aegean-rescue-corridor': '+',
    greece: '-',
    turkey: '-',
    'european-union': '-',
  },
  'Islet Bulletin': { 'deep-sea-station': '+' },
};

/** Claims of the report that were not written in: a state is read as favoured where agreements with it are told. */
const KNOWN = ['Vestnik Wire turkey +'];

let comparison: Comparison;

beforeAll(async () => {
  const result = await runAnalysis({
    inputs: ['corpus'],
    out: join(mkdtempSync(join(tmpdir(), 'demo-')), 'demo'),
    lexicons: loadLexicons(),
    score: defaultScoreOptions,
    compare: defaultCompareOptions,
    targets: [],
  });
  comparison = result.comparison;
}, 60_000);

const signOf = ({ combined: { verdict } }: OutletStance) =>
  verdict === 'favourable' ? '+' : verdict === 'unfavourable' ? '-' : null;

test('the report claims no stance that was not written into the corpus, save those that are known', () => {
  const claims = comparison.stances.flatMap((stance) => {
    const sign = signOf(stance);
    const written = WRITTEN[stance.outlet]?.[stance.target] ?? '';
    return sign === null || written.includes(sign) ? [] : [`${stance.outlet} ${stance.target} ${sign}`];
  });
  expect(claims).toEqual(KNOWN);
});

test('outlets with six articles on the station lie on the side that was written, and the extremes are clear', () => {
  const stances = comparison.stances.filter(({ target }) => target === 'deep-sea-station');
  for (const stance of stances) {
    const score = stance.combined.score ?? 0;
    expect(`${stance.outlet} ${score > 0 ? '+' : '-'}`).toBe(
      `${stance.outlet} ${WRITTEN[stance.outlet]?.['deep-sea-station']}`,
    );
  }
  const verdict = (outlet: string) => stances.find((stance) => stance.outlet === outlet)?.combined.verdict;
  expect(verdict('Eastlight Today')).toBe('favourable');
  expect(verdict('The Harbour Courier')).toBe('unfavourable');
});

test('the order turns over between the two stories, as written', () => {
  const scoreOf = (outlet: string, target: string) =>
    comparison.stances.find((stance) => stance.outlet === outlet && stance.target === target)?.combined
      .score ?? 0;
  for (const outlet of ['Eastlight Today', 'The Parapet Review'])
    expect(scoreOf('The Harbour Courier', 'aegean-rescue-corridor')).toBeGreaterThan(
      scoreOf(outlet, 'aegean-rescue-corridor'),
    );
  for (const outlet of ['Eastlight Today', 'The Parapet Review'])
    expect(scoreOf('The Harbour Courier', 'deep-sea-station')).toBeLessThan(
      scoreOf(outlet, 'deep-sea-station'),
    );
});

test('Northline Tribune says nothing of the station itself, and has the threat from those it quotes', () => {
  const stance = comparison.stances.find(
    ({ outlet, target }) => outlet === 'Northline Tribune' && target === 'deep-sea-station',
  );
  expect(stance?.own.pieces).toBe(0);
  const threat = comparison.profiles.find(
    ({ outlet, frame }) => outlet === 'Northline Tribune' && frame === 'threat',
  );
  expect(threat?.own).toBe(0);
  expect(threat?.cues).toBeGreaterThan(5);
});

import { expect, test } from 'vitest';
import { loadLexicons } from '../../../src/lexicon/load.js';
import type { Analysis, Mention } from '../../../src/model.js';
import { analyze } from '../../../src/pipeline.js';
import { defaultScoreOptions } from '../../../src/stages/score/index.js';

const lexicons = loadLexicons();

function read(...lines: string[]): Analysis {
  const result = analyze(
    {
      path: 'one.txt',
      format: 'text',
      source: lines.join('\n\n'),
      metadata: { outlet: 'The Quill' },
      folder: null,
    },
    lexicons,
  );
  if (!('portrayals' in result)) throw new Error(result.message);
  return result;
}

const lead = 'The harbour was quiet on Monday and the ferries ran as they do every day of the week.';

test('mentions of one target in one sentence share the weight of one', () => {
  const { portrayals } = read(
    lead,
    'Russia betrayed the islands, and Russia lied about the attack to the inspectors.',
  );
  const [one, other] = portrayals.filter(({ target, weight }) => target === 'russia' && weight > 0);
  for (const portrayal of [one, other])
    expect(portrayal?.weight).toBeCloseTo(((portrayal?.for ?? 0) + (portrayal?.against ?? 0)) / 2, 3);
});

test('what a target says of itself takes no part', () => {
  const { mentions, portrayals } = read(
    lead,
    'Turkey said that Turkey had betrayed nobody and that we were honest heroes.',
  );
  const isSpoken = ({ target, voice }: Mention) => target === 'turkey' && voice !== null;
  expect(mentions.filter(isSpoken).length).toBeGreaterThan(0);
  expect(portrayals.filter(isSpoken)).toEqual([]);
});

test('a pronoun takes part for a person, not for a state', () => {
  const { mentions, portrayals } = read(
    lead,
    'Turkey opened the port. It is a corrupt liar, a thief and a brutal failure.',
  );
  expect(mentions.map(({ by }) => by)).toContain('pronoun');
  expect(portrayals.map(({ by }) => by)).not.toContain('pronoun');
});

test('what another says of it does', () => {
  const { portrayals } = read(
    lead,
    'Greece said that Turkey had betrayed its neighbours and lied to the inspectors.',
  );
  const spoken = portrayals.filter(({ target, voice }) => target === 'turkey' && voice !== null);
  expect(spoken.some(({ weight, polarity }) => weight > 0 && polarity < 0)).toBe(true);
});

test('a mention takes part where one side is likely enough', () => {
  const { portrayals } = read(lead, 'The meeting in Turkey begins on Tuesday.');
  for (const { for: pro, against, weight } of portrayals)
    expect(weight > 0).toBe(Math.max(pro, against) >= defaultScoreOptions.leastProbability);
});

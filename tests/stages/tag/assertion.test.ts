import { expect, test } from 'vitest';
import { loadLexicons } from '../../../src/lexicon/load.js';
import type { Cue } from '../../../src/model.js';
import { attribute, findReferences } from '../../../src/stages/attribute/index.js';
import { defaultScoreOptions } from '../../../src/stages/score/index.js';
import { tag } from '../../../src/stages/tag/index.js';
import { tokenize } from '../../../src/stages/tokenize/index.js';
import { makeArticle } from '../text.js';
import { type Construction, constructions, lead } from './constructions.js';

const lexicons = loadLexicons();

function findCues(source: string): Cue[] {
  const article = makeArticle(source);
  const text = tokenize(article, lexicons);
  const attributions = attribute(article, text, lexicons);
  const references = findReferences(text, attributions, lexicons);
  return tag(article, text, attributions, references, lexicons).cues;
}

/** What the program reads, in the table's own terms. */
function read({ text, lead: hasLead, cue, source, towards }: Construction) {
  const from = hasLead ? lead.length + 1 : 0;
  const found = findCues(hasLead ? `${lead}\n${text}` : text).find(
    (other) => other.start >= from && other.text === cue,
  );
  if (found === undefined) return null;
  const sign = (target: string) => {
    const polarity = found.targets.find((other) => other.target === target)?.polarity ?? 0;
    const effective = polarity * defaultScoreOptions.assertionWeights[found.assertion];
    return effective > 0 ? '+' : effective < 0 ? '-' : 0;
  };
  return {
    is: found.assertion,
    by: found.assertionReason?.text ?? null,
    rejectedBy: found.rebuttal === null ? null : (found.rebuttal.by ?? 'outlet'),
    source: source === undefined ? undefined : (found.source ?? undefined),
    towards: Object.fromEntries(Object.keys(towards).map((target) => [target, sign(target)])),
  };
}

function expected({ is, by, rejectedBy, source, towards }: Construction) {
  return { is, by, rejectedBy, source, towards };
}

for (const { group, cases } of constructions)
  test.each(cases.filter(({ handled }) => handled))(`${group}: $text [$cue]`, (construction) => {
    expect(read(construction)).toEqual(expected(construction));
  });

test.each(constructions.flatMap(({ cases }) => cases).filter(({ handled }) => !handled))(
  'not handled yet: $text [$cue]',
  (construction) => {
    expect(read(construction)).not.toEqual(expected(construction));
  },
);

test('the table holds at least a hundred cases', () => {
  expect(constructions.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(100);
});

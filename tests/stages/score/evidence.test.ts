import { expect, test } from 'vitest';
import { featuresOf, readPassage } from '../../../src/evaluate/stance-of.js';
import { loadLexicons } from '../../../src/lexicon/load.js';
import { addUp, scoreMention, weigh } from '../../../src/stages/score/mention.js';

const lexicons = loadLexicons();

function read(marked: string) {
  const target = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  const passage = readPassage(marked.replace(/[[\]]/g, ''), lexicons);
  return featuresOf(passage, target, null, lexicons);
}

const sum = (marked: string, where: string, key: string) =>
  read(marked)
    .filter((feature) => feature.where === where && feature.key === key)
    .reduce((total, { value }) => total + value, 0);

/** As whom the terms of a sentence show its target, by the lexicon alone. */
const shown = (marked: string) => sum(marked, 'portrayal ', '');

test('a term shows its agent and its patient each as the lexicon says', () => {
  expect(shown('[Okafor] deceived the council.')).toBeLessThan(0);
  expect(shown('The council deceived [Okafor].')).toBeGreaterThanOrEqual(0);
  expect(shown('The council praised [Okafor].')).toBeGreaterThan(shown('[The council] praised Okafor.'));
  expect(shown('[Okafor] is honest.')).toBeGreaterThan(0);
});

test('a denial turns a term, a hedge and a question weaken it', () => {
  const plain = shown('[Okafor] deceived the council.');
  expect(shown('[Okafor] never deceived the council.')).toBeGreaterThan(0);
  for (const weaker of ['[Okafor] may have deceived the council.', 'Did [Okafor] deceive the council?']) {
    expect(shown(weaker)).toBeLessThan(0);
    expect(shown(weaker)).toBeGreaterThan(plain);
  }
});

test('a longer term silences the shorter one that it turns', () => {
  expect(shown('The paper falsely accused [Okafor].')).toBeGreaterThan(0);
  expect(sum('The paper falsely accused [Okafor].', 'word ', 'accuse')).toBe(0);
  expect(sum('The paper accused [Okafor].', 'word ', 'accuse')).toBe(1);
});

test('names and numbers are no evidence, and a name of two words is one step', () => {
  for (const marked of ['[Okafor] met Lindqvist in 1999.', '[Okafor] met Mary Lindqvist in 2001.'])
    expect(read(marked).filter(({ key }) => key === 'NAME' || key === 'NUM')).toEqual([]);
  const near = (marked: string) =>
    read(marked).filter(({ where, key }) => where === 'near R3' && key === 'in');
  expect(near('[Okafor] met Lindqvist in May.')).toHaveLength(1);
  expect(near('[Okafor] met Mary Lindqvist in May.')).toHaveLength(1);
});

test('the score is the sum of what its features add', () => {
  const features = read('The union thanked [Okafor] for her patience.');
  const [pro, contra] = addUp(weigh(features, lexicons.stance.portrayal));
  const { score } = scoreMention(features, lexicons.stance);
  const all = 1 + Math.exp(pro) + Math.exp(contra);
  expect(score).toBeCloseTo((Math.exp(pro) - Math.exp(contra)) / all, 10);
});

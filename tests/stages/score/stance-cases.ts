import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Span } from '../../../src/model.js';

/** A name of a list in the file's head, or the names. */
const names = z.union([z.string(), z.array(z.string()).min(2)]);
const sign = z.enum(['for', 'neutral', 'against']);

/** Cases of a group that the model is known to fail, by their sentence. */
const known = z.array(z.string()).default([]);

/** Whose score: the model's of the sentence, or the combined one of an article of that sentence, which weighs voices. */
const level = z.enum(['sentence', 'article']).default('sentence');

const invariance = z.strictObject({
  claim: z.string().describe('what every case of the group shows'),
  kind: z.literal('invariance'),
  known,
  names,
  within: z.number().positive().default(0.05),
  cases: z.array(z.string().includes('{X}')).min(1),
});

const direction = z.strictObject({
  claim: z.string(),
  kind: z.literal('direction'),
  level,
  known,
  moves: z.enum(['up', 'down', 'towards-zero', 'not-up', 'not-down']),
  least: z.number().positive().default(0.05).describe('smallest difference that counts'),
  cases: z.array(z.strictObject({ base: z.string(), changed: z.string() })).min(1),
});

const swap = z.strictObject({
  claim: z.string(),
  kind: z.literal('swap'),
  known,
  names: z.tuple([z.string(), z.string()]),
  patient: sign.exclude(['neutral']),
  cases: z.array(z.string().includes('{agent}').includes('{patient}')).min(1),
});

const minimum = z.strictObject({
  claim: z.string(),
  kind: z.literal('sign'),
  known,
  is: sign,
  cases: z.array(z.string()).min(1),
});

const group = z.discriminatedUnion('kind', [invariance, direction, swap, minimum]);
const schema = z.strictObject({
  names: z.record(z.string(), z.array(z.string()).min(2)),
  groups: z.array(group),
});

type Group = z.infer<typeof group>;
type Sign = z.infer<typeof sign>;
type Scores = readonly number[];

/** A sentence and the target in it whose score is asked for. */
export interface Reading {
  /** The sentence with the target in square brackets. */
  readonly marked: string;
  readonly sentence: string;
  readonly target: Span;
}

/** What is expected of the scores of some readings, in their order. */
export interface StanceCase {
  readonly kind: Group['kind'];
  readonly level: z.infer<typeof level>;
  /** What every case of its group shows. */
  readonly claim: string;
  readonly title: string;
  readonly readings: readonly Reading[];
  readonly expected: string;
  readonly holds: (scores: Scores) => boolean;
  /** The model fails it; the list in the file says so, and a test that it still does. */
  readonly isKnown: boolean;
}

/** What scores may differ by where no change is wanted. */
const noise = 0.05;
/** Where neutral scores end. */
const neutralEnd = 0.35;
/** How far apart who judges and who is judged are at least. */
const apart = 0.1;

const file = schema.parse(parse(readFileSync(new URL('stance-cases.yaml', import.meta.url), 'utf8')));

/** What readers expect of the stance of sentences, as CheckList has it (Ribeiro et al. 2020). */
export const stanceCases: readonly StanceCase[] = file.groups.flatMap(readGroup);

function readGroup(group: Group): StanceCase[] {
  const cases = readCases(group);
  const shown = ({ claim, title }: StanceCase) => title.slice(claim.length + 2);
  const missing = group.known.filter((sentence) => !cases.some((each) => shown(each) === sentence));
  if (missing.length > 0) throw new Error(`known, but no case: ${missing.join('; ')}`);
  return cases.map((each) => ({ ...each, isKnown: group.known.includes(shown(each)) }));
}

function readCases(group: Group): StanceCase[] {
  switch (group.kind) {
    case 'invariance':
      return group.cases.map((template) => readInvariance(template, group));
    case 'direction':
      return group.cases.map((pair) => readDirection(pair, group));
    case 'swap':
      return group.cases.map((template) => readSwap(template, group));
    case 'sign':
      return group.cases.map((sentence) => readSign(sentence, group));
  }
}

function readInvariance(
  template: string,
  { kind, claim, names, within }: z.infer<typeof invariance>,
): StanceCase {
  const fillers = typeof names === 'string' ? file.names[names] : names;
  return {
    kind,
    level: 'sentence',
    claim,
    title: `${claim}: ${template}`,
    readings: fillers.map((name) => readMarked(template.replace('{X}', name))),
    expected: `all within ${within} of each other`,
    isKnown: false,
    holds: (scores) => Math.max(...scores) - Math.min(...scores) <= within,
  };
}

type Direction = z.infer<typeof direction>;

function readDirection(
  { base, changed }: Direction['cases'][number],
  { kind, level, claim, moves, least }: Direction,
): StanceCase {
  return {
    kind,
    level,
    claim,
    title: `${claim}: ${changed}`,
    readings: [readMarked(base), readMarked(changed)],
    expected: `the second ${moves} of the first by ${moves.startsWith('not') ? noise : least}`,
    isKnown: false,
    holds: ([before, after]) => hasMoved(before, after, moves, least),
  };
}

function hasMoved(before: number, after: number, moves: Direction['moves'], least: number): boolean {
  switch (moves) {
    case 'up':
      return after - before >= least;
    case 'down':
      return before - after >= least;
    case 'towards-zero':
      return Math.abs(before) - Math.abs(after) >= least;
    case 'not-up':
      return after - before <= noise;
    case 'not-down':
      return before - after <= noise;
  }
}

function readSwap(template: string, { kind, claim, names, patient }: z.infer<typeof swap>): StanceCase {
  const [one, other] = names;
  const fill = (agent: string, judged: string) =>
    readMarked(template.replace('{agent}', agent).replace('{patient}', judged));
  const isJudged = (agent: number, judged: number) =>
    hasSign(judged, patient) && (patient === 'for' ? judged - agent : agent - judged) >= apart;
  return {
    kind,
    level: 'sentence',
    claim,
    title: `${claim}: ${template}`,
    readings: [
      fill(`[${one}]`, other),
      fill(one, `[${other}]`),
      fill(`[${other}]`, one),
      fill(other, `[${one}]`),
    ],
    expected: `the second and the fourth ${patient}, beyond the first and the third by ${apart}`,
    isKnown: false,
    holds: ([agent, judged, agentAfter, judgedAfter]) =>
      isJudged(agent, judged) && isJudged(agentAfter, judgedAfter),
  };
}

function readSign(sentence: string, { kind, claim, is }: z.infer<typeof minimum>): StanceCase {
  return {
    kind,
    level: 'sentence',
    claim,
    title: `${claim}: ${sentence}`,
    readings: [readMarked(sentence)],
    expected: is,
    isKnown: false,
    holds: ([score]) => hasSign(score, is),
  };
}

function hasSign(score: number, sign: Sign): boolean {
  if (sign === 'neutral') return Math.abs(score) < neutralEnd;
  return sign === 'for' ? score > 0 : score < 0;
}

/** The reading of a sentence with its target in brackets; its first letter is made a capital. */
function readMarked(text: string): Reading {
  const marked = text.replace(/^[“[]*\p{Ll}/u, (first) => first.toUpperCase());
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const sentence = marked.replace('[', '').replace(']', '');
  if (start < 0 || end <= start || /[[\]{}]/.test(sentence)) throw new Error(`not one target: ${text}`);
  return { marked, sentence, target: { start, end } };
}

/** Stance towards given spans against gold: `target-stance` (one target) and `directed-stance` (ordered pairs). */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import type { Lexicons } from '../lexicon/load.js';
import type { StanceModel } from '../lexicon/stance-model.js';
import type { Span } from '../model.js';
import { readLines } from '../run/lines.js';
import { addUp, likeliestStance, weigh } from '../stages/score/mention.js';
import { macroF1 } from '../statistics/macro-f1.js';
import { featuresOf, type ReadPassage, readPassage } from './stance-of.js';

export interface MentionStanceRates {
  readonly cases: number;
  /** Mean of the classes' F1, in [0, 1]. */
  readonly macroF1: number;
  /** Share of cases whose class is right. */
  readonly accuracy: number;
}

/** Cases of one expected and one found class, the most frequent first. */
export interface MentionStanceError {
  readonly expected: string;
  readonly found: string;
  readonly count: number;
  readonly examples: readonly string[];
}

export interface MentionStanceEvaluation {
  /** Null where no case has a label. */
  readonly rates: MentionStanceRates | null;
  readonly errors: readonly MentionStanceError[];
}

/** A case as it was found: classes by number, and the words it is shown by. */
interface Case {
  readonly expected: number | null;
  readonly found: number;
  readonly shown: string;
}

/** A kind of gold file: how a line is read, judged and written. */
interface Task {
  readonly classes: readonly string[];
  readonly read: (line: string, lexicons: Lexicons) => { cases: Case[]; predicted: object };
}

const span = z.object({ start: z.int(), end: z.int() });
const stance = z.int().min(-1).max(1).nullish();

const targetRecord = z.looseObject({
  text: z.string(),
  targets: z.array(z.looseObject({ ...span.shape, stance })),
});
const pairRecord = z.looseObject({ text: z.string(), p: span, q: span, p_to_q: stance, q_to_p: stance });

const TASKS = {
  target: {
    classes: ['neutral', 'for', 'against'],
    read(line, lexicons) {
      const record = targetRecord.parse(JSON.parse(line));
      const passage = readPassage(record.text, lexicons);
      const targets = record.targets.map((target) => {
        const [pro, contra] = oddsOf(passage, target, null, lexicons, 'portrayal');
        const found = likeliestStance([0, pro, contra]);
        const expected = target.stance == null ? null : classOf(target.stance, 0);
        return { target, found, case: { expected, found, shown: showSpans(record.text, [target]) } };
      });
      return {
        cases: targets.map((target) => target.case),
        predicted: {
          ...record,
          targets: targets.map(({ target, found }) => ({ ...target, stance: SIGNS[found] })),
        },
      };
    },
  },
  pair: {
    classes: ['none', 'p for q', 'p against q', 'q for p', 'q against p'],
    read(line, lexicons) {
      const record = pairRecord.parse(JSON.parse(line));
      const { text, p, q } = record;
      const passage = readPassage(text, lexicons);
      const odds = [
        0,
        ...oddsOf(passage, q, p, lexicons, 'holding'),
        ...oddsOf(passage, p, q, lexicons, 'holding'),
      ];
      const found = likeliestStance(odds, lexicons.stance.offsets);
      const { p_to_q, q_to_p } = record;
      const expected =
        p_to_q == null || q_to_p == null ? null : p_to_q !== 0 ? classOf(p_to_q, 0) : classOf(q_to_p, 1);
      const predicted = {
        ...record,
        p_to_q: found < 3 ? SIGNS[found] : 0,
        q_to_p: found < 3 ? 0 : SIGNS[found - 2],
      };
      return { cases: [{ expected, found, shown: showSpans(text, [p, q]) }], predicted };
    },
  },
} satisfies Record<string, Task>;

const SIGNS = [0, 1, -1];

function classOf(sign: number, mention: number): number {
  return sign === 0 ? 0 : 2 * mention + (sign > 0 ? 1 : 2);
}

function oddsOf(
  passage: ReadPassage,
  target: Span,
  holder: Span | null,
  lexicons: Lexicons,
  table: 'portrayal' | 'holding',
): [number, number] {
  const model: StanceModel = lexicons.stance;
  return addUp(weigh(featuresOf(passage, target, holder, lexicons), model[table]));
}

/** The text with its spans in square brackets. */
function showSpans(text: string, spans: readonly Span[]): string {
  let shown = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  return shown;
}

/** Examples kept of each kind of error. */
const MOST_EXAMPLES = 5;

/**
 * Scores stance on a gold file, one record a line (JSON Lines). The predictor sees the text and the spans, never a
 * label.
 *
 * @param predictionsFile where to write what was found, in the form of the gold file
 */
export async function evaluateMentionStance(
  name: keyof typeof TASKS,
  goldFile: string,
  lexicons: Lexicons,
  predictionsFile?: string,
): Promise<MentionStanceEvaluation> {
  const task: Task = TASKS[name];
  const out = predictionsFile === undefined ? null : createWriteStream(predictionsFile);
  const expected: number[] = [];
  const found: number[] = [];
  const errors = new Map<string, { expected: string; found: string; count: number; examples: string[] }>();
  for await (const line of readLines(goldFile)) {
    if (line.trim() === '') continue;
    const { cases, predicted } = task.read(line, lexicons);
    out?.write(`${JSON.stringify(predicted)}\n`);
    for (const each of cases) {
      if (each.expected === null) continue;
      expected.push(each.expected);
      found.push(each.found);
      if (each.expected === each.found) continue;
      const names = {
        expected: task.classes[each.expected] as string,
        found: task.classes[each.found] as string,
      };
      const group = errors.get(`${names.expected}>${names.found}`) ?? { ...names, count: 0, examples: [] };
      errors.set(`${names.expected}>${names.found}`, group);
      group.count++;
      if (group.examples.length < MOST_EXAMPLES) group.examples.push(each.shown);
    }
  }
  if (out !== null) await finished(out.end());
  if (expected.length === 0) return { rates: null, errors: [] };
  const right = expected.filter((one, index) => one === found[index]).length;
  return {
    rates: {
      cases: expected.length,
      macroF1: macroF1(expected, found, task.classes.length),
      accuracy: right / expected.length,
    },
    errors: [...errors.values()].sort((a, b) => b.count - a.count),
  };
}

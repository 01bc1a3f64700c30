/** Kinds of gold files for stance towards given spans: how a line is read, judged and written. */
import { z } from 'zod';
import type { Lexicons } from '../lexicon/load.js';
import type { StanceModel } from '../lexicon/stance-model.js';
import type { Span } from '../model.js';
import { addUp, likeliestStance, weigh } from '../stages/score/mention.js';
import { featuresOf, type ReadPassage, readPassage } from './stance-of.js';

/** A case as it was found: classes by number, and the words it is shown by. */
export interface Case {
  readonly expected: number | null;
  readonly found: number;
  /** Probability of each class, before offsets. */
  readonly shares: readonly number[];
  readonly shown: string;
}

/** A kind of gold file: how a line is read, judged and written. */
export interface Task {
  readonly classes: readonly string[];
  /** @throws where the line is no such record */
  readonly read: (line: string, lexicons: Lexicons) => { text: string; cases: Case[]; predicted: object };
}

const span = z.object({ start: z.int().min(0), end: z.int() });
const stance = z.int().min(-1).max(1).nullish();

const targetRecord = z.looseObject({
  text: z.string(),
  targets: z.array(z.looseObject({ ...span.shape, stance })),
});
const pairRecord = z.looseObject({ text: z.string(), p: span, q: span, p_to_q: stance, q_to_p: stance });

export const TASKS = {
  target: {
    classes: ['neutral', 'for', 'against'],
    read(line, lexicons) {
      const record = targetRecord.parse(JSON.parse(line));
      for (const target of record.targets) checkSpan(record.text, target);
      const passage = readPassage(record.text, lexicons);
      const targets = record.targets.map((target) => {
        const [pro, contra] = oddsOf(passage, target, null, lexicons, 'portrayal');
        const odds = [0, pro, contra];
        const found = likeliestStance(odds);
        const expected = target.stance == null ? null : classOf(target.stance, 0);
        return {
          target,
          found,
          case: { expected, found, shares: sharesOf(odds), shown: showSpans(record.text, [target]) },
        };
      });
      return {
        text: record.text,
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
      for (const party of [record.p, record.q]) checkSpan(record.text, party);
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
      return {
        text,
        cases: [{ expected, found, shares: sharesOf(odds), shown: showSpans(text, [p, q]) }],
        predicted,
      };
    },
  },
} satisfies Record<string, Task>;

function checkSpan(text: string, { start, end }: Span): void {
  if (start >= end || end > text.length) throw new RangeError(`no span from ${start} to ${end} in the text`);
}

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

function sharesOf(odds: readonly number[]): number[] {
  const most = Math.max(...odds);
  const shares = odds.map((x) => Math.exp(x - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

/** The text with its spans in square brackets. */
function showSpans(text: string, spans: readonly Span[]): string {
  let shown = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  return shown;
}

/** Stance towards given spans against gold: `target-stance` (one target) and `directed-stance` (ordered pairs). */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import type { Lexicons } from '../lexicon/load.js';
import { readLines } from '../run/lines.js';
import { macroF1 } from '../statistics/macro-f1.js';
import { type Case, TASKS, type Task } from './mention-stance-tasks.js';

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

/** Classes that got a probability from `from` to a tenth more, and how many of them were right. */
export interface CalibrationBin {
  readonly from: number;
  readonly count: number;
  readonly meanProbability: number;
  readonly shareRight: number;
}

/** A line that is no record of the form. */
export interface BadRecord {
  readonly line: number;
  readonly problem: string;
}

export interface MentionStanceEvaluation {
  /** Null where no case has a label. */
  readonly rates: MentionStanceRates | null;
  readonly errors: readonly MentionStanceError[];
  readonly calibration: readonly CalibrationBin[];
  readonly bad: readonly BadRecord[];
}

export interface MentionStanceOptions {
  /** Where to write what was found, in the form of the gold file. */
  readonly predictions?: string | undefined;
  /** A file whose texts are left out: so that a text a model was trained on does not count. */
  readonly without?: string | undefined;
}

/**
 * Scores stance on a gold file, one record a line (JSON Lines). The predictor sees the text and the spans, never a
 * label. Lines that are no record are counted and left out.
 */
export async function evaluateMentionStance(
  name: keyof typeof TASKS,
  goldFile: string,
  lexicons: Lexicons,
  { predictions, without }: MentionStanceOptions = {},
): Promise<MentionStanceEvaluation> {
  const task: Task = TASKS[name];
  const left = without === undefined ? new Set<string>() : await readTexts(without);
  const out = predictions === undefined ? null : createWriteStream(predictions);
  const labelled: Labelled[] = [];
  const bad: BadRecord[] = [];
  let number = 0;
  for await (const line of readLines(goldFile)) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { text, cases, predicted } = task.read(line, lexicons);
      if (left.has(text)) continue;
      out?.write(`${JSON.stringify(predicted)}\n`);
      for (const each of cases) if (isLabelled(each)) labelled.push(each);
    } catch (error) {
      bad.push({ line: number, problem: tellProblem(error) });
    }
  }
  if (out !== null) await finished(out.end());
  return {
    rates: labelled.length === 0 ? null : rateCases(labelled, task.classes.length),
    errors: groupErrors(labelled, task.classes),
    calibration: binShares(labelled),
    bad,
  };
}

type Labelled = Case & { readonly expected: number };

function isLabelled(each: Case): each is Labelled {
  return each.expected !== null;
}

function tellProblem(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll(/\s*\n\s*/g, ' ');
  return error instanceof SyntaxError ? 'not JSON' : String(error instanceof Error ? error.message : error);
}

async function readTexts(file: string): Promise<Set<string>> {
  const record = z.looseObject({ text: z.string() });
  const texts = new Set<string>();
  for await (const line of readLines(file))
    if (line.trim() !== '') texts.add(record.parse(JSON.parse(line)).text);
  return texts;
}

function rateCases(cases: readonly Labelled[], classes: number): MentionStanceRates {
  const expected = cases.map((each) => each.expected);
  const found = cases.map((each) => each.found);
  const right = cases.filter((each) => each.expected === each.found).length;
  return {
    cases: cases.length,
    macroF1: macroF1(expected, found, classes),
    accuracy: right / cases.length,
  };
}

/** Examples kept of each kind of error. */
const MOST_EXAMPLES = 5;

function groupErrors(cases: readonly Labelled[], classes: readonly string[]): MentionStanceError[] {
  const groups = new Map<string, { expected: string; found: string; count: number; examples: string[] }>();
  for (const each of cases) {
    if (each.expected === each.found) continue;
    const names = { expected: classes[each.expected] as string, found: classes[each.found] as string };
    const key = `${names.expected}>${names.found}`;
    const group = groups.get(key) ?? { ...names, count: 0, examples: [] };
    groups.set(key, group);
    group.count++;
    if (group.examples.length < MOST_EXAMPLES) group.examples.push(each.shown);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

const BINS = 10;

/** All classes of all cases by the probability they got: where it is calibrated, that share of them is right. */
function binShares(cases: readonly Labelled[]): CalibrationBin[] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const { expected, shares } of cases)
    for (const [option, share] of shares.entries()) {
      const bin = bins[Math.min(BINS - 1, Math.floor(share * BINS))] as (typeof bins)[number];
      bin.count++;
      bin.sum += share;
      if (option === expected) bin.right++;
    }
  return bins.flatMap(({ count, sum, right }, index) =>
    count === 0
      ? []
      : [{ from: index / BINS, count, meanProbability: sum / count, shareRight: right / count }],
  );
}

/** Coded sentences as decisions over features. */
import { z } from 'zod';
import { featuresOf, readPassage } from '../evaluate/stance-of.js';
import type { Lexicons } from '../lexicon/load.js';
import { readLines } from '../run/lines.js';
import type { Feature } from '../stages/score/evidence.js';

/** The features of one or two mentions, and which option people chose (see `Decision`). */
export interface Example {
  /** Examples of one group never stand on both sides of a split. */
  readonly group: string;
  readonly mentions: readonly (readonly Feature[])[];
  readonly label: number;
}

const span = z.object({ start: z.int(), end: z.int() });
const targetRecord = z.looseObject({
  id: z.string(),
  text: z.string(),
  targets: z.array(span.extend({ stance: z.int().min(-1).max(1) })),
});
const pairRecord = z.looseObject({
  id: z.string(),
  text: z.string(),
  p: span,
  q: span,
  p_to_q: z.int().min(-1).max(1),
  q_to_p: z.int().min(-1).max(1),
});

/** Sentences with a stance towards each marked target; those of one article are one group. */
export async function readTargetExamples(file: string, lexicons: Lexicons): Promise<Example[]> {
  const examples: Example[] = [];
  for await (const line of readLines(file)) {
    if (line.trim() === '') continue;
    const { id, text, targets } = targetRecord.parse(JSON.parse(line));
    const passage = readPassage(text, lexicons);
    for (const target of targets)
      examples.push({
        group: id.split('_').slice(0, 3).join('_'),
        mentions: [featuresOf(passage, target, null, lexicons)],
        label: optionOf(target.stance, 0),
      });
  }
  return examples;
}

/** Sentences with two parties and what one holds towards the other. */
export async function readPairExamples(file: string, lexicons: Lexicons): Promise<Example[]> {
  const examples: Example[] = [];
  for await (const line of readLines(file)) {
    if (line.trim() === '') continue;
    const record = pairRecord.parse(JSON.parse(line));
    const { p, q, p_to_q, q_to_p } = record;
    const passage = readPassage(record.text, lexicons);
    examples.push({
      group: record.text,
      mentions: [featuresOf(passage, q, p, lexicons), featuresOf(passage, p, q, lexicons)].map(dropMeanings),
      label: p_to_q !== 0 ? optionOf(p_to_q, 0) : optionOf(q_to_p, 1),
    });
  }
  return examples;
}

/** What follows from word vectors brings nothing to pairs: left out, so that the weights are few. */
function dropMeanings(features: readonly Feature[]): Feature[] {
  return features.filter(({ where }) => !where.startsWith('meaning '));
}

/** In how many mentions each word stands that has a weight by its meaning. */
export function countWords(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mentions } of examples)
    for (const features of mentions) {
      const words = features.filter(({ where }) => where.startsWith('meaning ')).map(({ key }) => key);
      for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return counts;
}

/** None 0; for and against 1, 2 by the first mention, 3, 4 by the second. */
function optionOf(stance: number, mention: number): number {
  return stance === 0 ? 0 : 2 * mention + (stance > 0 ? 1 : 2);
}

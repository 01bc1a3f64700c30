import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const construction = z.strictObject({
  name: z.string(),
  text: z.string(),
  source: z.string().nullable().default(null),
  content: z.string().nullable(),
  manner: z.enum(['direct', 'indirect', 'mixed', 'scare']).default('direct'),
  class: z.enum(['neutral', 'endorsing', 'distancing', 'rejecting', 'evaluating']).default('neutral'),
  kind: z.enum(['speech', 'attitude']).default('speech'),
  handled: z.boolean().default(true),
});

const group = z.strictObject({ group: z.string(), cases: z.array(construction) });

export type Construction = z.infer<typeof construction>;

/** Ways in which news attributes, each with an example and what must come out. */
export const constructions = z
  .array(group)
  .parse(parse(readFileSync(new URL('constructions.yaml', import.meta.url), 'utf8')));

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const constructionSchema = z.strictObject({
  text: z.string().describe('one paragraph a line'),
  lead: z.boolean().default(false).describe('whether the lead stands before it'),
  cue: z.string().describe('the cue as written'),
  is: z.enum(['affirmed', 'denied', 'hedged', 'questioned', 'hypothetical']),
  by: z.string().nullable().default(null).describe('the words that decide'),
  source: z.string().optional().describe('whose words they are'),
  rejectedBy: z.string().nullable().default(null).describe('who rejects it; outlet for the outlet itself'),
  towards: z.record(z.string(), z.union([z.enum(['+', '-']), z.literal(0)])).default({}),
  handled: z.boolean().default(true).describe('false: the program does not judge it so'),
});

const schema = z.array(z.strictObject({ group: z.string(), cases: z.array(constructionSchema).min(1) }));

export type Construction = z.infer<typeof constructionSchema>;

/** The lead of cases that speak of an issue. */
export const lead = 'Russia and China will build the International Lunar Research Station.';

/** Constructions of assertion with what the program is to read in them. */
export const constructions = schema.parse(
  parse(readFileSync(new URL('./constructions.yaml', import.meta.url), 'utf8')),
);

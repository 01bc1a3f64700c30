/**
 * What a lexicon file may hold. Frames and targets share one term grammar:
 *
 * - words in any case; a word in its base form matches its inflections (`ominous sign`: ominous signs),
 *   an inflected one matches just itself, a word in capitals only capitals (`US`)
 * - `*` inside a word: any letters (`russophob*`)
 * - `(over|about|at)`: one of these; an empty one makes it optional (`(the|) regime`)
 * - `~3`: up to three words between
 * - `{target}`: any named target; `{russia}`: that one
 */
import { z } from 'zod';

const polarity = z.number().min(-1).max(1);

/**
 * Polarity by role: `issue` (the run's issue), `subject` (the target before the cue in its clause), `object`
 * (the target after it), `slot` (the target in the slot), or a target's id.
 */
const stance = z.record(z.string(), polarity);

const examples = z.strictObject({
  match: z.array(z.string()).default([]),
  no: z.array(z.string()).default([]),
});

const fullTerm = z.strictObject({
  term: z.string().min(1),
  stance: stance.optional(),
  pos: z.string().optional().describe('part of speech of the first word: NOUN, PROPN, VERB, ADJ …'),
  near: z.array(z.string()).optional().describe('only with one of these in the same clause'),
  not: z.array(z.string()).optional().describe('never inside one of these'),
  case: z.boolean().optional().describe('words written with a capital match only with a capital'),
  note: z.string().optional(),
  source: z.string().optional(),
  examples: examples.optional(),
});

const term = z.union([z.string().min(1), fullTerm]);

const header = {
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z.literal('en'),
  description: z.string().min(1),
  sources: z.array(z.string()).optional(),
};

const identifier = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const framesFile = z.strictObject({
  ...header,
  frames: z.record(
    identifier,
    z.strictObject({
      description: z.string().min(1),
      stance: stance.optional().describe('polarity of terms that give none of their own'),
      terms: z.array(term).min(1),
    }),
  ),
});

export const targetsFile = z.strictObject({
  ...header,
  targets: z.record(
    identifier,
    z.strictObject({
      label: z.string().min(1),
      kind: z.enum(['state', 'bloc', 'body', 'person', 'issue']),
      aliases: z.array(term).default([]).describe('capitals match as written unless `case: false`'),
      members: z.array(identifier).optional().describe('targets that are part of this bloc or issue'),
      when: z
        .strictObject({
          all: z.array(identifier).default([]).describe('targets that must all be named'),
          any: z.array(term).default([]).describe('terms of which one must stand there too'),
          within: z.enum(['sentence', 'paragraph', 'article']).default('article'),
        })
        .optional()
        .describe('an issue: found where these conditions meet'),
    }),
  ),
});

export type Term = z.infer<typeof term>;
export type FramesFile = z.infer<typeof framesFile>;
export type TargetsFile = z.infer<typeof targetsFile>;

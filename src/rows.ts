/**
 * The tables of a run: one zod schema a table, one JSON object a line in `data/<table>.jsonl`.
 *
 * They are the interface between runs, machines and other languages. Offsets are UTF-16 code units of the
 * article's source (table `texts`), and `source.slice(start, end) === text` holds for each row.
 */
import { z } from 'zod';

const offset = z.int().nonnegative();
const id = z.string().min(1);
const fragment = z.object({ start: offset, end: offset, text: z.string() });

export const articleRow = z.object({
  id: id.describe('16 hex digits: SHA-256 of the outlet and the url, or the source where there is no url'),
  path: z.string().describe('where it was read, with #n for record n of a file of many'),
  outlet: z.string().describe('the outlet that wrote it'),
  carrier: z.string().nullable().describe('the outlet or site that carried it, where that is another one'),
  date: z.string().nullable().describe('YYYY-MM-DD'),
  url: z.string().nullable(),
  author: z.string().nullable(),
  language: z.string().describe('ISO 639-1 code'),
  title: z.string().nullable(),
  titleStart: offset.nullable(),
  titleEnd: offset.nullable(),
  dateline: z.string().nullable().describe('the place of the dateline'),
  words: z.int().nonnegative().describe('words in title, subheadings and paragraphs'),
  sentences: z.int().nonnegative(),
  ownWords: z.int().nonnegative().describe("words in the outlet's own voice"),
  ownValence: z.int().describe('sum of AFINN valences of those words: their mood, not a stance'),
  quotedValence: z.int().describe('the same of the words given to sources'),
});

export const textRow = z.object({
  article: id,
  source: z.string().describe('the text that all offsets of the article point into'),
  blocks: z
    .array(z.object({ kind: z.string(), start: offset, end: offset, reason: z.string() }))
    .describe('every stretch of the source: what was analysed and what was left out, with the rule'),
});

export const attributionRow = z.object({
  id,
  article: id,
  outlet: z.string(),
  source: z.string().nullable().describe('canonical name of who says it, within the article'),
  sourceKind: z.enum(['person', 'organisation', 'government', 'document', 'outlet', 'unnamed']).nullable(),
  kind: z.enum(['speech', 'attitude']),
  manner: z.enum(['direct', 'indirect', 'mixed', 'scare']),
  verbClass: z.enum(['neutral', 'endorsing', 'distancing', 'rejecting', 'evaluating']),
  verb: z.string().nullable().describe('entry of lexicons/speech-verbs.yaml that gave the class'),
  nestedIn: z.string().nullable().describe('id of the attribution that holds this one'),
  content: z.array(fragment).min(1).describe('the words given to the source'),
  words: z.int().nonnegative().describe('words of the content that no nested attribution owns'),
  cue: fragment.nullable().describe('the words that attribute'),
  sourcePhrase: fragment.nullable().describe('the phrase that names the source'),
});

const voiceWeight = z.enum(['own', 'endorsed', 'neutral', 'distanced', 'rebutted']);
const position = z.enum(['title', 'subheading', 'lead', 'body']);
const odds = z.number().describe('log odds against neither');

export const mentionRow = z.object({
  article: id,
  outlet: z.string(),
  target: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  by: z.enum(['name', 'noun', 'pronoun']).describe('an alias; a noun that stands for the target; a pronoun'),
  voice: z.string().nullable().describe('id of the attribution that owns the words; null: the outlet'),
  source: z.string().nullable().describe('who speaks; null: the outlet, or a source that could not be told'),
  portrayal: z
    .object({
      id,
      sentenceStart: offset,
      sentenceEnd: offset,
      position,
      voiceWeight,
      for: z.number().min(0).max(1),
      against: z.number().min(0).max(1),
      polarity: z.number().min(-1).max(1).describe('(for - against) / (for + against)'),
      weight: z
        .number()
        .nonnegative()
        .describe('position weight times (for + against); 0 where it takes no part in a score'),
      oddsFor: odds,
      oddsAgainst: odds,
      reasons: z
        .array(z.object({ start: offset, end: offset, text: z.string(), oddsFor: odds, oddsAgainst: odds }))
        .describe('the words that tell most for one side over the other; none where it takes no part'),
    })
    .nullable()
    .describe(
      'how the text shows the target here (docs/stance-model.md); null for an issue, a pronoun of a state or body, what a target says of itself, and where a cue speaks of it',
    ),
});

export const cueRow = z.object({
  id,
  article: id,
  outlet: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  sentenceStart: offset,
  sentenceEnd: offset,
  lexicon: z.string(),
  term: z.string().describe('the term as the lexicon writes it'),
  frame: z.string(),
  position,
  voice: z.string().nullable().describe('id of the attribution that owns the words; null: the outlet'),
  source: z.string().nullable().describe('who speaks; null: the outlet, or a source that could not be told'),
  voiceWeight,
  assertion: z.enum(['affirmed', 'denied', 'hedged', 'questioned', 'hypothetical']),
  assertionRule: z.string().nullable(),
  assertionReason: fragment.nullable().describe('the words that decided the assertion'),
  rebutted: z.boolean(),
  rebuttedBy: z.string().nullable().describe('who rejects it; null with rebutted: the outlet itself'),
  rebuttal: fragment.nullable(),
  weight: z.number().describe('position weight'),
  targets: z
    .array(
      z.object({
        target: z.string(),
        polarity: z.number().describe("the term's polarity towards the target, in [-1, 1]"),
        effective: z.number().describe('polarity after assertion'),
        by: z.enum(['term', 'role', 'clause', 'issue']),
      }),
    )
    .describe('towards whom, and with what sign'),
});

export const stanceRow = z.object({
  article: id,
  outlet: z.string(),
  target: z.string(),
  voice: z.enum(['own', 'quoted', 'combined']),
  score: z.number().min(-1).max(1).describe('sum / (k + weight), to 4 decimals'),
  sum: z.number().describe('sum of weight times polarity'),
  weight: z.number().describe('sum of the absolute weights'),
  pieces: z
    .int()
    .nonnegative()
    .describe('pieces of evidence: cues and mentions that took part with a polarity other than 0'),
});

/** The tables by name, in the order they are written. */
export const tables = {
  articles: articleRow,
  texts: textRow,
  attributions: attributionRow,
  mentions: mentionRow,
  cues: cueRow,
  stances: stanceRow,
} as const;

export type TableName = keyof typeof tables;
export type ArticleRow = z.infer<typeof articleRow>;
export type TextRow = z.infer<typeof textRow>;
export type AttributionRow = z.infer<typeof attributionRow>;
export type MentionRow = z.infer<typeof mentionRow>;
export type CueRow = z.infer<typeof cueRow>;
export type StanceRow = z.infer<typeof stanceRow>;

/** The rows of one article, by table. */
export interface ArticleRows {
  readonly articles: readonly ArticleRow[];
  readonly texts: readonly TextRow[];
  readonly attributions: readonly AttributionRow[];
  readonly mentions: readonly MentionRow[];
  readonly cues: readonly CueRow[];
  readonly stances: readonly StanceRow[];
}

const lexiconRecord = z.object({
  name: z.string(),
  version: z.string(),
  file: z.string(),
  sha256: z.string(),
  terms: z.int().nonnegative(),
});

const exclusion = z.object({ path: z.string(), code: z.string(), message: z.string() });

/** `run.json`: what a reader needs to repeat the run. No clock and no machine stands in it. */
export const runRecord = z.object({
  name: z.string(),
  versions: z.record(z.string(), z.string()).describe('framewise and the packages that touch a result'),
  fingerprint: z.string().describe('SHA-256 of versions, lexicons and options'),
  inputs: z.array(z.string()),
  options: z.record(z.string(), z.unknown()),
  lexicons: z.array(lexiconRecord),
  articles: z.int().nonnegative(),
  words: z.int().nonnegative(),
  rows: z.record(z.string(), z.int().nonnegative()),
  exclusions: z.array(exclusion),
  targets: z
    .record(z.string(), z.object({ label: z.string(), kind: z.string() }))
    .optional()
    .describe('what targets with evidence are called, to render the rows again; older runs have none'),
  frames: z.record(z.string(), z.object({ description: z.string() })).optional(),
});

export type RunRecord = z.infer<typeof runRecord>;

/** The frame under which mentions stand as evidence; no lexicon's. */
export const portrayalFrame = 'portrayal';

/**
 * A mention that takes part in a score, as evidence beside cues: its polarity and weight are the model's, its term the words that
 * decided. Null for one that takes no part.
 */
export function asCue({
  article,
  outlet,
  target,
  start,
  end,
  text,
  voice,
  source,
  portrayal,
}: MentionRow): CueRow | null {
  if (portrayal === null || portrayal.weight === 0) return null;
  const { id, sentenceStart, sentenceEnd, position, voiceWeight, polarity, weight, reasons } = portrayal;
  return {
    id,
    article,
    outlet,
    start,
    end,
    text,
    sentenceStart,
    sentenceEnd,
    lexicon: 'stance-model',
    term: reasons.map((reason) => reason.text).join(' · '),
    frame: portrayalFrame,
    position,
    voice,
    source,
    voiceWeight,
    assertion: 'affirmed',
    assertionRule: null,
    assertionReason: null,
    rebutted: false,
    rebuttedBy: null,
    rebuttal: null,
    weight,
    targets: [{ target, polarity, effective: polarity, by: 'clause' }],
  };
}

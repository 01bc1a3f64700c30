import type { ArticleRow, AttributionRow, CueRow, MentionRow } from '../../rows.js';

export type Cell = string | number | boolean | null;

export interface Column<Row> {
  readonly name: string;
  /** What stands in the column, in one line. */
  readonly says: string;
  readonly value: (row: Row) => Cell;
}

/** Between the values of a list in one cell. */
const between = ' | ';

function listed(values: readonly (string | number)[]): string {
  return values.join(between);
}

/** A column for each field that holds a single value, under the field's own name. */
function same<Row>(fields: Readonly<Partial<Record<keyof Row & string, string>>>): Column<Row>[] {
  return Object.entries(fields).map(([name, says]) => ({
    name,
    says: says as string,
    value: (row) => row[name as keyof Row] as Cell,
  }));
}

const articles: readonly Column<ArticleRow>[] = same<ArticleRow>({
  id: 'the article’s id, as in the other tables',
  path: 'where it was read',
  outlet: 'who wrote it',
  carrier: 'who carried it, where that is another outlet',
  date: 'YYYY-MM-DD',
  url: 'its address',
  author: 'its author',
  language: 'ISO 639-1 code',
  title: 'its headline',
  titleStart: 'where the headline starts in the article’s text',
  titleEnd: 'where it ends',
  dateline: 'the place of the dateline',
  words: 'words in headline, subheadings and paragraphs',
  sentences: 'sentences in the same',
  ownWords: 'words in the outlet’s own voice',
  ownValence: 'sum of the AFINN valences of those words: their mood, not a stance',
  quotedValence: 'the same of the words given to sources',
});

const cues: readonly Column<CueRow>[] = [
  ...same<CueRow>({
    id: 'the cue’s id',
    article: 'the article’s id',
    outlet: 'who wrote the article',
    start: 'where the words start in the article’s text',
    end: 'where they end',
    text: 'the words',
    sentenceStart: 'where the sentence starts',
    sentenceEnd: 'where it ends',
    lexicon: 'the lexicon that lists the term',
    term: 'the term as the lexicon writes it',
    frame: 'the frame it is a sign of',
    position: 'title, subheading, lead (first paragraph) or body',
    voice: 'id of the attribution that owns the words; empty: the outlet',
    source: 'who speaks; empty: the outlet, or a source that could not be told',
    voiceWeight: 'own, endorsed, neutral, distanced or rebutted',
    assertion: 'affirmed, denied, hedged, questioned or hypothetical',
    assertionRule: 'the rule that decided the assertion',
  }),
  {
    name: 'assertionText',
    says: 'the words that decided it',
    value: (row) => row.assertionReason?.text ?? null,
  },
  { name: 'assertionStart', says: 'where they start', value: (row) => row.assertionReason?.start ?? null },
  { name: 'assertionEnd', says: 'where they end', value: (row) => row.assertionReason?.end ?? null },
  ...same<CueRow>({
    rebutted: 'true where another voice of the article rejects it',
    rebuttedBy: 'who rejects it; empty with rebutted: the outlet itself',
  }),
  { name: 'rebuttalText', says: 'the words that reject it', value: (row) => row.rebuttal?.text ?? null },
  { name: 'rebuttalStart', says: 'where they start', value: (row) => row.rebuttal?.start ?? null },
  { name: 'rebuttalEnd', says: 'where they end', value: (row) => row.rebuttal?.end ?? null },
  ...same<CueRow>({ weight: 'the position’s weight' }),
  {
    name: 'targets',
    says: 'towards whom, with “ | ” between',
    value: (row) => listed(row.targets.map((t) => t.target)),
  },
  {
    name: 'polarities',
    says: 'the term’s polarity towards each, in the same order',
    value: (row) => listed(row.targets.map((t) => t.polarity)),
  },
  {
    name: 'effective',
    says: 'the polarity after assertion towards each, in the same order',
    value: (row) => listed(row.targets.map((t) => t.effective)),
  },
  {
    name: 'targetRules',
    says: 'how each target was found: term, role, clause or issue',
    value: (row) => listed(row.targets.map((t) => t.by)),
  },
];

const attributions: readonly Column<AttributionRow>[] = [
  ...same<AttributionRow>({
    id: 'the attribution’s id',
    article: 'the article’s id',
    outlet: 'who wrote the article',
    source: 'who says it; empty where that could not be told',
    sourceKind: 'person, organisation, government, document, outlet or unnamed',
    kind: 'speech, or attitude (what the text says somebody thinks or wants)',
    manner: 'direct, indirect, mixed or scare',
    verbClass: 'neutral, endorsing, distancing, rejecting or evaluating',
    verb: 'the entry of the verb list that gave the class',
    nestedIn: 'id of the attribution that holds this one',
    words: 'words of the content that no nested attribution owns',
  }),
  {
    name: 'content',
    says: 'the words given to the source, with “ | ” between separate stretches',
    value: (row) => listed(row.content.map((part) => part.text)),
  },
  {
    name: 'contentSpans',
    says: 'start-end of each stretch, in the same order',
    value: (row) => listed(row.content.map((part) => `${part.start}-${part.end}`)),
  },
  { name: 'cueText', says: 'the words that attribute', value: (row) => row.cue?.text ?? null },
  { name: 'cueStart', says: 'where they start', value: (row) => row.cue?.start ?? null },
  { name: 'cueEnd', says: 'where they end', value: (row) => row.cue?.end ?? null },
  {
    name: 'sourceText',
    says: 'the words that name the source',
    value: (row) => row.sourcePhrase?.text ?? null,
  },
  { name: 'sourceStart', says: 'where they start', value: (row) => row.sourcePhrase?.start ?? null },
  { name: 'sourceEnd', says: 'where they end', value: (row) => row.sourcePhrase?.end ?? null },
];

type Shown = NonNullable<MentionRow['portrayal']>;

/** A column for each field of the portrayal that holds a single value; empty where there is none. */
function shown(fields: Readonly<Partial<Record<keyof Shown & string, string>>>): Column<MentionRow>[] {
  return Object.entries(fields).map(([name, says]) => ({
    name,
    says: says as string,
    value: ({ portrayal }) => (portrayal === null ? null : (portrayal[name as keyof Shown] as Cell)),
  }));
}

const mentions: readonly Column<MentionRow>[] = [
  ...shown({ id: 'the mention’s id; empty, with all that comes of the model, where it was not read' }),
  ...same<MentionRow>({
    article: 'the article’s id',
    outlet: 'who wrote the article',
    target: 'who or what is named',
    start: 'where the words start in the article’s text',
    end: 'where they end',
    text: 'the words',
    by: 'name, noun or pronoun',
    voice: 'id of the attribution that owns the words; empty: the outlet',
    source: 'who speaks; empty: the outlet, or a source that could not be told',
  }),
  ...shown({
    sentenceStart: 'where the sentence starts',
    sentenceEnd: 'where it ends',
    position: 'title, subheading, lead (first paragraph) or body',
    voiceWeight: 'own, endorsed, neutral, distanced or rebutted',
    for: 'probability that the text is for the target here',
    against: 'probability that it is against it',
    polarity: '(for − against) ÷ (for + against)',
    weight: 'the position’s weight × (for + against); 0 where it takes no part in a score',
    oddsFor: 'sum of all evidence: log odds of for against neither',
    oddsAgainst: 'the same of against',
  }),
  {
    name: 'reasons',
    says: 'the words that tell most where it takes part, with “ | ” between',
    value: ({ portrayal }) => listed(portrayal?.reasons.map(({ text }) => text) ?? []),
  },
  {
    name: 'reasonsFor',
    says: 'what each adds to the log odds of for, in the same order',
    value: ({ portrayal }) => listed(portrayal?.reasons.map(({ oddsFor }) => oddsFor) ?? []),
  },
  {
    name: 'reasonsAgainst',
    says: 'what each adds to the log odds of against, in the same order',
    value: ({ portrayal }) => listed(portrayal?.reasons.map(({ oddsAgainst }) => oddsAgainst) ?? []),
  },
];

/** The row of each table that is written row by row. */
export interface CsvRows {
  cues: CueRow;
  mentions: MentionRow;
  attributions: AttributionRow;
  articles: ArticleRow;
}

/** Those tables' columns. */
export const csvColumns: { readonly [Name in keyof CsvRows]: readonly Column<CsvRows[Name]>[] } = {
  cues,
  mentions,
  attributions,
  articles,
};

/**
 * The nouns that the stages pass on, as types and nothing else.
 *
 * Every span is `[start, end)` in UTF-16 code units of the article's `source`, the text as read, so
 * `source.slice(start, end) === text` holds wherever a span and its text stand together.
 */

import type { Form } from './lexicon/vocabulary.js';
import type { Portrayal } from './portrayal.js';

/** `[start, end)` in UTF-16 code units of an article's `source`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a record, front matter, a manifest or a page says about an article, as strings and unchecked. */
export interface Metadata {
  readonly outlet?: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly author?: string;
  readonly language?: string;
}

/** One article as it was read. */
export interface RawArticle {
  /** Where it was read: a path, with `#n` behind it for record n (from 1) of a file of many. */
  readonly path: string;
  /** `text` is plain text or Markdown, `html` a page. */
  readonly format: 'text' | 'html';
  /**
   * The text as read. A record's title that its text does not begin with stands before the text, with a
   * blank line between. For `html` the page's mark-up; `clean` replaces it by the page's text.
   */
  readonly source: string;
  /** The record's own fields, front matter, or the manifest's row for this path. */
  readonly metadata: Metadata;
  /** Name of the folder below the input that holds the file, or null. */
  readonly folder: string | null;
}

/** An input that could not be used, with what, where and what to do. It ends nothing. */
export interface Exclusion {
  readonly path: string;
  /** A stable code: `unreadable`, `bad-record`, `empty`, `too-large`, `not-english`, `no-body`, `duplicate`. */
  readonly code: string;
  /** What is wrong and what to do about it, in one line. */
  readonly message: string;
}

/** What a stretch of an article is. Only title, subheading and paragraph are analysed. */
export type BlockKind = 'title' | 'subheading' | 'paragraph' | 'caption' | 'dateline' | 'furniture';

/** A stretch of `source`, one line or less, with what it is and the rule that decided. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The rule that decided: a name from lexicons/boilerplate.yaml, or a structural rule's name. */
  readonly reason: string;
}

/** One article, cleaned. */
export interface Article {
  /** 16 hex digits: SHA-256 of the outlet and the url, or the source where there is no url. */
  readonly id: string;
  readonly path: string;
  /** The text that every span of this article points into. */
  readonly source: string;
  /** The outlet that wrote it, by its name in lexicons/outlets.yaml where listed there. */
  readonly outlet: string;
  /** The outlet or site that carried it where that is another one, else null. */
  readonly carrier: string | null;
  /** ISO 8601 calendar date (YYYY-MM-DD), or null. */
  readonly date: string | null;
  readonly url: string | null;
  readonly author: string | null;
  /** ISO 639-1 code. */
  readonly language: string;
  /** The headline, or null. */
  readonly title: Span | null;
  /** The place of the dateline ("MOSCOW"), or null. */
  readonly dateline: string | null;
  /** In order of `start`, without overlap; between them only white space. */
  readonly blocks: readonly Block[];
}

/** Where in an article something stands. `lead` is the body's first paragraph. */
export type Position = 'title' | 'subheading' | 'lead' | 'body';

/** One sentence: tokens `[first, last)` of a `Text`, with its span. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Index into `Text.blocks`. */
  readonly block: number;
  readonly position: Position;
}

/** Tokens and sentences of the analysed blocks, as columns that share one index a token. */
export interface Text {
  readonly source: string;
  /** The analysed blocks only: title, subheadings, paragraphs, in order. */
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** As written. */
  readonly value: readonly string[];
  /** Lower case, curly marks made straight. */
  readonly norm: readonly string[];
  /** Lower-case lemma by part of speech. */
  readonly lemma: readonly string[];
  /** Universal part of speech (NOUN, PROPN, VERB, AUX, PUNCT …). */
  readonly pos: readonly string[];
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** What the lexicons know of each token; tokens that are written and tagged alike share one. */
  readonly form: readonly Form[];
  /** Columns of the forms that matching reads at each token: `flags`, `mask`, and `begins` by automaton. */
  readonly flags: ArrayLike<number>;
  readonly mask: ArrayLike<number>;
  readonly begins: readonly ArrayLike<number>[];
  /** `Kind` bits of each token. */
  readonly kinds: ArrayLike<number>;
  /** Sentence index of each token. */
  readonly sentence: ArrayLike<number>;
  /** Words in title, subheadings and paragraphs (tokens with a letter or digit). */
  readonly words: number;
}

export type SourceKind = 'person' | 'organisation' | 'government' | 'document' | 'outlet' | 'unnamed';
export type AttributionKind = 'speech' | 'attitude';
export type Manner = 'direct' | 'indirect' | 'mixed' | 'scare';
export type VerbClass = 'neutral' | 'endorsing' | 'distancing' | 'rejecting' | 'evaluating';

/** A stretch of text given to a source other than the outlet. */
export interface Attribution {
  /** `${article}:a${n}`, n from 0 in order of the first content span. */
  readonly id: string;
  /** The words given to the source; more than one where the attribution splits them. */
  readonly content: readonly Span[];
  /** The words that attribute ("said", "according to"), or null for a quotation that only follows on. */
  readonly cue: Span | null;
  /** The phrase that names the source, or null. */
  readonly sourceSpan: Span | null;
  /** One canonical name per person or body in an article, or null where none can be told. */
  readonly source: string | null;
  readonly sourceKind: SourceKind | null;
  readonly kind: AttributionKind;
  readonly manner: Manner;
  readonly verbClass: VerbClass;
  /** The lemma or phrase of lexicons/speech-verbs.yaml that gave the class, or null. */
  readonly verb: string | null;
  /** Id of the attribution whose content holds this one, or null. */
  readonly nestedIn: string | null;
}

/** A target named in the text. */
export interface Mention extends Span {
  readonly target: string;
  readonly text: string;
  readonly sentence: number;
  /** Token range `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** `name`: one of the target's aliases; `noun`: a noun that stands for it (the bloc); `pronoun`. */
  readonly by: 'name' | 'noun' | 'pronoun';
  /** Id of the innermost attribution that owns the words, or null for the outlet's own voice. */
  readonly voice: string | null;
  /** That attribution's source: a name, or null (own voice, or a source that could not be told). */
  readonly source: string | null;
}

export type Assertion = 'affirmed' | 'denied' | 'hedged' | 'questioned' | 'hypothetical';

/** A reason for what the program decided, that a reader can check in the text. */
export interface Reason extends Span {
  /** What the words did: `negator`, `hedge`, `condition`, `question`, `denial-verb`, `contrast`, `rebuttal`, … */
  readonly rule: string;
  readonly text: string;
}

/** Polarity of a cue towards one target. */
export interface CueTarget {
  readonly target: string;
  /** In [-1, 1], as the term or its frame gives it, before assertion. */
  readonly polarity: number;
  /** How the target was found: `term` (by the term's own rule), `role`, `clause`, `issue`. */
  readonly by: 'term' | 'role' | 'clause' | 'issue';
}

/** A term of a frame lexicon found in the text. */
export interface Cue extends Span {
  /** `${article}:c${n}`, n from 0 in order of start. */
  readonly id: string;
  readonly text: string;
  readonly sentence: number;
  readonly lexicon: string;
  /** The term as the lexicon writes it. */
  readonly term: string;
  readonly frame: string;
  /** Id of the innermost attribution that owns the words, or null for the outlet's own voice. */
  readonly voice: string | null;
  /** That attribution's source: a name, or null (own voice, or a source that could not be told). */
  readonly source: string | null;
  readonly assertion: Assertion;
  /** The words that decided the assertion, or null for a plain affirmed cue. */
  readonly assertionReason: Reason | null;
  /** Who rejects it and where, or null. */
  readonly rebuttal: Rebuttal | null;
  readonly targets: readonly CueTarget[];
  readonly position: Position;
}

/** Where another voice of the same article rejects what was said. */
export interface Rebuttal extends Span {
  /** Who rejects it: a source's name, or null for the outlet itself. */
  readonly by: string | null;
  readonly text: string;
}

/** How a voice's words weigh in the combined score. */
export type VoiceWeight = 'own' | 'endorsed' | 'neutral' | 'distanced' | 'rebutted';

/** `own` is the outlet's own voice, `quoted` all other voices, `combined` both by their voice weights. */
export type VoiceGroup = 'own' | 'quoted' | 'combined';

/** The part of one cue or one mention in the scores towards one target. */
export interface Contribution {
  /** Id of the cue or of the portrayal. */
  readonly evidence: string;
  readonly target: string;
  readonly sentence: number;
  readonly voiceWeight: VoiceWeight;
  /** Polarity after assertion, in [-1, 1]. */
  readonly polarity: number;
  /** Position weight, before the voice's weight. */
  readonly weight: number;
}

/** Stance of one article towards one target in one group of voices. */
export interface Stance {
  readonly target: string;
  readonly voice: VoiceGroup;
  /** S = sum of w*p / (k + sum of |w|), in [-1, 1], to 4 decimals. */
  readonly score: number;
  /** Sum of w*p, and of |w|. */
  readonly sum: number;
  readonly weight: number;
  /** Pieces of evidence: cues and mentions that took part with a polarity other than 0. */
  readonly pieces: number;
}

/** The mood of an article's words, whatever they speak of. */
export interface Tone {
  /** Words in the outlet's own voice. */
  readonly ownWords: number;
  /** Sums of AFINN valences, each from -5 to +5. */
  readonly ownValence: number;
  readonly quotedValence: number;
}

/** All that the per-article stages found in one article. */
export interface Analysis {
  readonly article: Article;
  readonly text: Text;
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
  /** Of the mentions, those that may speak for or against their targets, in the same order. */
  readonly portrayals: readonly Portrayal[];
  readonly contributions: readonly Contribution[];
  readonly stances: readonly Stance[];
  readonly tone: Tone;
}

/** Weights and limits of scoring; all are options and all are printed in the report. */
export interface ScoreOptions {
  /** Shrinks thin evidence towards 0. */
  readonly k: number;
  readonly positionWeights: Readonly<Record<Position, number>>;
  readonly voiceWeights: Readonly<Record<VoiceWeight, number>>;
  readonly assertionWeights: Readonly<Record<Assertion, number>>;
  /** Least probability of for or against at a mention that takes part. */
  readonly leastProbability: number;
}

export type * from './comparison.js';
export type * from './portrayal.js';
export type * from './views.js';

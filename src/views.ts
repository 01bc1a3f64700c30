/** The nouns of the closer views that compare outlets: how each names, quotes and tells. Types and nothing else. */
import type { Manner, SourceKind, VerbClass } from './model.js';

/** A stretch of an article, shown with a few words around it. */
export interface Passage {
  /** The mention's id, or `article@start` for a mention without one. */
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** How often one outlet uses a name or a word for a target. */
export interface WordUse {
  readonly outlet: string;
  /** In the outlet's own voice. */
  readonly own: number;
  /** In the voice of others. */
  readonly quoted: number;
  readonly articles: number;
  readonly evidence: readonly Passage[];
}

/** A name or a noun for a target. */
export interface TargetName {
  readonly name: string;
  readonly total: number;
  /** Outlets that use it, by name. */
  readonly uses: readonly WordUse[];
}

/** A word that told for or against a target where it is shown for or against. */
export interface TargetWord {
  readonly word: string;
  readonly side: 'for' | 'against';
  readonly total: number;
  readonly uses: readonly WordUse[];
}

/** What outlets call one target, and the words they put next to it. */
export interface Labelling {
  readonly target: string;
  readonly label: string;
  /** Names and nouns for it in each outlet, by outlet: what shares are taken of. */
  readonly mentions: readonly { readonly outlet: string; readonly own: number; readonly quoted: number }[];
  /** Most uses first. */
  readonly names: readonly TargetName[];
  readonly words: readonly TargetWord[];
  /** Names and words beyond those listed. */
  readonly otherNames: number;
  readonly otherWords: number;
}

/** One outlet's version of a statement. */
export interface StatementVersion {
  /** Id of the attribution. */
  readonly id: string;
  readonly article: string;
  readonly outlet: string;
  readonly date: string | null;
  /** The name that the article gives the source. */
  readonly source: string;
  /** The words given to the source, in pieces that stand in another outlet's version or do not. */
  readonly pieces: readonly { readonly text: string; readonly shared: boolean }[];
  /** Stretches of the fullest version that this one lacks. */
  readonly cut: readonly string[];
  /** Share of the fullest version's words that stand here; null for the fullest itself. */
  readonly kept: number | null;
  /** The words that introduce it. */
  readonly introduction: string | null;
  readonly verb: string | null;
  readonly verbClass: VerbClass;
  readonly manner: Manner;
}

/** One statement of one source as several outlets give it; the fullest version first. */
export interface Statement {
  readonly source: string;
  readonly sourceKind: SourceKind | null;
  readonly outlets: number;
  readonly versions: readonly StatementVersion[];
}

export interface StoryArticle {
  readonly article: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly title: string | null;
  /** The article's own scores, all voices together, towards targets with enough evidence in it. */
  readonly scores: readonly { readonly target: string; readonly score: number; readonly pieces: number }[];
}

/** What most other outlets on a story have in their articles and one has not; a source is not even named there. */
export interface Omission {
  readonly outlet: string;
  readonly kind: 'source' | 'target' | 'frame';
  readonly what: string;
  /** How many of the other outlets on the story have it, and how many others there are. */
  readonly have: number;
  readonly others: number;
}

/** Articles that seem to tell of one event. */
export interface Story {
  readonly id: string;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Names that hold it together, the heaviest first. */
  readonly about: readonly string[];
  readonly outlets: readonly string[];
  /** By date, then outlet. */
  readonly articles: readonly StoryArticle[];
  readonly omissions: readonly Omission[];
}

/** An outlet's evidence towards a target in one place of its articles, or in one month. */
export interface Slice {
  readonly outlet: string;
  readonly target: string;
  readonly kind: 'position' | 'month';
  /** A position, or a month as YYYY-MM. */
  readonly slice: string;
  /** Articles with such evidence. */
  readonly articles: number;
  /** Pieces after assertion, without voices that are cited and rejected. */
  readonly ownFor: number;
  readonly ownAgainst: number;
  readonly quotedFor: number;
  readonly quotedAgainst: number;
  /** (for − against) / all pieces; null below the minimum of evidence. */
  readonly balance: number | null;
}

/** A sample in place of all: so many were compared of so many. */
export interface Sampled {
  readonly compared: number;
  readonly all: number;
}

export interface Views {
  readonly labelling: readonly Labelling[];
  /** Most outlets first. */
  readonly statements: readonly Statement[];
  readonly statementsSampled: Sampled;
  /** Stories that at least two outlets tell, most outlets first. */
  readonly stories: readonly Story[];
  readonly storiesSampled: Sampled;
  /** By target as in the comparison, outlet, and place in the article or month. */
  readonly slices: readonly Slice[];
}

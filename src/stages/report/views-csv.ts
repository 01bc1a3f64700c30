import type {
  Comparison,
  Labelling,
  Omission,
  Slice,
  Statement,
  StatementVersion,
  Story,
  StoryArticle,
  TargetName,
  TargetWord,
  WordUse,
} from '../../model.js';
import { table } from './csv.js';
import type { Column } from './csv-columns.js';

interface UseLine {
  readonly labelling: Labelling;
  readonly kind: 'name' | TargetWord['side'];
  readonly words: string;
  readonly use: WordUse;
}

const useColumns: readonly Column<UseLine>[] = [
  { name: 'target', says: 'id', value: ({ labelling }) => labelling.target },
  { name: 'targetLabel', says: 'name', value: ({ labelling }) => labelling.label },
  { name: 'kind', says: 'name, or a word that told for or against', value: ({ kind }) => kind },
  { name: 'words', says: 'the name or word', value: ({ words }) => words },
  { name: 'outlet', says: 'name', value: ({ use }) => use.outlet },
  { name: 'own', says: 'times in the outlet’s own voice', value: ({ use }) => use.own },
  { name: 'quoted', says: 'times in the voice of others', value: ({ use }) => use.quoted },
  { name: 'articles', says: 'with at least one', value: ({ use }) => use.articles },
  {
    name: 'evidence',
    says: 'some of the mentions, with “ | ” between',
    value: ({ use }) => use.evidence.map(({ id }) => id).join(' | '),
  },
];

/** One line for each target, name or telling word, and outlet, as CSV with a header. */
export function labellingCsv(comparison: Comparison): string {
  const rows = comparison.views.labelling.flatMap((labelling) => [
    ...labelling.names.flatMap((entry: TargetName) =>
      entry.uses.map((use): UseLine => ({ labelling, kind: 'name', words: entry.name, use })),
    ),
    ...labelling.words.flatMap((entry: TargetWord) =>
      entry.uses.map((use): UseLine => ({ labelling, kind: entry.side, words: entry.word, use })),
    ),
  ]);
  return table(useColumns, rows);
}

interface VersionLine {
  readonly number: number;
  readonly statement: Statement;
  readonly version: StatementVersion;
}

const versionColumns: readonly Column<VersionLine>[] = [
  { name: 'statement', says: 'its number in this run, from 1', value: ({ number }) => number },
  { name: 'source', says: 'who says it', value: ({ statement }) => statement.source },
  { name: 'sourceKind', says: 'what the source is', value: ({ statement }) => statement.sourceKind },
  { name: 'outlets', says: 'that give it', value: ({ statement }) => statement.outlets },
  { name: 'outlet', says: 'name', value: ({ version }) => version.outlet },
  { name: 'date', says: 'YYYY-MM-DD', value: ({ version }) => version.date },
  { name: 'article', says: 'id', value: ({ version }) => version.article },
  { name: 'attribution', says: 'id', value: ({ version }) => version.id },
  { name: 'manner', says: 'direct, indirect or mixed', value: ({ version }) => version.manner },
  { name: 'introduction', says: 'the words that introduce it', value: ({ version }) => version.introduction },
  { name: 'verb', says: 'entry of the verb list', value: ({ version }) => version.verb },
  { name: 'verbClass', says: 'its class', value: ({ version }) => version.verbClass },
  {
    name: 'kept',
    says: 'share of the fullest version’s words; empty for the fullest itself',
    value: ({ version }) => version.kept,
  },
  {
    name: 'text',
    says: 'the words given to the source, at most 600 characters',
    value: ({ version }) => version.pieces.map(({ text }) => text).join(''),
  },
  {
    name: 'shared',
    says: 'those that stand in another outlet’s version too, with “ | ” between',
    value: ({ version }) =>
      version.pieces
        .filter(({ shared }) => shared)
        .map(({ text }) => text.trim())
        .join(' | '),
  },
  {
    name: 'cut',
    says: 'what the fullest version has and this one lacks, with “ | ” between',
    value: ({ version }) => version.cut.join(' | '),
  },
];

/** One line for each version of a statement that several outlets give, as CSV with a header. */
export function statementsCsv(comparison: Comparison): string {
  const rows = comparison.views.statements.flatMap((statement, place) =>
    statement.versions.map((version): VersionLine => ({ number: place + 1, statement, version })),
  );
  return table(versionColumns, rows);
}

interface StoryLine<Of> {
  readonly number: number;
  readonly story: Story;
  readonly of: Of;
}

function storyLines<Of>({ views }: Comparison, partsOf: (story: Story) => readonly Of[]): StoryLine<Of>[] {
  return views.stories.flatMap((story, place) =>
    partsOf(story).map((of) => ({ number: place + 1, story, of })),
  );
}

const storyColumns: readonly Column<StoryLine<StoryArticle>>[] = [
  { name: 'story', says: 'its number in this run, from 1', value: ({ number }) => number },
  { name: 'about', says: 'names that hold it together', value: ({ story }) => story.about.join(' | ') },
  { name: 'outlets', says: 'that tell it', value: ({ story }) => story.outlets.length },
  { name: 'article', says: 'id', value: ({ of }) => of.article },
  { name: 'outlet', says: 'name', value: ({ of }) => of.outlet },
  { name: 'date', says: 'YYYY-MM-DD', value: ({ of }) => of.date },
  { name: 'title', says: 'its headline', value: ({ of }) => of.title },
  {
    name: 'targets',
    says: 'towards which it has enough evidence, with “ | ” between',
    value: ({ of }) => of.scores.map(({ target }) => target).join(' | '),
  },
  {
    name: 'scores',
    says: 'its own scores, all voices together, in the same order',
    value: ({ of }) => of.scores.map(({ score }) => score).join(' | '),
  },
  {
    name: 'pieces',
    says: 'pieces of evidence behind each',
    value: ({ of }) => of.scores.map(({ pieces }) => pieces).join(' | '),
  },
];

/** One line for each article of a story that several outlets tell, as CSV with a header. */
export function storiesCsv(comparison: Comparison): string {
  return table(
    storyColumns,
    storyLines(comparison, ({ articles }) => articles),
  );
}

const omissionColumns: readonly Column<StoryLine<Omission>>[] = [
  { name: 'story', says: 'its number in stories.csv', value: ({ number }) => number },
  { name: 'outlet', says: 'whose articles on it lack something', value: ({ of }) => of.outlet },
  { name: 'kind', says: 'source, target or frame', value: ({ of }) => of.kind },
  { name: 'what', says: 'what they lack', value: ({ of }) => of.what },
  { name: 'have', says: 'other outlets that have it', value: ({ of }) => of.have },
  { name: 'others', says: 'other outlets on the story', value: ({ of }) => of.others },
];

/** One line for each omission, as CSV with a header. */
export function omissionsCsv(comparison: Comparison): string {
  return table(
    omissionColumns,
    storyLines(comparison, ({ omissions }) => omissions),
  );
}

const sliceColumns: readonly Column<Slice>[] = [
  { name: 'kind', says: 'position or month', value: ({ kind }) => kind },
  { name: 'slice', says: 'title, subheading, lead or body; or YYYY-MM', value: ({ slice }) => slice },
  { name: 'target', says: 'id', value: ({ target }) => target },
  { name: 'outlet', says: 'name', value: ({ outlet }) => outlet },
  { name: 'articles', says: 'with evidence there', value: ({ articles }) => articles },
  { name: 'ownFor', says: 'pieces for it in own words', value: ({ ownFor }) => ownFor },
  { name: 'ownAgainst', says: 'pieces against it in own words', value: ({ ownAgainst }) => ownAgainst },
  { name: 'quotedFor', says: 'pieces for it in others’ words', value: ({ quotedFor }) => quotedFor },
  { name: 'quotedAgainst', says: 'pieces against it', value: ({ quotedAgainst }) => quotedAgainst },
  { name: 'balance', says: '(for - against) / all; empty where too few', value: ({ balance }) => balance },
];

/** One line for each outlet, target, and place in the articles or month, as CSV with a header. */
export function slicesCsv(comparison: Comparison): string {
  return table(sliceColumns, comparison.views.slices);
}

import type { Position, Slice, StatementVersion, Story, WordUse } from '../../model.js';
import { type LabelsShown, shownLabels } from './labels-shown.js';
import { inline, row, tableHead } from './markdown-text.js';
import { count, percent, signed } from './numbers.js';
import { clip, shortName } from './plain-text.js';
import type { Plan } from './plan.js';
import { type SliceTable, sliceTable } from './slices-shown.js';
import { describeOmissions, storyDates } from './stories-shown.js';
import { manners, positions, verbClasses } from './wording.js';

const limits = { targets: 3, names: 4, words: 5, statements: 5, versions: 5, stories: 6, articles: 10 };

/** The closer views in short; a view without rows is left out. */
export function viewParts(plan: Plan): string[] {
  return [...sliceParts(plan), ...labellingParts(plan), ...statementParts(plan), ...storyParts(plan)];
}

function used({ own, quoted }: WordUse): string {
  return quoted > 0 ? `${own} own, ${quoted} quoted` : `${own}`;
}

function mostUsed<Row extends { readonly uses: readonly WordUse[] }>(
  rows: readonly Row[],
  outlet: string,
  most: number,
  say: (row: Row, use: WordUse) => string,
): string {
  const found = rows.flatMap((entry) => {
    const use = entry.uses.find((one) => one.outlet === outlet);
    return use === undefined ? [] : [{ entry, use, total: use.own + use.quoted }];
  });
  const shown = found.sort((a, b) => b.total - a.total).slice(0, most);
  return shown.map(({ entry, use }) => say(entry, use)).join('; ') || '–';
}

function targetTable({ labelling, outlets }: LabelsShown): string[] {
  const lines = outlets.map((outlet) =>
    row([
      inline(shortName(outlet)),
      mostUsed(
        labelling.names,
        outlet,
        limits.names,
        ({ name }, use) => `${inline(clip(name, 50))} (${used(use)})`,
      ),
      mostUsed(
        labelling.words,
        outlet,
        limits.words,
        ({ word, side }, use) => `${inline(clip(word, 50))} (${side}, ${used(use)})`,
      ),
    ]),
  );
  return [
    `### ${inline(shortName(labelling.label))}`,
    [tableHead(['Outlet', 'Calls it', 'Words that told for or against it']), ...lines].join('\n'),
  ];
}

function labellingParts(plan: Plan): string[] {
  const shown = shownLabels(plan);
  if (shown.length === 0) return [];
  const all = plan.comparison.views.labelling.length;
  return [
    '## What each outlet calls it',
    `Names and nouns (no pronouns), most used first. Counts and no test: a name used once or twice sets nobody apart. ${count(Math.min(limits.targets, shown.length), 'target')} of ${all}; all are in labelling.csv.`,
    ...shown.slice(0, limits.targets).flatMap(targetTable),
  ];
}

function versionRow({ outlet, pieces, kept, introduction, verbClass, manner }: StatementVersion): string {
  const words = pieces.map(({ text }) => text).join('');
  const by = introduction === null ? 'no introduction' : `“${inline(clip(introduction, 60))}”`;
  return row([
    inline(shortName(outlet)),
    inline(clip(words, 240)),
    `${by}, ${verbClasses[verbClass].name}, ${manners[manner].name}`,
    kept === null ? 'the fullest' : percent(kept),
  ]);
}

function statementParts(plan: Plan): string[] {
  const { statements } = plan.comparison.views;
  if (statements.length === 0) return [];
  const shown = statements.slice(0, limits.statements);
  return [
    '## One statement in several outlets',
    `What one source is given in much the same words; a paraphrase in other words is not found. ${count(shown.length, 'statement')} of ${statements.length}; all are in statements.csv.`,
    ...shown.flatMap(({ source, versions }) => [
      `### ${inline(shortName(source))}`,
      [
        tableHead(['Outlet', 'Words', 'Introduced by', 'Of the fullest kept']),
        ...versions.slice(0, limits.versions).map(versionRow),
      ].join('\n'),
    ]),
  ];
}

function storyPart(plan: Plan, story: Story): string[] {
  const lines = story.articles
    .slice(0, limits.articles)
    .map(({ outlet, date, title }) =>
      row([inline(shortName(outlet)), date ?? 'no date', inline(clip(title ?? 'no headline', 140))]),
    );
  const lacking = describeOmissions(plan, story).map(
    ({ outlet, lacks }) =>
      `- ${inline(shortName(outlet))}: ${lacks.map(({ what, have, others }) => `${inline(what)} (${have} of ${others} others)`).join(', ')}`,
  );
  return [
    `### ${inline(clip(story.about.join(', '), 80))}, ${storyDates(story)}`,
    [tableHead(['Outlet', 'Date', 'Headline']), ...lines].join('\n'),
    ...(lacking.length === 0 ? [] : [`Lacks what most others on the story have:\n\n${lacking.join('\n')}`]),
  ];
}

function storyParts(plan: Plan): string[] {
  const { stories } = plan.comparison.views;
  if (stories.length === 0) return [];
  const shown = stories.slice(0, limits.stories);
  return [
    '## Stories that several outlets tell',
    `Articles grouped by names, terms and dates; an article may be grouped wrongly. ${shown.length} of ${count(stories.length, 'story', 'stories')}; all are in stories.csv and omissions.csv.`,
    ...shown.flatMap((story) => storyPart(plan, story)),
  ];
}

function sliceCell(slice: Slice | undefined): string {
  if (slice === undefined) return '–';
  const { ownFor, ownAgainst, quotedFor, quotedAgainst, balance } = slice;
  const number = balance === null ? 'too little' : signed(balance);
  return `${number} (own ${ownFor} for, ${ownAgainst} against; quoted ${quotedFor}, ${quotedAgainst})`;
}

function slicesOf({ columns, rows }: SliceTable, nameOf: (column: string) => string): string {
  const lines = rows.map(({ outlet, cells }) => row([inline(shortName(outlet)), ...cells.map(sliceCell)]));
  return [tableHead(['Outlet', ...columns.map(nameOf)]), ...lines].join('\n');
}

function sliceParts(plan: Plan): string[] {
  const places = sliceTable(plan, 'position');
  const months = sliceTable(plan, 'month');
  if (places === null) return [];
  return [
    '## In which place, and when',
    `Pieces of evidence towards ${inline(shortName(places.target))}: (for − against) ÷ all, without weights or a test. All targets are in slices.csv.`,
    slicesOf(places, (place) => positions[place as Position]),
    ...(months === null ? [] : [slicesOf(months, (month) => month)]),
  ];
}

import type { CompareOptions, Views } from '../../model.js';
import { describeLabelling } from './labelling.js';
import { listSample } from './sample.js';
import { describeSlices } from './slices.js';
import { mostStatements } from './statement-sum.js';
import { describeStatements } from './statements.js';
import { describeStories } from './stories.js';
import { mostArticles } from './story-sum.js';
import type { ComparisonSum } from './sum.js';
import { entries } from './table.js';

/** The closer views: how each outlet names the targets, what becomes of one statement, and the stories they share. */
export function describeViews(
  sum: ComparisonSum,
  options: CompareOptions,
  sameName: ReadonlyMap<string, string>,
  targets: readonly { readonly id: string }[],
  labelOf: (target: string) => string,
): Views {
  const statements = listSample(sum.statements, mostStatements);
  const stories = listSample(sum.stories, mostArticles);
  return {
    labelling: describeLabelling(entries(sum.outlets), labelOf),
    statements: describeStatements(statements, sameName),
    statementsSampled: { compared: statements.length, all: sum.statements.all },
    stories: describeStories(stories, options.minimumEvidence, sameName),
    storiesSampled: { compared: stories.length, all: sum.stories.all },
    slices: describeSlices(
      entries(sum.outlets),
      targets.map(({ id }) => id),
      options.minimumEvidence,
    ),
  };
}

import type { Views } from '../../model.js';
import { describeLabelling } from './labelling.js';
import { listSample } from './sample.js';
import { mostStatements } from './statement-sum.js';
import { describeStatements } from './statements.js';
import type { ComparisonSum } from './sum.js';
import { entries } from './table.js';

/** The closer views: how each outlet names the targets, and what becomes of one statement. */
export function describeViews(
  sum: ComparisonSum,
  sameName: ReadonlyMap<string, string>,
  labelOf: (target: string) => string,
): Views {
  const statements = listSample(sum.statements, mostStatements);
  return {
    labelling: describeLabelling(entries(sum.outlets), labelOf),
    statements: describeStatements(statements, sameName),
    statementsSampled: { compared: statements.length, all: sum.statements.all },
  };
}

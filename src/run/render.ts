import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompareOptions, Comparison } from '../model.js';
import type { RunRecord } from '../rows.js';
import { type ComparisonInfo, type ComparisonSum, compare } from '../stages/compare/index.js';
import {
  framesCsv,
  labellingCsv,
  omissionsCsv,
  renderHtml,
  renderMarkdown,
  slicesCsv,
  stanceCsv,
  statementsCsv,
  storiesCsv,
} from '../stages/report/index.js';
import { readEvidenceArticles } from './annotate.js';
import { writeCsv } from './csv.js';
import { selectTargets } from './targets.js';

/** What a report is made of, beside the rows that its folder holds already. */
export interface Rendering {
  readonly sum: ComparisonSum;
  readonly info: ComparisonInfo;
  readonly compare: CompareOptions;
  /** Ids of the targets that are reported; none for all. */
  readonly targets: readonly string[];
  /** All but what targets and frames are called. */
  readonly record: Omit<RunRecord, 'targets' | 'frames'>;
}

/** Compares a sum and writes every file of a report but its `data/`, from which it takes the texts. */
export async function renderReport(
  folder: string,
  { sum, info, compare: options, targets, record: described }: Rendering,
): Promise<{ comparison: Comparison; record: RunRecord }> {
  const all = compare(sum, options, info);
  const comparison = selectTargets(all, targets);
  const record = { ...described, ...nameAll(all, info) };
  const articles = await readEvidenceArticles(folder, comparison);
  const input = { name: record.name, comparison, articles, run: record, scoring: info.scoring };
  const files = {
    'index.html': renderHtml(input),
    'report.md': renderMarkdown(input),
    'stance.csv': stanceCsv(comparison),
    'frames.csv': framesCsv(comparison),
    'labelling.csv': labellingCsv(comparison),
    'slices.csv': slicesCsv(comparison),
    'statements.csv': statementsCsv(comparison),
    'stories.csv': storiesCsv(comparison),
    'omissions.csv': omissionsCsv(comparison),
    'views.json': `${JSON.stringify(comparison.views)}\n`,
    'run.json': `${JSON.stringify(record, null, 2)}\n`,
  };
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  for (const table of ['cues', 'mentions', 'attributions', 'articles'] as const)
    await writeCsv(folder, table);
  return { comparison, record };
}

/** What the lexicons call the targets and frames that were found, so that a report needs no lexicon. */
function nameAll(
  { targets, frames, views }: Comparison,
  info: ComparisonInfo,
): Required<Pick<RunRecord, 'targets' | 'frames'>> {
  const labelled = views.labelling.map(({ target, label }) => {
    const kind = Object.hasOwn(info.targets, target) ? info.targets[target].kind : 'other';
    return [target, { label, kind }] as const;
  });
  return {
    targets: Object.fromEntries([
      ...targets.map(({ id, label, kind }) => [id, { label, kind }] as const),
      ...labelled,
    ]),
    frames: Object.fromEntries(frames.map(({ id, description }) => [id, { description }])),
  };
}

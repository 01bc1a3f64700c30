import { stringify } from 'csv-stringify/sync';
import type { Comparison, FrameProfile, OutletStance, StanceEstimate, VoiceGroup } from '../../model.js';
import { type Cell, type Column, type CsvRows, csvColumns } from './csv-columns.js';

const number = /^[+-]?\d+(?:\.\d+)?$/;

/** A leading apostrophe where a spreadsheet would take the text for a formula; numbers stay as they are. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !number.test(text) ? `'${text}` : text;
}

function lines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: '\n',
      cast: { string: inert, boolean: String },
    },
  );
}

/** A table as CSV with a header. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  return lines([columns.map((column) => column.name), ...cells]);
}

/** The first line of a table that is written row by row (RFC 4180 with LF, UTF-8, a comma between). */
export function csvHeader(name: keyof CsvRows): string {
  return lines([csvColumns[name].map((column) => column.name)]);
}

/** One line of that table, for one row. */
export function csvLine<Name extends keyof CsvRows>(name: Name, row: CsvRows[Name]): string {
  const columns: readonly Column<CsvRows[Name]>[] = csvColumns[name];
  return lines([columns.map((column) => column.value(row))]);
}

interface StanceLine {
  readonly stance: OutletStance;
  readonly label: string;
  readonly voice: VoiceGroup;
  readonly estimate: StanceEstimate;
}

const stanceColumns: readonly Column<StanceLine>[] = [
  { name: 'target', says: 'id', value: ({ stance }) => stance.target },
  { name: 'targetLabel', says: 'name', value: ({ label }) => label },
  { name: 'outlet', says: 'name', value: ({ stance }) => stance.outlet },
  { name: 'voice', says: 'own, quoted or combined', value: ({ voice }) => voice },
  { name: 'score', says: 'in [-1, 1]', value: ({ estimate }) => estimate.score },
  { name: 'low', says: '95 % interval', value: ({ estimate }) => estimate.interval?.low ?? null },
  { name: 'high', says: '95 % interval', value: ({ estimate }) => estimate.interval?.high ?? null },
  { name: 'resampled', says: 'articles or sentences', value: ({ estimate }) => estimate.resampled },
  { name: 'articles', says: 'with evidence', value: ({ estimate }) => estimate.articles },
  { name: 'pieces', says: 'of evidence, that took part', value: ({ estimate }) => estimate.pieces },
  { name: 'verdict', says: 'what may be said', value: ({ estimate }) => estimate.verdict },
];

const groups: readonly VoiceGroup[] = ['own', 'quoted', 'combined'];

/** One line for each target, outlet and group of voices, as CSV with a header. */
export function stanceCsv(comparison: Comparison): string {
  const labels = new Map(comparison.targets.map((target) => [target.id, target.label]));
  const rows = comparison.stances.flatMap((stance) =>
    groups.map((voice) => ({
      stance,
      label: labels.get(stance.target) ?? stance.target,
      voice,
      estimate: stance[voice],
    })),
  );
  return table(stanceColumns, rows);
}

const frameColumns: readonly Column<FrameProfile>[] = [
  { name: 'outlet', says: 'name', value: (profile) => profile.outlet },
  { name: 'frame', says: 'id', value: (profile) => profile.frame },
  { name: 'cues', says: 'all', value: (profile) => profile.cues },
  { name: 'articles', says: 'with at least one', value: (profile) => profile.articles },
  { name: 'salience', says: 'cues per 1,000 words', value: (profile) => profile.salience },
  { name: 'salienceLow', says: '95 % interval', value: (profile) => profile.interval?.low ?? null },
  { name: 'salienceHigh', says: '95 % interval', value: (profile) => profile.interval?.high ?? null },
  { name: 'balance', says: '(affirmed - denied) / all', value: (profile) => profile.balance },
  { name: 'own', says: 'in the outlet’s own voice', value: (profile) => profile.own },
  { name: 'quoted', says: 'in a source’s voice', value: (profile) => profile.cues - profile.own },
  { name: 'rebutted', says: 'cited and rejected', value: (profile) => profile.rebutted },
  { name: 'affirmed', says: 'cues', value: (profile) => profile.assertions.affirmed },
  { name: 'denied', says: 'cues', value: (profile) => profile.assertions.denied },
  { name: 'hedged', says: 'cues', value: (profile) => profile.assertions.hedged },
  { name: 'questioned', says: 'cues', value: (profile) => profile.assertions.questioned },
  { name: 'hypothetical', says: 'cues', value: (profile) => profile.assertions.hypothetical },
];

/** One line for each outlet and frame, as CSV with a header. */
export function framesCsv(comparison: Comparison): string {
  return table(frameColumns, comparison.profiles);
}

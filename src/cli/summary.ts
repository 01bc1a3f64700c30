import { join } from 'node:path';
import type { Comparison, StanceEstimate } from '../model.js';
import type { RunResult } from '../run/run.js';
import { type Summary, summarize } from '../run/summary.js';
import { layOut, signed } from './columns.js';
import { printable } from './terminal.js';

/** The stance table of the main target, what limits it, and where the report is. */
export function writeSummary({ comparison, record, folder }: RunResult): string {
  const summary = summarize(comparison);
  const counts = [
    count(record.articles, 'article'),
    count(comparison.outlets.length, 'outlet'),
    count(record.words, 'word'),
    count(record.rows.cues, 'cue'),
  ];
  const parts = [
    counts.join(', '),
    writeStances(summary),
    ...writeCautions(summary, comparison),
    `Report: ${join(folder, 'index.html')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeStances({ target, stances }: Summary): string {
  if (target === null) return 'Nothing is for or against a target: there is no stance to compare.';
  const rows = stances.map(({ outlet, own, quoted, combined }) => [
    printable(outlet).slice(0, 40),
    signed(own.score),
    signed(quoted.score),
    signed(combined.score),
    writeInterval(combined),
    String(combined.articles),
    String(combined.pieces),
    combined.verdict,
  ]);
  const head = ['outlet', 'own', 'quoted', 'combined', '95 % interval', 'articles', 'evidence', 'verdict'];
  const table = layOut([head, ...rows], [1, 2, 3, 4, 5, 6]);
  return `Stance towards ${target.label} (−1 against … +1 for)\n\n${table}`;
}

/** What a reader of the table must know, a line each. */
function writeCautions({ silent, single, turned }: Summary, { outlets, targets }: Comparison): string[] {
  const of = (some: number) => `${some} of ${count(outlets.length, 'outlet')}`;
  const others = targets.slice(1, 6).map(({ label }) => label);
  const more = targets.length - 1 - others.length;
  const lines: [boolean, string][] = [
    [silent > 0, `Without evidence about it: ${of(silent)}.`],
    [
      single > 0,
      `With one article about it: ${of(single)}. Such an interval tells of that article, not of the outlet.`,
    ],
    [
      turned.length > 0,
      `Pairs of outlets whose order hangs on how voices are weighed: ${turned.length}; the report names them.`,
    ],
    [others.length > 0, `Also in the report: ${others.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`],
  ];
  return lines.filter(([holds]) => holds).map(([, line]) => line);
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const writeInterval = ({ interval }: StanceEstimate) =>
  interval === null ? '–' : `${signed(interval.low)} … ${signed(interval.high)}`;

/** The same for programs. */
export function toJson({ comparison, record, folder }: RunResult) {
  const { target, turned } = summarize(comparison);
  return {
    report: folder,
    articles: record.articles,
    words: record.words,
    cues: record.rows.cues,
    outlets: comparison.outlets,
    target: target?.id ?? null,
    stances: comparison.stances,
    turned,
    exclusions: record.exclusions,
    fingerprint: record.fingerprint,
  };
}

import type { ArticleDifferences, ArticleReference } from '../run/article-differences.js';
import type { RunDifferences, RunSummary } from '../run/compare-runs.js';
import type { CountChange } from '../run/evidence-differences.js';
import type { RecordDifferences, SettingChange } from '../run/record-differences.js';
import { layOut } from './columns.js';
import { writeMoves } from './compare-stances.js';
import { printable } from './terminal.js';

/** How many rows of a table are printed; JSON has all. */
const most = 20;

/** What changed between two runs, why, and what follows, as tables with a heading each. */
export function writeDifferences(differences: RunDifferences): string {
  const { a, b, identical, articles, cues, mentions, stances } = differences;
  const head = layOut([describe('A', a), describe('B', b)]);
  if (identical)
    return `${head}\n\nNothing differs: the articles, lexicons, options, versions, cues and stances are the same.\n`;
  const terms = cues.map((change) => [
    change.frame,
    printable(change.term).slice(0, 40),
    change.lexicon,
    ...counts(change),
  ]);
  const mentioned = mentions.map((change) => [
    change.target,
    printable(change.outlet).slice(0, 40),
    ...counts(change),
  ]);
  const parts = [
    head,
    writeArticles(articles),
    ...writeRecords(differences),
    section('Cues by frame and term', ['frame', 'term', 'lexicon', ...columns], terms, 3),
    section('Mentions by target and outlet', ['target', 'outlet', ...columns], mentioned, 2),
    writeMoves(stances, most),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const columns = ['A', 'B', 'gained', 'lost', 'read otherwise', 'with articles'];

const describe = (name: string, { folder, articles, outlets }: RunSummary): string[] => [
  name,
  printable(folder),
  `${articles} ${articles === 1 ? 'article' : 'articles'}, ${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`,
];

function counts({ a, b, gained, lost, altered, ...rest }: CountChange): string[] {
  const { gainedWithArticles, lostWithArticles } = rest;
  return [
    String(a),
    String(b),
    amount('+', gained),
    amount('−', lost),
    amount('', altered),
    [amount('+', gainedWithArticles), amount('−', lostWithArticles)].filter(Boolean).join(' '),
  ];
}

const amount = (sign: string, number: number) => (number === 0 ? '' : `${sign}${number}`);

function writeArticles({ same, readOtherwise, onlyA, onlyB, changed }: ArticleDifferences): string {
  const counted = [
    `${same + changed.length} in both`,
    `${onlyA.length} only in A`,
    `${onlyB.length} only in B`,
    `${changed.filter(({ what }) => what === 'text').length} with another text`,
    `${readOtherwise} with the same text and other rows`,
  ];
  const rows = [
    ...onlyA.map((article) => [...refer('only in A', article), because('B', article.leftOut)]),
    ...onlyB.map((article) => [...refer('only in B', article), because('A', article.leftOut)]),
    ...changed.map((article) => [
      ...refer(article.what === 'text' ? 'another text' : 'cleaned otherwise', article),
      '',
    ]),
  ];
  const table = rows.length === 0 ? '' : `\n${cut(rows, (shown) => layOut(shown))}`;
  return `Articles: ${counted.join(', ')}${table}`;
}

const refer = (what: string, { path, outlet, title }: ArticleReference): string[] => [
  `  ${what}`,
  printable(outlet).slice(0, 40),
  printable(path),
  printable(title ?? '(no title)').slice(0, 60),
];

const because = (run: string, leftOut: string | null) =>
  leftOut === null ? '' : `${run} left it out: ${printable(leftOut)}`;

function writeRecords({ lexicons, options, versions }: RecordDifferences): string[] {
  const files = lexicons.map(({ file, change, version, terms, sha256 }) => [
    file,
    change,
    arrow(version.a, version.b),
    arrow(terms.a, terms.b),
    arrow(sha256.a?.slice(0, 12) ?? null, sha256.b?.slice(0, 12) ?? null),
  ]);
  const settings = (list: readonly SettingChange[]) =>
    list.map(({ name, a, b }) => [name, writeValue(a), writeValue(b)]);
  return [
    section('Lexicons', ['file', 'change', 'version', 'terms', 'SHA-256'], files),
    section('Options', ['option', 'A', 'B'], settings(options)),
    section('Versions', ['package', 'A', 'B'], settings(versions)),
  ];
}

const arrow = (a: string | number | null, b: string | number | null) =>
  a === b ? String(a ?? '–') : `${a ?? '–'} → ${b ?? '–'}`;

const writeValue = (value: unknown) =>
  value === null ? '–' : printable(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);

/** A heading and a table; nothing without rows. Columns from `numbers` on stand to the right, and those of them that are empty are left out. */
function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers = head.length,
): string {
  if (rows.length === 0) return '';
  const shown = head.flatMap((_, at) => (at < numbers || rows.some((row) => row[at] !== '') ? [at] : []));
  const pick = (row: readonly string[]) => shown.map((at) => row[at]);
  const right = shown.flatMap((at, place) => (at < numbers ? [] : [place]));
  return `${title}\n${cut(rows, (some) => layOut([head, ...some].map(pick), right))}`;
}

function cut<Row>(rows: readonly Row[], write: (rows: readonly Row[]) => string): string {
  const more = rows.length - most;
  return `${write(rows.slice(0, most))}${more > 0 ? `\nand ${more} more; --json lists all` : ''}`;
}

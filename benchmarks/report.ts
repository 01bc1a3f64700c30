/**
 * What the report's page costs for 10 outlets with 1,000 articles each: its size, the time and memory to render it,
 * and the time until a browser first paints it. The articles go through the real pipeline, each under the name of an
 * invented outlet; there are fewer texts than articles, so texts recur. A text that names an agency as its outlet is
 * passed over.
 *
 *     npm run bench:report [-- --articles FILE.jsonl.gz] [--count 10000] [--out DIR]
 *
 * With `--out` the page and its tables stay there. Rendering runs in a process of its own, so that its memory is its own.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { type Lexicons, loadLexicons } from '../src/lexicon/load.js';
import type { RawArticle } from '../src/model.js';
import { isExclusion } from '../src/pipeline.js';
import type { RunRecord } from '../src/rows.js';
import { readEvidenceArticles } from '../src/run/annotate.js';
import { examine } from '../src/run/examine.js';
import { openStore } from '../src/run/store.js';
import { addArticle, compare, createSum, defaultCompareOptions } from '../src/stages/compare/index.js';
import { renderHtml } from '../src/stages/report/index.js';
import { defaultScoreOptions } from '../src/stages/score/index.js';
import { readRecords, repeatCorpus } from './articles.js';

const outlets = 10;
const limits = { bytes: 2_000_000, renderSeconds: 10, paintSeconds: 1, megabytes: 600 };
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '../shared/corpus/scale/articles.jsonl.gz' },
    count: { type: 'string', default: '10000' },
    out: { type: 'string' },
    render: { type: 'string' },
  },
});

interface Rendered {
  readonly bytes: number;
  readonly readSeconds: number;
  readonly renderSeconds: number;
  readonly megabytes: number;
}

const readTexts = async (count: number, lexicons: Lexicons): Promise<RawArticle[]> =>
  existsSync(values.articles)
    ? readRecords(values.articles, count)
    : await repeatCorpus('corpus', count, lexicons);

/** The text as an article of the outlet, with an address of its own. */
function asArticle(text: RawArticle, number: number, place: number): RawArticle {
  const outlet = `Outlet ${String.fromCharCode(65 + place)}`;
  const url = `https://example.org/${number + 1}`;
  return { ...text, path: `articles#${number + 1}`, metadata: { ...text.metadata, outlet, url } };
}

/** Takes the articles through the pipeline; leaves the tables and all else that rendering needs in `folder`. */
async function prepare(folder: string, count: number): Promise<void> {
  const lexicons = loadLexicons('lexicons');
  const sum = createSum();
  const store = await openStore(folder);
  let words = 0;
  const texts = await readTexts(count, lexicons);
  for (let number = 0; store.counts.articles < count; number++) {
    const raw = asArticle(texts[number % texts.length], number, store.counts.articles % outlets);
    const rows = examine(raw, lexicons, defaultScoreOptions);
    if (isExclusion(rows) || rows.articles[0].outlet !== raw.metadata.outlet) continue;
    await store.add(rows);
    addArticle(sum, rows, defaultCompareOptions, defaultScoreOptions);
    words += rows.articles[0].words;
  }
  await store.close();
  const { targets, frames } = lexicons;
  const comparison = compare(sum, defaultCompareOptions, { targets, frames, scoring: defaultScoreOptions });
  const run: RunRecord = {
    name: 'scale',
    versions: {},
    fingerprint: '',
    inputs: ['articles'],
    options: { score: defaultScoreOptions, compare: defaultCompareOptions },
    lexicons: lexicons.files.map(({ name, version, file, sha256, terms }) => ({
      name,
      version,
      file,
      sha256,
      terms,
    })),
    articles: store.counts.articles,
    words,
    rows: store.counts,
    exclusions: [],
  };
  await writeFile(join(folder, 'input.json'), JSON.stringify({ comparison, run }));
}

async function render(folder: string): Promise<Rendered> {
  const { comparison, run } = JSON.parse(await readFile(join(folder, 'input.json'), 'utf8'));
  const start = performance.now();
  const articles = await readEvidenceArticles(folder, comparison);
  const read = performance.now();
  const page = renderHtml({ name: 'scale', comparison, articles, run, scoring: defaultScoreOptions });
  const end = performance.now();
  await writeFile(join(folder, 'index.html'), page);
  return {
    bytes: Buffer.byteLength(page),
    readSeconds: (read - start) / 1000,
    renderSeconds: (end - read) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function renderApart(folder: string): Promise<Rendered> {
  const child = fork(fileURLToPath(import.meta.url), ['--render', folder]);
  return new Promise((resolve, reject) => {
    child.once('message', (rendered) => resolve(rendered as Rendered));
    child.once('exit', (code) => reject(new Error(`rendering ended with code ${code} before it told`)));
  });
}

/** Seconds until the page's first content stands on the screen; the median of five visits. */
async function firstPaint(file: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const times: number[] = [];
  for (let visit = 0; visit < 5; visit++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(pathToFileURL(file).href);
    const paint = 'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null';
    await page.waitForFunction(paint);
    times.push((await page.evaluate(paint)) as number);
    await page.close();
  }
  await browser.close();
  return times.sort((a, b) => a - b)[2] / 1000;
}

async function measure(): Promise<void> {
  const folder = values.out ?? (await mkdtemp(join(tmpdir(), 'framewise-bench-')));
  await mkdir(folder, { recursive: true });
  try {
    await prepare(folder, Number(values.count));
    const { bytes, readSeconds, renderSeconds, megabytes } = await renderApart(folder);
    const paintSeconds = await firstPaint(join(folder, 'index.html'));
    const told: [string, number, number, string][] = [
      ['page', bytes, limits.bytes, 'bytes'],
      ['render', renderSeconds, limits.renderSeconds, 's'],
      ['first paint', paintSeconds, limits.paintSeconds, 's'],
      ['memory', megabytes, limits.megabytes, 'MB at most'],
    ];
    console.log(`${values.count} articles of ${outlets} outlets, node ${process.version}`);
    console.log(
      `read back    ${readSeconds.toFixed(2)} s: the tables, before the page is rendered; in the memory below`,
    );
    for (const [name, value, most, unit] of told) {
      const number = unit === 's' ? value.toFixed(2) : Math.round(value).toLocaleString('en');
      console.log(
        `${name.padEnd(12)} ${number} ${unit}, limit ${most.toLocaleString('en')}${value > most ? ': too much' : ''}`,
      );
      if (value > most) process.exitCode = 1;
    }
  } finally {
    if (values.out === undefined) await rm(folder, { recursive: true, force: true });
  }
}

if (values.render === undefined) await measure();
else process.send?.(await render(values.render));

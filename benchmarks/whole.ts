/**
 * What the whole per-article part costs, beside bare wink-nlp on the same texts in the same run. The last line is
 * `whole/bare RATIO`.
 *
 *     npm run bench [-- --articles FILE.jsonl.gz] [--count 1000]
 *
 * Each side runs in a process of its own, as two instances of wink-nlp in one process corrupt each other; the
 * sides take turns for three rounds, and the medians count.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLexicons } from '../src/lexicon/load.js';
import type { RawArticle } from '../src/model.js';
import { readRecords, repeatCorpus } from './articles.js';
import { type Times, timeBare, timeStages, timeWhole } from './sides.js';

const rounds = 3;
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '../shared/corpus/scale/articles.jsonl.gz' },
    count: { type: 'string', default: '1000' },
    side: { type: 'string' },
  },
});
const count = Number(values.count);
const lexicons = () => loadLexicons('lexicons');
const loadArticles = async (): Promise<RawArticle[]> =>
  existsSync(values.articles)
    ? readRecords(values.articles, count)
    : repeatCorpus('corpus', count, lexicons());

const sides: Record<string, (articles: RawArticle[]) => Times> = {
  bare: timeBare,
  whole: (articles) => timeWhole(articles, lexicons()),
  stages: (articles) => timeStages(articles, lexicons()),
};

function runSide(side: string): Promise<Times> {
  const child = fork(fileURLToPath(import.meta.url), [
    '--side',
    side,
    '--articles',
    values.articles,
    '--count',
    values.count,
  ]);
  return new Promise((resolve, reject) => {
    child.once('message', (times) => resolve(times as Times));
    child.once('exit', (code) =>
      reject(new Error(`${side} ended with code ${code} before its time was told`)),
    );
  });
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function compareSides(): Promise<void> {
  const where = existsSync(values.articles) ? values.articles : 'corpus, over and over';
  console.log(`${count} articles (${where}), node ${process.version}, ${rounds} rounds, medians`);
  const bare: number[] = [];
  const whole: number[] = [];
  let failed = 0;
  for (let round = 0; round < rounds; round++) {
    bare.push((await runSide('bare')).bare);
    const times = await runSide('whole');
    whole.push(times.whole);
    failed = Math.max(failed, times.failed);
  }
  const stages = await runSide('stages');
  const total = Object.values(stages).reduce((sum, time) => sum + time, 0);
  for (const [stage, time] of Object.entries(stages)) {
    console.log(`  ${stage.padEnd(10)} ${((100 * time) / total).toFixed(1).padStart(5)} %`);
  }
  const speed = (times: number[]) => Math.round((1000 * count) / median(times));
  console.log(`bare wink-nlp [sbd, negation, pos], read out: ${speed(bare)} articles/s`);
  console.log(`whole per-article part, rows checked: ${speed(whole)} articles/s`);
  if (failed > 0) {
    console.log(`${failed} articles could not be analysed`);
    process.exitCode = 1;
  }
  console.log(`whole/bare ${(median(whole) / median(bare)).toFixed(2)}`);
}

if (values.side === undefined) await compareSides();
else process.send?.(sides[values.side](await loadArticles()));

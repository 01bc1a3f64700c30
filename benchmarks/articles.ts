import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Lexicons } from '../src/lexicon/load.js';
import type { RawArticle } from '../src/model.js';
import { isExclusion } from '../src/pipeline.js';
import { read } from '../src/stages/read/index.js';

const record = z.object({
  source: z.string(),
  date: z.string().optional(),
  url: z.string().optional(),
  title: z.string(),
  content_original: z.string(),
});

/** The first `count` records of a gzipped JSONL file, as articles to analyse. */
export function readRecords(path: string, count: number): RawArticle[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines
    .slice(0, count)
    .filter(Boolean)
    .map((line, index) => {
      const { source: outlet, date, url, title, content_original: text } = record.parse(JSON.parse(line));
      const source = text.startsWith(title) ? text : `${title}\n\n${text}`;
      return {
        path: `${path}#${index + 1}`,
        format: 'text',
        source,
        metadata: { outlet, date, url, title },
        folder: null,
      };
    });
}

/** The texts of the demonstration corpus, over and over, `count` in all. */
export async function repeatCorpus(folder: string, count: number, lexicons: Lexicons): Promise<RawArticle[]> {
  const articles: RawArticle[] = [];
  for await (const raw of read([folder], { words: lexicons.clean })) {
    if (!isExclusion(raw) && raw.format === 'text') articles.push(raw);
  }
  return Array.from({ length: count }, (_, index) => articles[index % articles.length]);
}

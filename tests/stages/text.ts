/** Articles and texts made from a few plain lines, one paragraph a line. */
import type { Lexicons } from '../../src/lexicon/load.js';
import type { Article, Block, Text } from '../../src/model.js';
import { tokenize } from '../../src/stages/tokenize/index.js';

/** An article of one paragraph a line; with `titled` the first line is its title. */
export function makeArticle(source: string, titled = false): Article {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const end = start + line.length;
    const kind = titled && blocks.length === 0 ? 'title' : 'paragraph';
    if (line.trim() !== '') blocks.push({ kind, reason: 'test', start, end });
    start = end + 1;
  }
  return {
    id: '0123456789abcdef',
    path: 'test.txt',
    source,
    outlet: 'The Quill',
    carrier: null,
    date: null,
    url: null,
    author: null,
    language: 'en',
    title: null,
    dateline: null,
    blocks,
  };
}

/** The text of such an article. */
export function readText(source: string, lexicons: Lexicons): Text {
  return tokenize(makeArticle(source), lexicons);
}

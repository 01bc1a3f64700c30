import { loadLexicons } from '../../../src/lexicon/load.js';
import type { Article, Attribution, Block, Text } from '../../../src/model.js';
import { attribute } from '../../../src/stages/attribute/index.js';
import { tokenize } from '../../../src/stages/tokenize/index.js';

export const lexicons = loadLexicons();

/** A text of which each line is a paragraph, a line that begins with `# ` the headline. */
export function readLines(source: string): Text {
  const blocks: Block[] = [];
  for (let start = 0; start <= source.length; ) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const isTitle = source.startsWith('# ', start);
    const first = isTitle ? start + 2 : start;
    if (end > first)
      blocks.push({ kind: isTitle ? 'title' : 'paragraph', reason: 'line', start: first, end });
    start = end + 1;
  }
  return tokenize({ source, blocks } as Pick<Article, 'source' | 'blocks'> as Article, lexicons);
}

/** The attributions of such a text. */
export function attributeLines(source: string): Attribution[] {
  return attribute({ id: 'x' }, readLines(source), lexicons);
}

/** An attribution's content: its pieces joined by ` … `, without marks and stops at their ends. */
export function contentOf({ content }: Attribution, source: string): string {
  return content.map(({ start, end }) => trimMarks(source.slice(start, end))).join(' … ');
}

const MARKS = new Set([...' ,.;:“”"«»‘’`']);

function trimMarks(text: string): string {
  let first = 0;
  let last = text.length;
  while (first < last && MARKS.has(text.charAt(first))) first++;
  while (last > first && MARKS.has(text.charAt(last - 1))) last--;
  return text.slice(first, last);
}

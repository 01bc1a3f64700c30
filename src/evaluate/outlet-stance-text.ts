import type { Lexicons } from '../lexicon/load.js';
import type { Article, Block, Text } from '../model.js';
import { tokenize } from '../stages/tokenize/index.js';

/**
 * Title and sentences as blocks. A sentence begins a paragraph, save inside a quotation that an earlier one opens.
 */
export function joinSentences(title: string, sentences: readonly string[], lexicons: Lexicons): Text {
  const blocks: Block[] = [];
  let source = '';
  let open = false;
  const add = (part: string, kind: Block['kind']) => {
    const words = part.trim();
    if (words === '') return;
    const last = blocks.at(-1);
    source += last === undefined ? '' : open ? ' ' : '\n';
    const start = source.length;
    source += words;
    if (open && last !== undefined) blocks[blocks.length - 1] = { ...last, end: source.length };
    else blocks.push({ kind, reason: 'line', start, end: source.length });
  };
  add(title, 'title');
  for (const sentence of sentences) {
    add(sentence, 'paragraph');
    open = leavesOpen(sentence, open);
  }
  return tokenize({ source, blocks } as Pick<Article, 'source' | 'blocks'> as Article, lexicons);
}

/** Whether a quotation is open behind a sentence. */
function leavesOpen(sentence: string, before: boolean): boolean {
  let open = before;
  for (const mark of sentence)
    if (mark === '“') open = true;
    else if (mark === '”') open = false;
    else if (mark === '"') open = !open;
  return open;
}

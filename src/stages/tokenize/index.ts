import type { Lexicons } from '../../lexicon/load.js';
import { word } from '../../lexicon/vocabulary.js';
import type { Article, Block, Position, Sentence, Text } from '../../model.js';
import { findBreaks } from './breaks.js';
import { trimColumns } from './columns.js';
import { readTokens } from './tokens.js';

/** The blocks that are analysed. */
const ANALYSED = new Set<Block['kind']>(['title', 'subheading', 'paragraph']);
/** A sentence past this many tokens is cut: no sentence of the news comes near, and costs stay linear. */
const MOST_TOKENS = 250;

/**
 * Sentences and tokens of an article's title, subheadings and paragraphs, with exact offsets into its source.
 * A sentence never runs over a line break.
 */
export function tokenize(article: Article, lexicons: Lexicons): Text {
  const { source } = article;
  const blocks = article.blocks.filter((block) => ANALYSED.has(block.kind));
  const lead = blocks.findIndex((block) => block.kind === 'paragraph');
  const { columns, ends } = readTokens(source, blocks, lexicons.vocabulary);
  const sentences: Sentence[] = [];
  const sentence = new Int32Array(columns.size);
  let origin = 0;
  for (const [index, block] of blocks.entries()) {
    const end = ends[index] as number;
    const position = positionOf(block, index === lead);
    let first = origin;
    for (const last of findBreaks(columns, origin, end, lexicons.names.abbreviations)) {
      while (first < last) {
        const cut = Math.min(last, first + MOST_TOKENS);
        sentence.fill(sentences.length, first, cut);
        sentences.push({
          first,
          last: cut,
          start: columns.start[first] as number,
          end: columns.end[cut - 1] as number,
          block: index,
          position,
        });
        first = cut;
      }
    }
    origin = end;
  }
  let words = 0;
  for (let token = 0; token < columns.size; token++)
    if (((columns.flags[token] as number) & word) !== 0) words++;
  return { source, blocks, sentences, ...trimColumns(columns), sentence, words };
}

function positionOf(block: Block, isLead: boolean): Position {
  if (block.kind === 'title') return 'title';
  if (block.kind === 'subheading') return 'subheading';
  return isLead ? 'lead' : 'body';
}

import type { Lexicons } from '../../lexicon/load.js';
import { type Form, word } from '../../lexicon/vocabulary.js';
import type { Article, Block, Position, Sentence, Text } from '../../model.js';
import { findBreaks } from './breaks.js';
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
  const text = {
    source,
    blocks,
    sentences: [] as Sentence[],
    value: [] as string[],
    norm: [] as string[],
    lemma: [] as string[],
    pos: [] as string[],
    start: [] as number[],
    end: [] as number[],
    form: [] as Form[],
    flags: [] as number[],
    mask: [] as number[],
    needs: [[], []] as number[][],
    sentence: [] as number[],
    words: 0,
  };
  const ends = readTokens(source, blocks, text, lexicons.vocabulary);
  let origin = 0;
  for (const [index, block] of blocks.entries()) {
    const end = ends[index] as number;
    const position = positionOf(block, index === lead);
    let first = origin;
    for (const last of findBreaks(text, origin, end, lexicons.names.abbreviations)) {
      while (first < last) {
        const cut = Math.min(last, first + MOST_TOKENS);
        text.sentences.push({
          first,
          last: cut,
          start: text.start[first] as number,
          end: text.end[cut - 1] as number,
          block: index,
          position,
        });
        for (let token = first; token < cut; token++) text.sentence.push(text.sentences.length - 1);
        first = cut;
      }
    }
    origin = end;
  }
  for (const flags of text.flags) if ((flags & word) !== 0) text.words++;
  return text;
}

function positionOf(block: Block, isLead: boolean): Position {
  if (block.kind === 'title') return 'title';
  if (block.kind === 'subheading') return 'subheading';
  return isLead ? 'lead' : 'body';
}

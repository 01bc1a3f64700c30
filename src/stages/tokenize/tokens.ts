import type { ItsFunction } from 'wink-nlp';
import { language } from '../../lexicon/language.js';
import type { Span } from '../../model.js';

/** The columns that a block's tokens are added to. */
interface Columns {
  readonly value: string[];
  readonly norm: string[];
  readonly lemma: string[];
  readonly pos: string[];
  readonly start: number[];
  readonly end: number[];
}

/**
 * Adds a block's tokens to the columns.
 *
 * wink-nlp gives no offsets: they follow from each token and the white space before it, and are checked
 * against the source.
 *
 * @returns the end of each of wink's sentences, as token indexes of the columns (exclusive)
 */
export function readTokens(source: string, block: Span, columns: Columns): number[] {
  const nlp = language();
  const { its } = nlp;
  const document = nlp.readDoc(source.slice(block.start, block.end));
  const tokens = document.tokens();
  const values = tokens.out(its.value) as string[];
  const spaces = tokens.out(its.precedingSpaces) as string[];
  const pos = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as ItsFunction<string>) as (string | undefined)[];
  const kept: number[] = [];
  let at = block.start;
  for (let index = 0; index < values.length; index++) {
    kept.push(columns.value.length);
    const value = values[index] as string;
    let start = at + (spaces[index] as string).length;
    if (value === '') continue;
    if (!source.startsWith(value, start)) {
      start = source.indexOf(value, at);
      if (start < 0 || start + value.length > block.end) continue;
    }
    at = start + value.length;
    if (isDoubled(columns, value, start)) {
      const previous = columns.value.length - 1;
      columns.value[previous] += value;
      columns.norm[previous] = '"';
      columns.end[previous] = at;
      kept[kept.length - 1] = previous;
      continue;
    }
    columns.value.push(value);
    columns.norm.push(normalize(value));
    columns.lemma.push((lemmas[index] ?? value).toLowerCase());
    columns.pos.push(pos[index] as string);
    columns.start.push(start);
    columns.end.push(at);
  }
  kept.push(columns.value.length);
  const spans = document.sentences().out(its.span) as unknown as [number, number][];
  return spans.map(([, last]) => kept[last + 1] as number);
}

/** Two single marks that touch are one double mark, as typewriters and wire services write it. */
function isDoubled({ value, end }: Columns, mark: string, start: number): boolean {
  return (mark === "'" || mark === '`') && value.at(-1) === mark && end.at(-1) === start;
}

/** Lower case with curly apostrophes and quotation marks made straight. */
function normalize(value: string): string {
  const lower = value.toLowerCase();
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    if (code >= 0x2018 && code <= 0x201f) return straighten(lower);
  }
  return lower;
}

function straighten(text: string): string {
  return text.replace(/[\u2018\u2019\u201b]/g, "'").replace(/[\u201c\u201d\u201f]/g, '"');
}

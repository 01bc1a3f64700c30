/** Where sentences end within a block. */
import { stop } from '../../lexicon/vocabulary.js';

interface Columns {
  readonly value: readonly string[];
  readonly norm: readonly string[];
  readonly pos: readonly string[];
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  readonly flags: ArrayLike<number>;
}

const TERMINATORS = new Set(['.', '?', '!', '…', '...', '?!', '!!', '??']);
const CLOSERS = new Set(['”', '’', '"', "'", "''", '»', ')', ']']);
const OPENERS = new Set(['“', '‘', '"', "'", "''", '``', '«', '(', '[', '—', '–', '-', '•']);
/** What a sentence rarely begins with in the middle of a name, so that `U.S. The` ends one and `U.S. Army` does not. */
const STARTERS = new Set(['DET', 'PRON', 'ADP', 'SCONJ', 'ADV', 'CCONJ']);

/**
 * Ends of the sentences in tokens `[first, last)`, ascending, the last one `last`.
 *
 * A sentence ends at a full stop, question or exclamation mark with the marks that close on it, where white
 * space and a capital, a figure or an opening mark follow; not behind an abbreviation, an initial or a number
 * that begins the sentence, and not at a quotation's question that a name and its verb follow.
 *
 * @param abbreviations with their full stop, in lower case
 */
export function findBreaks(
  text: Columns,
  first: number,
  last: number,
  abbreviations: ReadonlySet<string>,
): number[] {
  const breaks: number[] = [];
  let from = first;
  for (let index = first; index < last - 1; index++) {
    if (((text.flags[index] as number) & stop) === 0) continue;
    const value = text.value[index] as string;
    const isTerminator = TERMINATORS.has(value);
    if (!isTerminator && !value.endsWith('.')) continue;
    const after = isTerminator ? passClosers(text, index + 1, last) : index + 1;
    if (after >= last || text.start[after] === text.end[after - 1]) continue;
    const ends = isTerminator
      ? endsSentence(text, from, index, after, last, abbreviations)
      : startsUpper(text.value[after] as string) && STARTERS.has(text.pos[after] as string);
    if (!ends) continue;
    breaks.push(after);
    from = after;
    index = after - 1;
  }
  if (from < last) breaks.push(last);
  return breaks;
}

/** A closing mark that touches what stands before it belongs to that sentence. */
function passClosers(text: Columns, from: number, last: number): number {
  let at = from;
  while (at < last && CLOSERS.has(text.value[at] as string) && text.start[at] === text.end[at - 1]) at++;
  return at;
}

function endsSentence(
  text: Columns,
  from: number,
  index: number,
  after: number,
  last: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const next = text.value[after] as string;
  if (!startsUpper(next) && !startsWithDigit(next) && !OPENERS.has(next)) return false;
  const mark = text.value[index] as string;
  const closed = after > index + 1;
  const before = index > from ? (text.norm[index - 1] as string) : '';
  if (mark === '.') {
    if (closed) return true;
    if (abbreviations.has(`${before}.`)) return STARTERS.has(text.pos[after] as string) && startsUpper(next);
    if (before.length === 1 && text.pos[index - 1] === 'PROPN') return false;
    return !(index - 1 === from && text.pos[from] === 'NUM');
  }
  if (closed) return !isNameWithVerb(text, after, last);
  return !abbreviations.has(`${before}${mark}`) || STARTERS.has(text.pos[after] as string);
}

/** `“Will it?” Rogozin asked`: a name and a verb. */
function isNameWithVerb(text: Columns, at: number, last: number): boolean {
  let index = at;
  while (index < last && text.pos[index] === 'PROPN') index++;
  return (
    index > at && index < last && text.pos[index] === 'VERB' && !startsUpper(text.value[index] as string)
  );
}

function startsUpper(value: string): boolean {
  const first = value.charAt(0);
  return first !== first.toLowerCase();
}

function startsWithDigit(value: string): boolean {
  const code = value.charCodeAt(0);
  return code >= 48 && code <= 57;
}

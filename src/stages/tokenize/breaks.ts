/** Mends wink-nlp's sentence boundaries where news text misleads them. */

interface Columns {
  readonly value: readonly string[];
  readonly norm: readonly string[];
  readonly pos: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const CLOSERS = new Set(['”', '’', '"', "'", "''", '»', ')', ']']);
const TERMINATORS = new Set(['.', '?', '!', '…', '...']);

/**
 * @param first the block's first token
 * @param ends wink's sentence ends, ascending, the last one the block's end
 * @param abbreviations with their full stop, in lower case
 * @returns the mended ends
 */
export function findBreaks(
  text: Columns,
  first: number,
  ends: readonly number[],
  abbreviations: ReadonlySet<string>,
): number[] {
  const breaks: number[] = [];
  const last = ends.at(-1) ?? first;
  let from = first;
  for (const end of ends) {
    const at = end === last ? end : passClosers(text, end, last);
    if (at <= from) continue;
    if (at < last && isInside(text, from, at, last, abbreviations)) continue;
    for (const extra of findMissed(text, from, at, abbreviations)) breaks.push(extra);
    breaks.push(at);
    from = at;
  }
  return breaks;
}

/** A closing mark that touches the sentence's end belongs to it. */
function passClosers(text: Columns, end: number, last: number): number {
  let at = end;
  while (
    at < last &&
    CLOSERS.has(text.value[at] as string) &&
    text.start[at] === text.end[at - 1] &&
    !opensNext(text, at, last)
  )
    at++;
  return at;
}

/** A straight mark that touches the next word and not this one opens; one between two words closes. */
function opensNext(text: Columns, at: number, last: number): boolean {
  return at + 1 < last && text.start[at + 1] === text.end[at] && text.start[at] !== text.end[at - 1];
}

/** Whether wink's boundary before token `at` stands inside a sentence. */
function isInside(
  text: Columns,
  from: number,
  at: number,
  last: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const next = text.value[at] as string;
  const touching = text.start[at] === text.end[at - 1];
  if (touching && startsLower(next)) return true;
  let stop = at - 1;
  while (stop > from && CLOSERS.has(text.value[stop] as string)) stop--;
  const terminator = text.value[stop] as string;
  const closed = stop < at - 1;
  if (closed && startsLower(next)) return true;
  if (closed && terminator !== '.' && isNameWithVerb(text, at, last)) return true;
  if (closed) return false;
  if (
    abbreviations.has(text.norm[stop] as string) ||
    abbreviations.has(`${text.norm[stop - 1]}${terminator}`)
  )
    return true;
  if (terminator !== '.') return false;
  const before = stop - 1;
  if (before < from) return false;
  const isInitial = (text.value[before] as string).length === 1 && text.pos[before] === 'PROPN';
  const isNumbering = before === from && text.pos[before] === 'NUM';
  return isInitial || isNumbering || startsLower(next);
}

/** `“Will it?” Rogozin asked`: a name and a verb, then the end or little more. */
function isNameWithVerb(text: Columns, at: number, last: number): boolean {
  let index = at;
  while (index < last && text.pos[index] === 'PROPN') index++;
  return index > at && index < last && text.pos[index] === 'VERB' && startsLower(text.value[index] as string);
}

/** Boundaries that wink missed: a terminator and a closing mark, then a capital. */
function* findMissed(
  text: Columns,
  from: number,
  to: number,
  abbreviations: ReadonlySet<string>,
): Generator<number> {
  for (let index = from + 1; index < to - 1; index++) {
    const mark = text.value[index] as string;
    if (!TERMINATORS.has(mark)) continue;
    let after = index + 1;
    while (
      after < to &&
      CLOSERS.has(text.value[after] as string) &&
      text.start[after] === text.end[after - 1]
    )
      after++;
    if (after >= to || text.start[after] === text.end[after - 1]) continue;
    const next = text.value[after] as string;
    if (!startsUpper(next) && !'“"‘'.includes(next)) continue;
    const before = text.norm[index - 1] as string;
    if (mark === '.' && (abbreviations.has(`${before}.`) || before.length === 1)) continue;
    if (mark !== '.' && after > index + 1 && isNameWithVerb(text, after, to)) continue;
    if (mark !== '.' && after === index + 1 && text.pos[index - 1] === 'PROPN' && text.pos[after] === 'PROPN')
      continue;
    yield after;
  }
}

function startsLower(value: string): boolean {
  const first = value.charAt(0);
  return first !== first.toUpperCase();
}

function startsUpper(value: string): boolean {
  const first = value.charAt(0);
  return first !== first.toLowerCase();
}

/** Runs of proper nouns cut into names: `Roscosmos Chief Dmitry Rogozin` holds a body, an office and a man. */
import type { Lexicons } from '../../lexicon/load.js';
import type { Found } from '../../lexicon/terms.js';
import type { Text } from '../../model.js';
import type { Range } from './phrases.js';

export interface Piece extends Range {
  /** A title or an office stands before it. */
  readonly titled: boolean;
  /** The target that it names, or null. */
  readonly target: string | null;
}

/**
 * Cuts a run `[first, last)` into names.
 *
 * @param targets those named in the sentence
 */
export function splitRun(
  text: Text,
  first: number,
  last: number,
  lexicons: Lexicons,
  targets: readonly Found<string>[],
): Piece[] {
  const { names } = lexicons;
  const pieces: Piece[] = [];
  let titled =
    first > 0 && text.sentence[first - 1] === text.sentence[first] && isOffice(lexicons, text, first - 1);
  let start = first;
  const close = (end: number) => {
    for (const range of splitPeople(text, start, end, lexicons)) {
      pieces.push({ ...range, titled, target: targetOf(range, targets) });
      titled = false;
    }
  };
  for (let at = first; at < last; at++) {
    const norm = text.norm[at] as string;
    const isTitle = names.titles.has(norm) || names.roles.has(norm);
    if (isTitle && at + 1 <= last) {
      if (at > start) close(at);
      titled = true;
      start = at + 1;
    } else if (names.dateWords.has(norm) && !belongsToName(lexicons, text, start, at)) {
      if (at > start) close(at);
      start = at + 1;
      titled = false;
    }
  }
  if (start < last) close(last);
  return pieces;
}

/** `Theresa May`, `USA Today`: a word for a time that belongs to the name before it. */
function belongsToName({ names, grammar }: Lexicons, text: Text, start: number, at: number): boolean {
  if (at === start) return false;
  return names.given.has(text.norm[at - 1] as string) || grammar.nameTimes.has(text.norm[at] as string);
}

function isOffice({ names }: Lexicons, text: Text, at: number): boolean {
  const norm = text.norm[at] as string;
  return names.roles.has(norm) || names.titles.has(norm);
}

/** `Roscosmos Dmitry Rogozin`: a given name after other words begins a person. */
function splitPeople(text: Text, first: number, last: number, { names }: Lexicons): Range[] {
  if (last - first < 3 || names.given.has(text.norm[first] as string)) return [{ first, last }];
  for (let at = first + 1; at < last - 1; at++) {
    const isBody = [text.norm[at - 1], text.norm[last - 1]].some(
      (norm) => names.organisations.has(norm ?? '') && norm === text.norm[last - 1],
    );
    if (names.given.has(text.norm[at] as string) && !isBody)
      return [
        { first, last: at },
        { first: at, last },
      ];
  }
  return [{ first, last }];
}

function targetOf(range: Range, targets: readonly Found<string>[]): string | null {
  for (const { term, first, last } of targets)
    if (first === range.first && last === range.last) return term.meaning;
  return null;
}

/** Runs of proper nouns cut into names: `Roscosmos Chief Dmitry Rogozin` holds a body, an office and a man. */

import { Kind } from '../../lexicon/kinds.js';
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
  const pieces: Piece[] = [];
  let titled =
    first > 0 &&
    text.sentence[first - 1] === text.sentence[first] &&
    ((text.kinds[first - 1] as number) & Kind.office) !== 0;
  let start = first;
  for (let at = first; at < last; at++) {
    const kind = text.kinds[at] as number;
    const isTitle = (kind & Kind.office) !== 0;
    const isTime = !isTitle && (kind & Kind.time) !== 0 && !belongsToName(lexicons, text, start, at);
    if (!isTitle && !isTime) continue;
    addPieces(pieces, text, start, at, titled, targets);
    titled = isTitle;
    start = at + 1;
  }
  addPieces(pieces, text, start, last, titled, targets);
  return pieces;
}

/** Adds what stands between two cuts: a name, or a body and a person. */
function addPieces(
  pieces: Piece[],
  text: Text,
  first: number,
  last: number,
  titled: boolean,
  targets: readonly Found<string>[],
): void {
  if (first >= last) return;
  const person = personStart(text, first, last);
  if (person > first) pieces.push({ first, last: person, titled, target: targetOf(first, person, targets) });
  pieces.push({
    first: person,
    last,
    titled: titled && person === first,
    target: targetOf(person, last, targets),
  });
}

/** `Theresa May`, `USA Today`: a word for a time that belongs to the name before it. */
function belongsToName({ grammar }: Lexicons, text: Text, start: number, at: number): boolean {
  if (at === start) return false;
  return (
    ((text.kinds[at - 1] as number) & Kind.given) !== 0 || grammar.nameTimes.has(text.norm[at] as string)
  );
}

/** `Roscosmos Dmitry Rogozin`: where a given name after other words begins a person, else the start. */
function personStart(text: Text, first: number, last: number): number {
  if (last - first < 3 || is(text, first, Kind.given) || is(text, last - 1, Kind.organisation)) return first;
  for (let at = first + 1; at < last - 1; at++) if (is(text, at, Kind.given)) return at;
  return first;
}

function is(text: Text, at: number, kind: number): boolean {
  return ((text.kinds[at] as number) & kind) !== 0;
}

function targetOf(first: number, last: number, targets: readonly Found<string>[]): string | null {
  for (const found of targets) if (found.first === first && found.last === last) return found.term.meaning;
  return null;
}

/** Runs of proper nouns cut into names: `Roscosmos Chief Dmitry Rogozin` holds a body, an office and a man. */
import type { Lexicons } from '../../lexicon/load.js';
import { WordKind } from '../../lexicon/names.js';
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
    (kindAt(lexicons, text, first - 1) & WordKind.office) !== 0;
  let start = first;
  for (let at = first; at < last; at++) {
    const kind = kindAt(lexicons, text, at);
    const isTitle = (kind & WordKind.office) !== 0;
    const isTime = !isTitle && (kind & WordKind.time) !== 0 && !belongsToName(lexicons, text, start, at);
    if (!isTitle && !isTime) continue;
    addPieces(pieces, text, start, at, titled, lexicons, targets);
    titled = isTitle;
    start = at + 1;
  }
  addPieces(pieces, text, start, last, titled, lexicons, targets);
  return pieces;
}

/** Adds what stands between two cuts: a name, or a body and a person. */
function addPieces(
  pieces: Piece[],
  text: Text,
  first: number,
  last: number,
  titled: boolean,
  lexicons: Lexicons,
  targets: readonly Found<string>[],
): void {
  if (first >= last) return;
  const person = personStart(text, first, last, lexicons);
  if (person > first) pieces.push({ first, last: person, titled, target: targetOf(first, person, targets) });
  pieces.push({
    first: person,
    last,
    titled: titled && person === first,
    target: targetOf(person, last, targets),
  });
}

/** `Theresa May`, `USA Today`: a word for a time that belongs to the name before it. */
function belongsToName({ names, grammar }: Lexicons, text: Text, start: number, at: number): boolean {
  if (at === start) return false;
  return names.given.has(text.norm[at - 1] as string) || grammar.nameTimes.has(text.norm[at] as string);
}

function kindAt({ names }: Lexicons, text: Text, at: number): number {
  return names.kinds.get(text.norm[at] as string) ?? 0;
}

/** `Roscosmos Dmitry Rogozin`: where a given name after other words begins a person, else the start. */
function personStart(text: Text, first: number, last: number, { names }: Lexicons): number {
  if (last - first < 3 || names.given.has(text.norm[first] as string)) return first;
  if (names.organisations.has(text.norm[last - 1] as string)) return first;
  for (let at = first + 1; at < last - 1; at++) if (names.given.has(text.norm[at] as string)) return at;
  return first;
}

function targetOf(first: number, last: number, targets: readonly Found<string>[]): string | null {
  for (const found of targets) if (found.first === first && found.last === last) return found.term.meaning;
  return null;
}

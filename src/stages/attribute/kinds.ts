/** What kind of source a name is. */

import { Kind } from '../../lexicon/kinds.js';
import type { Lexicons } from '../../lexicon/load.js';
import type { Names } from '../../lexicon/names.js';
import { findOutlet, type OutletIndex } from '../../lexicon/outlets.js';
import type { SourceKind, Text } from '../../model.js';
import type { Piece } from './runs.js';

const BODY = Kind.organisation | Kind.government;

export function isBody(names: Names, norm: string): boolean {
  return names.organisations.has(norm) || names.governments.has(norm);
}

export function nameOf(text: Text, piece: Piece): string {
  return text.source.slice(text.start[piece.first], text.end[piece.last - 1]);
}

export function kindOf(
  text: Text,
  piece: Piece,
  words: readonly string[],
  lexicons: Lexicons,
): SourceKind | null {
  const { names, clean } = lexicons;
  let kinds = 0;
  for (let at = piece.first; at < piece.last; at++)
    if (text.pos[at] !== 'PUNCT') kinds |= text.kinds[at] as number;
  if (piece.titled && piece.last - piece.first <= 4 && (kinds & BODY) === 0) return 'person';
  if (isOutlet(clean.outlets, text, piece)) return 'outlet';
  if ((kinds & Kind.government) !== 0) return 'government';
  if ((kinds & Kind.organisation) !== 0) return 'organisation';
  if (
    (kinds & Kind.given) !== 0 &&
    words.length > 1 &&
    words.length <= 4 &&
    names.given.has(words[0] as string)
  )
    return 'person';
  if (piece.target !== null) {
    const kind = lexicons.targets[piece.target]?.kind;
    return kind === 'body' ? 'organisation' : kind === 'person' ? 'person' : 'government';
  }
  const value = text.value[piece.first] as string;
  if (words.length === 1 && value.length > 2 && value === value.toUpperCase()) return 'organisation';
  return null;
}

/** Whether a name is a listed outlet's. Few names end as an outlet's does, and only those are looked up. */
function isOutlet(outlets: OutletIndex, text: Text, piece: Piece): boolean {
  let endings = lastWords.get(outlets);
  if (endings === undefined) {
    endings = new Set([...outlets.byName.keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
    lastWords.set(outlets, endings);
  }
  return (
    endings.has(text.norm[piece.last - 1] as string) && findOutlet(outlets, nameOf(text, piece)) !== null
  );
}

const lastWords = new WeakMap<OutletIndex, Set<string>>();

import type { CleanLexicon } from '../../lexicon/furniture.js';
import { findOutlet } from '../../lexicon/outlets.js';
import { type DayOfYear, findDate, findDayOfYear, orderOfCountry } from './dates.js';

/** What stands before the first sentence of a report: "MOSCOW, March 16. /TASS/." */
export interface Dateline {
  /** Length of it, with its closing marks, in characters from the paragraph's start. */
  readonly length: number;
  readonly place: string | null;
  /** The agency as written, or null. */
  readonly agency: string | null;
  /** YYYY-MM-DD where the year stands there too. */
  readonly date: string | null;
  readonly day: DayOfYear | null;
}

const EXAMINED = 110;
const TERMINATORS = [
  ' — ',
  ' – ',
  ' -- ',
  ' - ',
  '— ',
  '– ',
  '-- ',
  '/. ',
  '/ ',
  ') -',
  ')— ',
  ')—',
  ')- ',
  ': ',
  '. ',
];
const LOWER_IN_PLACES = new Set([
  'of',
  'the',
  'de',
  'la',
  'el',
  'al',
  'and',
  'on',
  'upon',
  'da',
  'do',
  'del',
  'am',
]);
const MOST_PLACE_WORDS = 6;

interface Head {
  readonly rest: string;
  readonly agency: string | null;
}

/** Takes "(Agency)" or "/Agency/" off a head, and text behind a dash that is one ("MOSCOW, March 1 - RIA"). */
function takeAgency(head: string): Head {
  const trimmed = head.trimEnd();
  for (const [open, close] of [
    ['(', ')'],
    ['/', '/'],
    ['[', ']'],
  ]) {
    const body = trimmed.endsWith('.') ? trimmed.slice(0, -1) : trimmed;
    if (!body.endsWith(close)) continue;
    const at = body.lastIndexOf(open, body.length - 2);
    if (at < 0) continue;
    return { rest: body.slice(0, at).trimEnd(), agency: body.slice(at + 1, -1).trim() };
  }
  return { rest: trimmed, agency: null };
}

function isCapitals(word: string): boolean {
  return word.length >= 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function isPlaceWord(word: string): boolean {
  if (LOWER_IN_PLACES.has(word.toLowerCase())) return true;
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** How surely a text names a place: `capitals` or `listed` alone, `plausible` only beside an agency or a date. */
function placeKind(place: string, lexicon: CleanLexicon): 'capitals' | 'listed' | 'plausible' | null {
  const key = place.toLowerCase();
  if (place === '' || lexicon.labels.has(key)) return null;
  const words = place.split(/[\s/]+/);
  if (words.length > MOST_PLACE_WORDS || !words.every(isPlaceWord)) return null;
  const first = place.split(',')[0].trim();
  if (lexicon.labels.has(first.toLowerCase())) return null;
  if (lexicon.places.has(key) || lexicon.places.has(first.toLowerCase())) return 'listed';
  const capitals = first
    .split(/[\s/-]+/)
    .every((word) => isCapitals(word) || LOWER_IN_PLACES.has(word.toLowerCase()));
  return capitals && first.replace(/[^\p{L}]/gu, '').length >= 4 ? 'capitals' : 'plausible';
}

/** One capitalised word, as in "Mytilene: The harbour wall …". */
function isOneName(place: string): boolean {
  return /^\p{Lu}\p{Ll}{3,19}$/u.test(place);
}

function opensSentence(text: string): boolean {
  const first = text.trimStart().charAt(0);
  return first !== '' && (first !== first.toLowerCase() || /["“‘'«\d$£€]/.test(first));
}

/** Splits "MOSCOW, March 16, 2021" into the place and what says the day. */
function splitDay(text: string, months: CleanLexicon['months']): { place: string; day: string } {
  const parts = text.split(',');
  const at = parts.findIndex((part) => /\d/.test(part) && findDayOfYear(part, months) !== null);
  if (at >= 0) return { place: parts.slice(0, at).join(',').trim(), day: parts.slice(at).join(',') };
  return { place: text.replace(/[.,\s]+$/, ''), day: '' };
}

function parseHead(text: string, terminator: string, lexicon: CleanLexicon): Omit<Dateline, 'length'> | null {
  const { rest, agency } = takeAgency(text);
  if (agency !== null && (agency === '' || agency.length > 40 || /\d/.test(agency))) return null;
  const { place, day } = splitDay(rest.replace(/\.$/, ''), lexicon.months);
  const dated = day === '' ? null : findDayOfYear(day, lexicon.months);
  const known = agency !== null && findOutlet(lexicon.outlets, agency) !== null;
  const result = {
    place: place === '' ? null : place,
    agency,
    date: day === '' ? null : findDate(day, lexicon.months, orderOfCountry(null)),
    day: dated,
  };
  if (place === '') return known || (agency !== null && dated !== null) ? result : null;
  const outlet = findOutlet(lexicon.outlets, place);
  if (outlet?.agency && (dated !== null || agency !== null))
    return { ...result, place: null, agency: agency ?? place };
  const kind = placeKind(place, lexicon);
  if (kind === null) return null;
  if (terminator === '. ') return dated !== null && agency === null && kind !== 'plausible' ? result : null;
  if (terminator === ': ')
    return kind === 'listed' || dated !== null || (agency === null && isOneName(place)) ? result : null;
  if (kind === 'plausible')
    return known || dated !== null || (agency !== null && agency === agency.toUpperCase()) ? result : null;
  return result;
}

function endOf(text: string, at: number, terminator: string): number {
  let end = at + terminator.length;
  while (end < text.length && /[\s—–-]/.test(text[end])) end++;
  return end;
}

/**
 * The dateline that a paragraph opens with, or null: a place in capitals or listed in lexicons/boilerplate.yaml,
 * perhaps a day, perhaps an agency in brackets or slashes, closed by a dash, a colon, or a full stop.
 */
export function findDateline(paragraph: string, lexicon: CleanLexicon): Dateline | null {
  const text = paragraph.slice(0, EXAMINED);
  let best: Dateline | null = null;
  for (const terminator of TERMINATORS) {
    const at = text.indexOf(terminator);
    if (at < 0) continue;
    const closer = /^[)/]/.test(terminator.trim()) ? 1 : 0;
    const head = parseHead(text.slice(0, at + closer), terminator, lexicon);
    const length = endOf(text, at, terminator);
    if (head === null || length >= paragraph.length || !opensSentence(paragraph.slice(length, length + 8)))
      continue;
    if (best === null || length > best.length || (head.agency !== null && best.agency === null))
      best = { ...head, length };
  }
  return best;
}

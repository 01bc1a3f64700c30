import type { CleanLexicon } from '../../lexicon/furniture.js';

/** Which number comes first in 03/04/2021. */
export type DayOrder = 'day-first' | 'month-first';

/** A day and a month without a year, as a dateline gives. */
export interface DayOfYear {
  readonly day: number;
  readonly month: number;
}

/** Longest text looked at for a date. */
const EXAMINED = 200;
const EARLIEST = 1600;
const LATEST = 2199;

const ISO = /(?<![\d])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const NUMERIC = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const NUMERIC_SHORT = /^(\d{1,2})([./])(\d{1,2})\2(\d{2})$/;
const TOKEN = /\d+|\p{L}+/gu;

function isoDate(year: number, month: number, day: number): string | null {
  if (year < EARLIEST || year > LATEST || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}

function fromNumbers(first: number, second: number, year: number, order: DayOrder): string | null {
  const dayFirst = second > 12 ? false : first > 12 ? true : order === 'day-first';
  return dayFirst ? isoDate(year, second, first) : isoDate(year, first, second);
}

const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'of', 'de']);

/** The first "16 March 2021", "March 16, 2021" or "Mar 16th 2021" in the text; null without one. */
function fromWords(text: string, months: CleanLexicon['months']): string | null {
  const tokens = (text.match(TOKEN) ?? []).filter((token) => !ORDINALS.has(token.toLowerCase()));
  for (let i = 0; i < tokens.length; i++) {
    const month = months.get(tokens[i].toLowerCase());
    if (month === undefined) continue;
    const before = Number(tokens[i - 1]);
    const after = Number(tokens[i + 1]);
    const later = Number(tokens[i + 2]);
    const found =
      (before <= 31 && tokens[i + 1]?.length === 4 ? isoDate(after, month, before) : null) ??
      (after <= 31 && tokens[i + 2]?.length === 4 ? isoDate(later, month, after) : null);
    if (found) return found;
  }
  return null;
}

/** Whether slash dates of this country put the month first. */
export function orderOfCountry(country: string | null): DayOrder {
  return country === 'US' || country === 'PH' ? 'month-first' : 'day-first';
}

/**
 * The first full date in a text, as YYYY-MM-DD: ISO 8601, RFC 2822, "16 Mar, 2021 16:00", "09.03.2021",
 * "March 16, 2021", "2021/03/16". Null where none is written out; nothing is guessed.
 */
export function findDate(text: string, months: CleanLexicon['months'], order: DayOrder): string | null {
  const part = text.slice(0, EXAMINED).trim();
  const iso = ISO.exec(part);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = COMPACT.exec(part);
  if (compact) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const words = fromWords(part, months);
  if (words) return words;
  const numeric = NUMERIC.exec(part);
  if (numeric)
    return fromNumbers(
      Number(numeric[1]),
      Number(numeric[3]),
      Number(numeric[4]),
      numeric[2] === '/' ? order : 'day-first',
    );
  const short = NUMERIC_SHORT.exec(part);
  return short
    ? fromNumbers(
        Number(short[1]),
        Number(short[3]),
        2000 + Number(short[4]),
        short[2] === '/' ? order : 'day-first',
      )
    : null;
}

/** A day and month that stand without a year ("March 16", "9 March"), or null. */
export function findDayOfYear(text: string, months: CleanLexicon['months']): DayOfYear | null {
  const tokens = (text.slice(0, EXAMINED).match(TOKEN) ?? []).filter(
    (token) => !ORDINALS.has(token.toLowerCase()),
  );
  for (let i = 0; i < tokens.length; i++) {
    const month = months.get(tokens[i].toLowerCase());
    if (month === undefined) continue;
    for (const day of [Number(tokens[i + 1]), Number(tokens[i - 1])])
      if (day >= 1 && day <= 31) return { day, month };
  }
  return null;
}

const DAY_MS = 86_400_000;

/** A day of the year in the year that brings it nearest to a known date; null where that day does not exist. */
export function dateNear({ day, month }: DayOfYear, near: string): string | null {
  const year = Number(near.slice(0, 4));
  const at = Date.parse(near);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of [year, year - 1, year + 1]) {
    const date = isoDate(candidate, month, day);
    if (date === null) continue;
    const distance = Math.abs(Date.parse(date) - at) / DAY_MS;
    if (distance < least) {
      least = distance;
      best = date;
    }
  }
  return best;
}

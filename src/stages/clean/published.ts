import type { CleanLexicon } from '../../lexicon/furniture.js';
import { type DayOrder, dateNear, findDate } from './dates.js';
import type { Layout } from './layout.js';

const LONGEST_LINE = 130;
const LINES_ABOVE_TITLE = 6;
const LINES_WITHOUT_TITLE = 8;
const LINES_AFTER = 12;

/** Texts of lines that may hold the date, best first: labelled ones, those from title to body, those above the title. */
function datedLines(layout: Layout): string[] {
  const { lines, body, title, posters } = layout;
  const free = (i: number) =>
    lines[i].line.text.length <= LONGEST_LINE &&
    lines[i].line.digits >= 2 &&
    lines[i].reason !== 'copyright' &&
    lines[i].reason !== 'updated' &&
    lines[i].look !== 'caption' &&
    !posters.some(({ from, to }) => i >= from && i < to);
  const range = (from: number, to: number) => {
    const found: number[] = [];
    for (let i = Math.max(0, from); i < Math.min(to, lines.length); i++) if (free(i)) found.push(i);
    return found;
  };
  const top = title !== null && title.line < body.from ? title.line : body.from - LINES_WITHOUT_TITLE;
  const near = [...range(top, body.from), ...range(top - LINES_ABOVE_TITLE, top)];
  const labelled = [...range(0, body.from), ...range(body.to, body.to + LINES_AFTER)].filter(
    (i) => lines[i].look === 'dated',
  );
  return [...labelled, ...near].map((i) => lines[i].line.text);
}

/**
 * The day of publication as YYYY-MM-DD, or null: from what the record or the page says, from a line above the
 * body, or from the dateline, whose missing year is the one nearest to the day the record was fetched.
 */
export function findPublished(
  layout: Layout,
  stated: readonly (string | null)[],
  order: DayOrder,
  lexicon: CleanLexicon,
): string | null {
  for (const text of stated) {
    const date = text === null ? null : findDate(text, lexicon.months, order);
    if (date !== null) return date;
  }
  for (const text of datedLines(layout)) {
    const date = findDate(text, lexicon.months, order);
    if (date !== null) return date;
  }
  const { dateline, recordDate } = layout;
  if (dateline?.date) return dateline.date;
  return dateline?.day && recordDate !== null ? dateNear(dateline.day, recordDate) : null;
}

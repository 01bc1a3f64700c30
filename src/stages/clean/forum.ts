import type { Classified } from './classify.js';

/** Lines `[from, to)` of a list. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

const PROFILE_LINES = 16;
const NAME_LINES = 4;
const NAME_LENGTH = 40;

function isProfileLine({ look, line }: Classified): boolean {
  if (look === 'rank' || look === 'label' || look === 'count') return true;
  return line.digits >= 4 && line.text.length <= 24;
}

/** A line of the poster's name above the rank: short, and no sentence. */
function isName({ look, line }: Classified): boolean {
  return (look === 'short' || look === 'count') && line.text.length <= NAME_LENGTH && !line.endsSentence;
}

function profileEnd(lines: readonly Classified[], rank: number): number {
  let at = rank + 1;
  let labelled = false;
  while (at < lines.length && at - rank < PROFILE_LINES) {
    const next = lines[at];
    if (isProfileLine(next)) labelled = next.look === 'label';
    else if (labelled && next.look === 'short' && next.line.text.length <= NAME_LENGTH) labelled = false;
    else break;
    at++;
  }
  return at;
}

/** A short line with a day and a year, as the day of joining is given. */
function isDay({ line }: Classified): boolean {
  return line.digits >= 5 && line.digits <= 8 && line.text.length <= 24;
}

/** Where a poster's head is sure: a rank, or a day of joining with two counts right behind it. */
function isAnchor(lines: readonly Classified[], at: number): boolean {
  if (lines[at].look === 'rank') return true;
  if (!isDay(lines[at]) || at + 2 >= lines.length) return false;
  return lines[at + 1].look === 'count' && lines[at + 2].look === 'count' && !isDay(lines[at + 1]);
}

/** The first line of a head: up from its anchor over rank and name, which may stand twice. */
function headStart(lines: readonly Classified[], anchor: number, floor: number): number {
  let from = anchor;
  while (from > floor && anchor - from < NAME_LINES && isName(lines[from - 1])) {
    const repeats = from < anchor && lines[from - 1].line.text === lines[from].line.text;
    const opening = lines[from - 1].line.gapBefore;
    from--;
    if (repeats || (opening && anchor - from >= NAME_LINES - 1)) break;
  }
  return from;
}

/**
 * Heads of forum posts: the poster's name once or twice, a rank, then the day of joining and counts. A rank
 * word alone is none: at least two lines of a profile must follow.
 */
export function findPosters(lines: readonly Classified[]): LineRange[] {
  const posters: LineRange[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!isAnchor(lines, i)) continue;
    const to = profileEnd(lines, i);
    const counts = lines.slice(i + 1, to).filter((next) => next.look === 'count' || isDay(next)).length;
    if (counts < 2) continue;
    posters.push({ from: headStart(lines, i, posters[posters.length - 1]?.to ?? 0), to });
    i = to - 1;
  }
  return posters;
}

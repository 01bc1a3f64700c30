import type { Classified } from './classify.js';

/** Lines `[from, to)` of a list. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

const PROFILE_LINES = 16;
const NAME_LINES = 3;
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

/**
 * Heads of forum posts: the poster's name once or twice, a rank, then the date of joining and counts. A rank
 * word alone is none: at least two lines of a profile must follow.
 */
export function findPosters(lines: readonly Classified[]): LineRange[] {
  const posters: LineRange[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i].look !== 'rank' && !lines[i].line.text.startsWith('Joined')) continue;
    const to = profileEnd(lines, i);
    const counts = lines
      .slice(i + 1, to)
      .filter((line) => line.look === 'count' || line.line.digits >= 4).length;
    if (counts < 2) continue;
    let from = i;
    const floor = posters[posters.length - 1]?.to ?? 0;
    while (from > floor && i - from < NAME_LINES && isName(lines[from - 1])) {
      const name = lines[from - 1].line.text;
      from--;
      if (i - from >= 2 && lines[from + 1].line.text !== name) {
        from++;
        break;
      }
    }
    posters.push({ from, to });
    i = to - 1;
  }
  return posters;
}

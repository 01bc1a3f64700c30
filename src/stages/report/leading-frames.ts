import { rollups } from 'd3-array';
import type { OutletStance } from '../../model.js';
import type { ReportInput } from './input.js';

/** Frames with fewer cues are not called leading. */
const least = 2;

function top(counts: readonly (readonly [string, number])[], most: number): string[] {
  return counts
    .filter(([, cues]) => cues >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([frame]) => frame);
}

/** The frames that an outlet uses most, over all of its articles. */
export function leadingFrames({ comparison }: ReportInput, outlet: string, most = 2): string[] {
  const profiles = comparison.profiles.filter((profile) => profile.outlet === outlet);
  return top(
    profiles.map((profile) => [profile.frame, profile.cues]),
    most,
  );
}

/** The frames of an outlet's cues towards one target; over all of its articles where not all are at hand. */
export function framesTowards(
  input: ReportInput,
  { outlet, target, combined }: OutletStance,
  most = 2,
): string[] {
  const own = input.articles.filter((entry) => entry.article.outlet === outlet);
  const cues = own.flatMap((entry) =>
    entry.cues.filter((cue) => cue.targets.some((towards) => towards.target === target)),
  );
  const articles = new Set(cues.map((cue) => cue.article)).size;
  if (articles < combined.articles) return leadingFrames(input, outlet, most);
  const counts = rollups(
    cues,
    (same) => same.length,
    (cue) => cue.frame,
  );
  return top(counts, most);
}

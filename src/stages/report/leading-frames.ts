import { group } from 'd3-array';
import type { OutletStance } from '../../model.js';
import { portrayalFrame } from '../../rows.js';
import type { ReportInput } from './input.js';
import { asWords } from './wording.js';

/** Frames with fewer cues are not called leading. */
const least = 2;

/** How often a frame was brought up, and how often in order to deny or to reject it. */
interface Use {
  readonly frame: string;
  readonly cues: number;
  readonly denied: number;
  readonly rebutted: number;
}

/** The frame's name, with what most of its cues do where they do not affirm it. */
function describe({ frame, cues, denied, rebutted }: Use): string {
  const name = asWords(frame);
  if (denied * 2 > cues) return `${name} (denied)`;
  if (rebutted * 2 > cues) return `${name} (rejected)`;
  if ((denied + rebutted) * 2 > cues) return `${name} (denied or rejected)`;
  return name;
}

function top(uses: readonly Use[], most: number): string[] {
  return uses
    .filter(({ cues }) => cues >= least)
    .sort((a, b) => b.cues - a.cues || (a.frame < b.frame ? -1 : 1))
    .slice(0, most)
    .map(describe);
}

/** The frames that an outlet uses most, over all of its articles, as words. */
export function leadingFrames({ comparison }: ReportInput, outlet: string, most = 2): string[] {
  const profiles = comparison.profiles.filter((profile) => profile.outlet === outlet);
  return top(
    profiles.map(({ frame, cues, assertions, rebutted }) => ({
      frame,
      cues,
      denied: assertions.denied,
      rebutted,
    })),
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
    entry.cues.filter(
      ({ frame, targets }) =>
        frame !== portrayalFrame && targets.some((towards) => towards.target === target),
    ),
  );
  const articles = new Set(cues.map((cue) => cue.article)).size;
  if (articles < combined.articles) return leadingFrames(input, outlet, most);
  const uses = [...group(cues, (cue) => cue.frame)].map(([frame, same]) => ({
    frame,
    cues: same.length,
    denied: same.filter((cue) => cue.assertion === 'denied').length,
    rebutted: same.filter((cue) => cue.rebutted && cue.assertion !== 'denied').length,
  }));
  return top(uses, most);
}

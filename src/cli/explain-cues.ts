import type { CueRow } from '../rows.js';
import { layOut, signed } from './columns.js';
import { type Paint, printable } from './terminal.js';

/** The cues by number: frame, words, who speaks, what is asserted and by which words, and towards whom. */
export function writeCues(cues: readonly CueRow[], paint: Paint): string {
  if (cues.length === 0) return 'No cue was found.\n';
  const rows = cues.map((cue, index) => [
    String(index + 1),
    cue.frame,
    printable(cue.text).slice(0, 44),
    cue.voice === null ? 'own voice' : printable(cue.source ?? 'somebody').slice(0, 26),
    cue.voiceWeight,
    tellAssertion(cue),
    cue.targets.map(({ target, polarity }) => `${target} ${signed(polarity)}`).join(', '),
  ]);
  const head = ['#', 'frame', 'cue', 'voice', 'weighed as', 'assertion', 'towards'];
  return `${paint.bold('Cues')}\n${layOut([head, ...rows], [0])}\n\n`;
}

function tellAssertion({ assertion, assertionReason, rebutted, rebuttedBy, rebuttal }: CueRow): string {
  const why = assertionReason === null ? '' : ` by “${printable(assertionReason.text).slice(0, 30)}”`;
  if (!rebutted) return `${assertion}${why}`;
  const where = rebuttal === null ? '' : `: “${printable(rebuttal.text).slice(0, 40)}”`;
  return `${assertion}${why}; rebutted by ${printable(rebuttedBy ?? 'the outlet')}${where}`;
}

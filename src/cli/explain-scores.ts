import type { ScoreOptions } from '../model.js';
import type { CueRow } from '../rows.js';
import type { ExplainedScore, ScoreTerm } from '../run/explain.js';
import { layOut, signed } from './columns.js';
import { type Paint, printable } from './terminal.js';

/** For each target and group of voices the sum that makes the score, to the last term. */
export function writeScores(
  scores: readonly ExplainedScore[],
  evidence: readonly CueRow[],
  targets: Readonly<Record<string, { readonly label: string }>>,
  { k }: ScoreOptions,
  paint: Paint,
): string {
  if (scores.length === 0) return 'Nothing is for or against a target: there is no score.\n';
  const numbers = new Map(evidence.map(({ id }, index) => [id, index + 1]));
  const parts = scores.map(({ stance, terms }) => {
    const title = `${targets[stance.target]?.label ?? stance.target}, ${stance.voice}: ${signed(stance.score, 4)}`;
    const rows = terms.map((term) => writeTerm(term, numbers.get(term.cue.id) ?? 0));
    const table = rows.length === 0 ? '' : `${layOut(rows)}\n`;
    const sum = `  = ${signed(stance.sum, 4)} / (${k} + ${stance.weight.toFixed(4)}) = ${signed(stance.score, 4)}\n`;
    return `${paint.bold(printable(title))}\n${table}${sum}`;
  });
  return `${parts.join('\n')}`;
}

function writeTerm({ cue, weight, factor, polarity }: ScoreTerm, number: number): string[] {
  return [
    `  #${number}`,
    `${weight} (${cue.position})`,
    `× ${factor} (${cue.voiceWeight})`,
    `× ${signed(polarity)} (${cue.assertion})`,
    `= ${signed(weight * factor * polarity, 4)}`,
    printable(cue.text).slice(0, 50),
  ];
}

import type { MentionRow } from '../rows.js';
import { layOut, signed } from './columns.js';
import { type Paint, printable } from './terminal.js';

/**
 * The mentions that take part in a score, by number: probabilities of for and against, and the log odds of both against neither,
 * word by word; what the listed words do not add up to is told as `the rest`.
 *
 * @param first the number of the first
 */
export function writeMentions(mentions: readonly MentionRow[], first: number, paint: Paint): string {
  const counted = mentions.flatMap(({ target, text, source, voice, portrayal }) =>
    portrayal !== null && portrayal.weight > 0 ? [{ target, text, source, voice, portrayal }] : [],
  );
  if (counted.length === 0) return '';
  const rows = counted.flatMap(({ target, text, source, voice, portrayal }, index) => {
    const { reasons, oddsFor, oddsAgainst } = portrayal;
    const restFor = oddsFor - reasons.reduce((sum, reason) => sum + reason.oddsFor, 0);
    const restAgainst = oddsAgainst - reasons.reduce((sum, reason) => sum + reason.oddsAgainst, 0);
    return [
      [
        String(first + index),
        target,
        printable(text).slice(0, 36),
        voice === null ? 'own voice' : printable(source ?? 'somebody').slice(0, 26),
        portrayal.voiceWeight,
        `for ${portrayal.for.toFixed(2)}, against ${portrayal.against.toFixed(2)}`,
        `${signed(oddsFor)} / ${signed(oddsAgainst)}`,
      ],
      ...[...reasons, { text: '(the rest)', oddsFor: restFor, oddsAgainst: restAgainst }].map((reason) => [
        '',
        '',
        `  ${printable(reason.text).slice(0, 34)}`,
        '',
        '',
        '',
        `${signed(reason.oddsFor)} / ${signed(reason.oddsAgainst)}`,
      ]),
    ];
  });
  const head = ['#', 'target', 'mention', 'voice', 'weighed as', 'shown as', 'log odds'];
  return `${paint.bold('Mentions')}\n${layOut([head, ...rows], [0, 6])}\n\n`;
}

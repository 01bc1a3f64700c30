import type { Reason } from '../run/reasons.js';
import type { StanceDifferences, StanceMove } from '../run/stance-moves.js';
import { layOut, signed } from './columns.js';
import { printable } from './terminal.js';

/**
 * The stances that moved, with the reason: those of all voices together, and of single voices where together nothing
 * moved.
 */
export function writeMoves({ moves, intervalsOnly, same }: StanceDifferences, most: number): string {
  const together = new Set(moves.filter(({ voice }) => voice === 'combined').map(cellOf));
  const listed = moves.filter((move) => move.voice === 'combined' || !together.has(cellOf(move)));
  const counted = [
    `Stances: ${moves.length} moved`,
    ...(intervalsOnly > 0 ? [`the interval alone of ${intervalsOnly}`] : []),
    `${same} did not (−1 against … +1 for)`,
  ];
  if (listed.length === 0) return counted.join(', ');
  const rows = listed
    .slice(0, most)
    .map((move) => [
      printable(move.label).slice(0, 40),
      printable(move.outlet).slice(0, 40),
      move.voice,
      signed(move.a?.score ?? null),
      signed(move.b?.score ?? null),
      writeChange(move, ({ verdict }) => verdict),
      writeChange(move, ({ rank }) => (rank === null ? '–' : String(rank))),
      move.why.map(writeReason).join('; '),
    ]);
  const head = ['target', 'outlet', 'voice', 'A', 'B', 'verdict', 'rank', 'why'];
  const rest = moves.length - rows.length;
  const more = rest > 0 ? `\nand ${rest} more, single voices among them; --json lists all` : '';
  return `${counted.join(', ')}\n${layOut([head, ...rows], [3, 4])}${more}`;
}

const cellOf = ({ outlet, target }: StanceMove) => `${outlet}\n${target}`;

function writeChange({ a, b }: StanceMove, write: (stance: NonNullable<StanceMove['a']>) => string): string {
  const [from, to] = [a, b].map((stance) => (stance === null ? 'no evidence' : write(stance)));
  return from === to ? from : `${from} → ${to}`.replace(/no evidence/g, '–');
}

function writeReason(reason: Reason): string {
  switch (reason.kind) {
    case 'articles': {
      const { onlyA, onlyB, changed } = reason;
      const counts: [number, string][] = [
        [onlyA, 'only in A'],
        [onlyB, 'only in B'],
        [changed, 'with another text'],
      ];
      const told = counts.filter(([count]) => count > 0).map(([count, which]) => `${count} ${which}`);
      return `articles: ${told.join(', ')}`;
    }
    case 'lexicon':
      return `lexicon ${reason.file}: ${writeMovesOf(reason)}`;
    case 'options':
      return `option ${reason.names.join(', ')}`;
    case 'versions':
      return `version of ${reason.names.join(', ')}`;
    case 'one of':
      return `one of: ${[...reason.lexicons, ...reason.options, ...reason.versions].join(', ')}`;
    case 'other outlets':
      return 'other outlets moved';
    case 'unknown':
      return 'cannot be told';
  }
}

function writeMovesOf({ gained, lost, altered }: { gained: number; lost: number; altered: number }): string {
  const counts: [number, string][] = [
    [gained, `+${gained}`],
    [lost, `−${lost}`],
    [altered, `${altered} read otherwise`],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join(', ');
}

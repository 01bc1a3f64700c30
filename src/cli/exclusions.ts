import type { Exclusion } from '../model.js';
import { printable, type Terminal } from './terminal.js';

/** How many are listed; a report's run.json lists all. */
const shown = 20;

/**
 * Lists what was left out, with the reason, on stderr.
 *
 * @param most how many lines; without a report there is no run.json that lists all
 */
export function listExclusions(terminal: Terminal, exclusions: readonly Exclusion[], most = shown): void {
  if (exclusions.length === 0) return;
  terminal.err(`Left out: ${exclusions.length}\n`);
  for (const { path, code, message } of exclusions.slice(0, most)) {
    terminal.err(`  ${printable(path)}: ${code}: ${printable(message)}\n`);
  }
  if (exclusions.length > most) terminal.err(`  and ${exclusions.length - most} more, listed in run.json\n`);
}

/** Whether anything is missing from the result; a second copy of an article is not. */
export const lostAny = (exclusions: readonly Exclusion[]): boolean =>
  exclusions.some(({ code }) => code !== 'duplicate');

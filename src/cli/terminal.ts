import type { Readable } from 'node:stream';
import colours from 'picocolors';

/** The parts of `process` that commands use, so that a test can give its own. */
export interface Terminal {
  /** Result text. */
  readonly out: (text: string) => void;
  /** Progress, notes and errors. */
  readonly err: (text: string) => void;
  readonly stdin: Readable;
  /** Where a moving progress bar may be drawn, or null where stderr is not a terminal. */
  readonly bar: NodeJS.WriteStream | null;
  /** Whether stdout shows colours. */
  readonly colour: boolean;
  /** Columns of stdout. */
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user stops the program. */
  readonly signal: AbortSignal;
}

export type Paint = ReturnType<typeof colours.createColors>;

/** Colours that do nothing where stdout is not a terminal. */
export const paintFor = (terminal: Terminal): Paint => colours.createColors(terminal.colour);

/**
 * Makes text of articles safe to print: one line, without control characters (which could move the cursor or
 * start an escape sequence) and without marks that turn the writing direction around.
 */
export function printable(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

import progress from 'cli-progress';
import type { Progress } from '../run/run.js';
import { printable, type Terminal } from './terminal.js';

/** Shows how far a run is: a moving line on a terminal, else a plain line every 500 inputs. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

const every = 500;

export function showProgress(terminal: Terminal, quiet: boolean): ProgressLine {
  if (quiet) return { show: () => {}, end: () => {} };
  return terminal.bar === null ? plainLines(terminal) : movingLine(terminal.bar);
}

function plainLines(terminal: Terminal): ProgressLine {
  return {
    show({ articles, excluded }) {
      if ((articles + excluded) % every === 0)
        terminal.err(`${articles} articles analysed, ${excluded} left out\n`);
    },
    end() {},
  };
}

function movingLine(stream: NodeJS.WriteStream): ProgressLine {
  const bar = new progress.SingleBar({
    stream,
    format: '{value} articles analysed, {excluded} left out  {path}',
    clearOnComplete: true,
    hideCursor: true,
    fps: 10,
  });
  bar.start(0, 0, { excluded: 0, path: '' });
  return {
    show: ({ articles, excluded, path }) =>
      bar.update(articles, { excluded, path: printable(path).slice(-50) }),
    end: () => bar.stop(),
  };
}

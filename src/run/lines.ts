import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A text file that is written bit by bit. */
export interface TextWriter {
  /** Takes one or more whole lines, each with its line feed. */
  write(lines: string): Promise<void>;
  /** Closes the file; a second call does nothing. */
  close(): Promise<void>;
}

const flushAt = 1 << 16;

/** Opens a new file; what it takes is gathered and written some 64,000 characters at a time. */
export async function createText(path: string): Promise<TextWriter> {
  const file = await open(path, 'wx');
  let pending = '';
  let closed = false;
  const flush = async () => {
    const chunk = pending;
    pending = '';
    await file.writeFile(chunk);
  };
  return {
    async write(lines) {
      pending += lines;
      if (pending.length >= flushAt) await flush();
    },
    async close() {
      if (closed) return;
      closed = true;
      await flush();
      await file.close();
    },
  };
}

/**
 * Reads a file's lines one after the other, split at line feeds alone: `node:readline` also splits at U+2028,
 * which JSON leaves as it is.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

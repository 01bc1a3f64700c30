#!/usr/bin/env node
import { runCli } from './program.js';
import type { Terminal } from './terminal.js';

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

// A reader such as `head` may close the pipe before the end; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: process.stdin,
  bar: process.stderr.isTTY ? process.stderr : null,
  colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  width: process.stdout.columns ?? 100,
  env: process.env,
  signal: stop.signal,
};

process.exitCode = await runCli(process.argv.slice(2), terminal);

import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { decode, wideEncoding } from './decode.js';

export type Bytes = AsyncIterable<Uint8Array>;

/** A line of a stream; `text` is null for one that is longer than the limit. */
export interface StreamLine {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
}

const NEWLINE = 10;

/** Opens a file, unpacking it where its name ends in `.gz`. */
export function openFile(file: string): Bytes {
  const stream = createReadStream(file);
  if (!file.toLowerCase().endsWith('.gz')) return stream;
  const unpacked = createGunzip();
  stream.on('error', (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}

/** All bytes of a stream, or null where there are more than `limit`. */
export async function readAll(bytes: Bytes, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** UTF-16 streams turned into UTF-8; all others as they are. */
async function* narrow(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let first = true;
  for await (const chunk of bytes) {
    const encoding: ReturnType<typeof wideEncoding> = first ? wideEncoding(chunk) : null;
    if (encoding !== null) decoder = new TextDecoder(encoding);
    first = false;
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

/** The lines of a stream, decoded one by one, without their ends. Memory is bounded by `limit` bytes a line. */
export async function* readLines(bytes: Bytes, limit: number): AsyncGenerator<StreamLine> {
  let number = 0;
  let kept: Uint8Array[] = [];
  let size = 0;
  const take = (last: Uint8Array): StreamLine => {
    number++;
    size += last.length;
    const text = size > limit ? null : decode(Buffer.concat([...kept, last])).replace(/\r$/, '');
    kept = [];
    size = 0;
    return { number, text };
  };
  for await (const chunk of narrow(bytes)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield take(chunk.subarray(start, end));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    size += rest.length;
    if (size <= limit) kept.push(rest);
    else kept = [];
  }
  if (size > 0) yield take(new Uint8Array());
}

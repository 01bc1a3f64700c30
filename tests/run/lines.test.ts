import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createText, readLines } from '../../src/run/lines.js';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));

async function collect(path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(path)) lines.push(line);
  return lines;
}

test('lines come back as they were written, whatever their characters', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (values) => {
      const path = join(folder, `${run++}.jsonl`);
      const file = await createText(path);
      for (const value of values) await file.write(`${JSON.stringify(value)}\n`);
      await file.close();
      expect((await collect(path)).map((line) => JSON.parse(line))).toEqual(values);
    }),
    { numRuns: 50 },
  );
});

test('what is longer than the buffer is written whole', async () => {
  const path = join(folder, 'long.txt');
  const file = await createText(path);
  const line = `${'é\u2028'.repeat(40_000)}\n`;
  for (let i = 0; i < 5; i++) await file.write(line);
  await file.close();
  expect(readFileSync(path, 'utf8')).toBe(line.repeat(5));
  expect(await collect(path)).toHaveLength(5);
});

test('a file that is there already is not overwritten', async () => {
  const path = join(folder, 'once.txt');
  await (await createText(path)).close();
  await expect(createText(path)).rejects.toThrow('EEXIST');
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvHeader, csvLine, framesCsv, stanceCsv } from '../../../src/stages/report/index.js';
import { hostileInput, small } from './fixture.js';

const read = (text: string): Record<string, string>[] => parse(text, { columns: true });

test('a cue comes back from its line as it was', () => {
  const { articles } = small();
  const rows = articles.flatMap((entry) => entry.cues);
  const back = read(csvHeader('cues') + rows.map((row) => csvLine('cues', row)).join(''));
  expect(back).toHaveLength(rows.length);
  for (const [at, row] of rows.entries()) {
    expect(back[at].id).toBe(row.id);
    expect(back[at].text).toBe(row.text);
    expect(Number(back[at].start)).toBe(row.start);
    expect(back[at].targets).toBe(row.targets.map((target) => target.target).join(' | '));
    expect(back[at].assertionText).toBe(row.assertionReason?.text ?? '');
    expect(back[at].rebutted).toBe(String(row.rebutted));
  }
});

test('an attribution comes back with its stretches', () => {
  const [row] = small().articles.flatMap((entry) => entry.attributions);
  const [back] = read(csvHeader('attributions') + csvLine('attributions', row));
  expect(back.content).toBe(row.content[0].text);
  expect(back.contentSpans).toBe(`${row.content[0].start}-${row.content[0].end}`);
});

test('no cell can start a formula in a spreadsheet', () => {
  const { comparison, articles } = hostileInput();
  const lines = [
    stanceCsv(comparison),
    framesCsv(comparison),
    csvHeader('cues') + articles.flatMap((e) => e.cues.map((row) => csvLine('cues', row))).join(''),
    csvHeader('articles') + articles.map((e) => csvLine('articles', e.article)).join(''),
    csvHeader('attributions') +
      articles.flatMap((e) => e.attributions.map((row) => csvLine('attributions', row))).join(''),
  ];
  const cells = lines.flatMap((text) => read(text).flatMap((row) => Object.values(row)));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  expect(cells).toContain('\'=cmd|" /C calc"!A0');
});

test('any text survives the way through a cell, but for the apostrophe', () => {
  const [cue] = small().articles[0].cues;
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [back] = read(csvHeader('cues') + csvLine('cues', { ...cue, text }));
      expect([text, `'${text}`]).toContain(back.text);
    }),
  );
});

test('negative scores stay numbers', () => {
  const rows = read(stanceCsv(small().comparison));
  const scores = rows.filter((row) => row.score.startsWith('-')).map((row) => Number(row.score));
  expect(scores.length).toBeGreaterThan(0);
  expect(scores.every((score) => score < 0)).toBe(true);
});

test('stance.csv is as it was', async () => {
  await expect(stanceCsv(small().comparison)).toMatchFileSnapshot('../../golden/report/stance.csv');
});

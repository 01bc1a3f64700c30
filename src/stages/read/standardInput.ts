import type { CleanLexicon } from '../../lexicon/furniture.js';
import { type Bytes, readLines } from './bytes.js';
import { type FormatContext, readJsonLine } from './formats.js';
import { exclude, makeArticle, type Read } from './records.js';

const PATH = '-';
const BYTES_A_UNIT = 6;

/** Whether a line is a JSON object. */
function isRecord(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/**
 * Reads standard input: records, one a line, where the first line that is not blank is a JSON object; else one
 * text (a page where it begins with `<`).
 */
export async function* readStandardInput(
  bytes: Bytes,
  words: CleanLexicon,
  longest: number,
): AsyncGenerator<Read> {
  const context: FormatContext = { origin: { path: PATH, folder: null, manifest: {} }, words, longest };
  let text: string[] | null = null;
  let size = 0;
  let records = false;
  for await (const line of readLines(bytes, longest * BYTES_A_UNIT)) {
    if (line.text === null || size > longest) {
      yield exclude(
        PATH,
        'too-large',
        `line ${line.number}: more than the ${longest} characters of one article: give one record a line`,
      );
      if (!records) return;
      continue;
    }
    if (text === null && !records && line.text.trim() !== '') {
      records = isRecord(line.text);
      if (!records) text = [];
    }
    if (records) {
      const read = readJsonLine(line.text, line.number, context);
      if (read) yield read;
    } else {
      text?.push(line.text);
      size += line.text.length + 1;
    }
  }
  if (records) return;
  const whole = (text ?? []).join('\n');
  yield makeArticle(context.origin, whole.trimStart().startsWith('<') ? 'html' : 'text', whole, {}, longest);
}

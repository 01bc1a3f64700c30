import type { Layout } from './layout.js';

const LINES = 10;
const LONGEST_NAME = 60;
const MOST_WORDS = 6;

/** The author of a line "By Jane Roe" above the body, or null. */
export function findAuthor({ lines, body }: Layout): string | null {
  for (let i = body.from - 1; i >= Math.max(0, body.from - LINES); i--) {
    if (lines[i].look !== 'byline') continue;
    const { text } = lines[i].line;
    if (!/^by\s/i.test(text)) continue;
    const name = text
      .slice(3)
      .split(/[|,;•·\d]| - | – | — | for | on |\s{2}| -$/i)[0]
      .trim();
    if (name !== '' && name.length <= LONGEST_NAME && name.split(/\s+/).length <= MOST_WORDS) return name;
  }
  return null;
}

import type { Classified } from './classify.js';
import type { LineRange } from './forum.js';

const MOST_WORDS = 12;
const LONGEST = 90;

function isProse({ look, line }: Classified): boolean {
  return look === 'text' || look === 'caption' || look === 'item' || line.hint === 'paragraph';
}

/** A heading inside the body: short, begins with a capital, and text stands right before and right after it. */
export function isSubheading(lines: readonly Classified[], at: number, body: LineRange): boolean {
  const { line } = lines[at];
  if (line.hint !== null && line.hint !== 'heading') return false;
  if (at <= body.from || at + 1 >= body.to) return false;
  if (line.words > MOST_WORDS || line.text.length > LONGEST) return false;
  const first = line.text.replace(/^[\s"“‘'«(#*-]+/, '').charAt(0);
  if (first === '' || (first === first.toLowerCase() && first !== first.toUpperCase())) return false;
  if (line.hint === 'heading') return true;
  return isProse(lines[at - 1]) && (lines[at + 1].look === 'text' || lines[at + 1].look === 'item');
}

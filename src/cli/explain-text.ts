import type { Analysis, Block } from '../model.js';
import { assignVoices } from '../run/voices.js';
import { type Paint, printable } from './terminal.js';

/** A stretch of a block in one voice, by its words. */
interface Stretch {
  readonly voice: string;
  readonly words: Word[];
}

interface Word {
  text: string;
  readonly marked: boolean;
}

const side = 24;

/** The analysed text, a paragraph a block, with who speaks at the side and each cue and each mention that counts as `[number words]`. */
export function writeText(analysis: Analysis, width: number, paint: Paint): string {
  const owners = assignVoices(analysis.text, analysis.attributions);
  const blocks = analysis.text.blocks.map((block) =>
    cutBlock(analysis, owners, block)
      .map((stretch) => writeStretch(stretch, width, paint))
      .join(''),
  );
  return `${blocks.join('\n')}\n`;
}

function cutBlock(analysis: Analysis, owners: Int32Array, block: Block): Stretch[] {
  const { article, text, attributions } = analysis;
  const stretches: Stretch[] = [];
  let owner = Number.NaN;
  let end = -1;
  for (let token = 0; token < text.start.length; token++) {
    const start = text.start[token];
    if (start < block.start || start >= block.end) continue;
    const speaker = word.test(text.value[token])
      ? owners[token]
      : ownerOfMark(owners, token, start === end, owner);
    if (speaker !== owner) {
      owner = speaker;
      stretches.push({ voice: nameVoice(article.outlet, attributions[owner]), words: [] });
      end = -1;
    }
    addToken(stretches[stretches.length - 1].words, analysis, token, start === end);
    end = text.end[token];
  }
  return stretches;
}

const word = /[\p{L}\p{N}]/u;

/** A mark stays with the word it touches; one after a space, as an opening quotation mark, goes with the next. */
const ownerOfMark = (owners: Int32Array, token: number, touches: boolean, current: number): number =>
  touches ? current : (owners[token + 1] ?? owners[token]);

function addToken(
  words: Word[],
  { text, cues, portrayals }: Analysis,
  token: number,
  touches: boolean,
): void {
  const start = text.start[token];
  const marked = [...cues, ...portrayals.filter(({ weight }) => weight > 0)];
  const number = marked.findIndex((cue) => cue.start <= start && start < cue.end);
  const cue = marked[number];
  const opening = cue !== undefined && (cue.start === start || words.length === 0) ? `[${number + 1} ` : '';
  const closing = cue !== undefined && text.end[token] >= cue.end ? ']' : '';
  const value = `${opening}${printable(text.value[token])}${closing}`;
  const previous = words[words.length - 1];
  if (previous !== undefined && touches) previous.text += value;
  else words.push({ text: value, marked: cue !== undefined });
}

function nameVoice(outlet: string, attribution: Analysis['attributions'][number] | undefined): string {
  if (attribution === undefined) return outlet;
  if (attribution.manner === 'scare') return `${outlet}, in quotation marks`;
  const name = attribution.source ?? 'somebody';
  return attribution.kind === 'attitude' ? `${name} (thinks)` : name;
}

function writeStretch({ voice, words }: Stretch, width: number, paint: Paint): string {
  const name = printable(voice)
    .slice(0, side - 2)
    .padEnd(side - 2);
  const room = Math.max(30, width - side - 1);
  const lines: Word[][] = [[]];
  let length = 0;
  for (const word of words) {
    if (length > 0 && length + word.text.length > room) {
      lines.push([]);
      length = 0;
    }
    lines[lines.length - 1].push(word);
    length += word.text.length + 1;
  }
  return lines
    .map((line, index) => {
      const margin = index === 0 ? paint.dim(name) : ' '.repeat(side - 2);
      return `${margin}│ ${line.map(({ text, marked }) => (marked ? paint.yellow(text) : text)).join(' ')}\n`;
    })
    .join('');
}

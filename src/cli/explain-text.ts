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

/** The analysed text, a paragraph a block, with who speaks at the side and each cue as `[number words]`. */
export function writeText(analysis: Analysis, width: number, paint: Paint): string {
  const owners = assignVoices(analysis.text, analysis.attributions);
  const blocks = analysis.text.blocks.map((block) =>
    cutBlock(analysis, owners, block)
      .map((stretch) => writeStretch(stretch, width, paint))
      .join(''),
  );
  return `${blocks.join('\n')}\n`;
}

function cutBlock(
  { article, text, attributions, cues }: Analysis,
  owners: Int32Array,
  block: Block,
): Stretch[] {
  const stretches: Stretch[] = [];
  let owner = Number.NaN;
  let end = -1;
  for (const [token, start] of text.start.entries()) {
    if (start < block.start || start >= block.end) continue;
    if (owners[token] !== owner) {
      owner = owners[token];
      stretches.push({ voice: nameVoice(article.outlet, attributions[owner]), words: [] });
      end = -1;
    }
    const { words } = stretches[stretches.length - 1];
    const number = cues.findIndex((cue) => cue.start <= start && start < cue.end);
    const cue = cues[number];
    const opening = cue !== undefined && (cue.start === start || end === -1) ? `[${number + 1} ` : '';
    const closing = cue !== undefined && text.end[token] >= cue.end ? ']' : '';
    const value = `${opening}${printable(text.value[token])}${closing}`;
    const previous = words[words.length - 1];
    if (previous !== undefined && start === end) previous.text += value;
    else words.push({ text: value, marked: cue !== undefined });
    end = text.end[token];
  }
  return stretches;
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

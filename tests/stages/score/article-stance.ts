import { readPassage } from '../../../src/evaluate/stance-of.js';
import { loadLexicons } from '../../../src/lexicon/load.js';
import { nameTargets } from '../../../src/lexicon/named-targets.js';
import type { Span } from '../../../src/model.js';
import { score } from '../../../src/stages/score/index.js';
import { tag } from '../../../src/stages/tag/index.js';

const TARGET = 'the-target';
const lexicons = nameTargets(loadLexicons(), ['The Target'], new Map());

/** The combined score of an article that is one sentence, towards the span in it: what the report would show. */
export function articleStance(sentence: string, { start, end }: Span): number {
  const { text, attributions } = readPassage(sentence, lexicons);
  const first = text.value.findIndex((_, token) => text.end[token] > start);
  const last = text.value.findLastIndex((_, token) => text.start[token] < end) + 1;
  const references = [{ target: TARGET, first, last, by: 'name' }];
  const tagged = tag({ id: 'one' }, text, attributions, references, lexicons);
  const { stances } = score({ article: { id: 'one' }, text, attributions, ...tagged }, lexicons);
  return stances.find(({ target, voice }) => target === TARGET && voice === 'combined')?.score ?? 0;
}

/** Rebuttals: words that reject what another voice of the article said. */
import type { Attribution, Rebuttal, Text } from '../../model.js';
import type { FoundModifier } from './modifiers.js';

/** A rebuttal found in the text: by the voice with this number (-1 the outlet). */
export interface FoundRebuttal extends FoundModifier {
  readonly voice: number;
}

/** How many blocks back the rejected words may stand. */
const REACH = 2;

/**
 * Which attribution each rebuttal rejects: the latest words of another source before it, at most two
 * paragraphs back; else, of the same sentence, the next ones ("… he said of a report claiming that …").
 *
 * @returns rebuttal by the number of the rejected attribution
 */
export function matchRebuttals(
  text: Text,
  rebuttals: readonly FoundRebuttal[],
  attributions: readonly Attribution[],
  firstTokens: readonly number[],
): Map<number, Rebuttal> {
  const matched = new Map<number, Rebuttal>();
  for (const rebuttal of rebuttals) {
    const by = rebuttal.voice < 0 ? null : (attributions[rebuttal.voice]?.source ?? null);
    if (rebuttal.voice >= 0 && by === null) continue;
    const rejected = findRejected(text, rebuttal, attributions, firstTokens, by);
    if (rejected < 0 || matched.has(rejected)) continue;
    const start = text.start[rebuttal.first] as number;
    const end = text.end[rebuttal.last - 1] as number;
    matched.set(rejected, { by, start, end, text: text.source.slice(start, end) });
  }
  return matched;
}

function findRejected(
  text: Text,
  rebuttal: FoundRebuttal,
  attributions: readonly Attribution[],
  firstTokens: readonly number[],
  by: string | null,
): number {
  const blockOf = (token: number) => text.sentences[text.sentence[token] as number]?.block ?? -1;
  const here = blockOf(rebuttal.first);
  const isOther = (index: number) => {
    const other = attributions[index];
    return other !== undefined && other.source !== null && other.source !== by && other.kind === 'speech';
  };
  for (let index = attributions.length - 1; index >= 0; index--) {
    const token = firstTokens[index] as number;
    if (token >= rebuttal.first || !isOther(index) || isInside(attributions, index, rebuttal.voice)) continue;
    if (here - blockOf(token) > REACH) break;
    return index;
  }
  const own = attributions[rebuttal.voice];
  const edge = own?.cue?.end ?? text.end[rebuttal.last - 1] ?? 0;
  for (let index = 0; index < attributions.length; index++) {
    const token = firstTokens[index] as number;
    if ((text.start[token] as number) < edge || !isOther(index) || blockOf(token) !== here) continue;
    return index;
  }
  return -1;
}

/** Whether the words stand around the rebuttal itself: then they are no other's statement. */
function isInside(attributions: readonly Attribution[], index: number, voice: number): boolean {
  let nested = attributions[voice]?.nestedIn ?? null;
  const id = attributions[index]?.id;
  for (let steps = 0; nested !== null && steps < attributions.length; steps++) {
    if (nested === id) return true;
    nested = attributions.find((attribution) => attribution.id === nested)?.nestedIn ?? null;
  }
  return false;
}

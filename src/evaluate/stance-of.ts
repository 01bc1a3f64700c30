/** Stance towards a span of a text, as the commands that compare with gold data read it. */
import type { Lexicons } from '../lexicon/load.js';
import type { Attribution, Span, Text } from '../model.js';
import { attribute } from '../stages/attribute/index.js';
import { type Feature, readMention } from '../stages/score/evidence.js';
import { addPortrayal, type MentionStance, scoreMention } from '../stages/score/mention.js';
import { readSentence } from '../stages/score/sentences.js';
import { readText } from './attribution.js';

/** A text with its attributions, ready for spans. */
export interface ReadPassage {
  readonly text: Text;
  readonly attributions: readonly Attribution[];
}

/** Reads a sentence or two; line breaks count as spaces, so that offsets hold. */
export function readPassage(source: string, lexicons: Lexicons): ReadPassage {
  const text = readText(source.replaceAll(/[\r\n]/g, ' '), lexicons);
  return { text, attributions: attribute({ id: 'passage' }, text, lexicons) };
}

/** Features of the target span, in the sentence where it ends; none where the span holds no word. */
export function featuresOf(
  { text, attributions }: ReadPassage,
  target: Span,
  holder: Span | null,
  lexicons: Lexicons,
): Feature[] {
  const mention = tokensIn(text, target);
  if (mention === null) return [];
  const sentence = text.sentence[mention.last - 1] as number;
  const range = text.sentences[sentence] as Text['sentences'][number];
  const within = (tokens: { first: number; last: number }) => {
    const first = Math.min(Math.max(tokens.first, range.first), range.last - 1);
    return { first, last: Math.min(Math.max(tokens.last, first + 1), range.last) };
  };
  const other = holder === null ? null : tokensIn(text, holder);
  const reading = readSentence(text, sentence, lexicons);
  if (other === null) return readMention(reading, within(mention), attributions, null);
  return addPortrayal(readMention(reading, within(mention), attributions, within(other)), lexicons.stance);
}

/** Stance of a sentence towards the target span in it. */
export function stanceOf(sentence: string, target: Span, lexicons: Lexicons): MentionStance {
  return scoreMention(featuresOf(readPassage(sentence, lexicons), target, null, lexicons), lexicons.stance);
}

function tokensIn({ start, end }: Text, span: Span): { first: number; last: number } | null {
  let first = 0;
  while (first < end.length && (end[first] as number) <= span.start) first++;
  let last = first;
  while (last < start.length && (start[last] as number) < span.end) last++;
  if (first >= start.length) return null;
  return { first, last: Math.max(last, first + 1) };
}

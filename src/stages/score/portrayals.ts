/** How a text shows its targets where it names them: the model's reading of each mention. */
import type { Lexicons } from '../../lexicon/load.js';
import type { Attribution, Mention, Portrayal, PortrayalReason, ScoreOptions, Text } from '../../model.js';
import { emitMention } from './evidence.js';
import { stanceFrom } from './mention.js';
import { countBySentence, isOfItself, weighStance } from './mention-weight.js';
import { readSentence, type SentenceReading } from './sentences.js';
import { weighVerbClass } from './voice-weight.js';

/** Words that are told one by one as reasons; the others are added up. */
const MOST_REASONS = 6;

/**
 * Reads each mention of a target that is no issue: its evidence, added up to probabilities. A mention takes part in a score unless it
 * says next to nothing, or the target speaks of itself; those of one target in one sentence share the weight of one.
 *
 * @param isSpoken whether a cue already speaks of a target in a sentence; its mentions there are read and take no part
 */
export function readPortrayals(
  article: { readonly id: string },
  text: Text,
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
  isSpoken: (target: string, sentence: number) => boolean,
  lexicons: Lexicons,
  options: ScoreOptions,
): Portrayal[] {
  const readings = new Map<number, SentenceReading>();
  const voices = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const portrayals: Portrayal[] = [];
  const others = mentions.filter((mention) => !isOfItself(text, mention, lexicons));
  const counted = new Set(others);
  const shareOf = countBySentence(others);
  for (const mention of mentions) {
    if (lexicons.targets[mention.target]?.kind === 'issue') continue;
    const { sentence } = mention;
    const reading = readings.get(sentence) ?? readSentence(text, sentence, lexicons);
    readings.set(sentence, reading);
    const parts = readParts(reading, mention, attributions, lexicons);
    const stance = stanceFrom(parts.pro, parts.contra);
    const sided = stance.for + stance.against;
    const counts = counted.has(mention) && !isSpoken(mention.target, sentence);
    const position = text.sentences[sentence]?.position ?? 'body';
    const voice = mention.voice === null ? undefined : voices.get(mention.voice);
    portrayals.push({
      ...mention,
      id: `${article.id}:m${portrayals.length}`,
      position,
      voiceWeight: weighVerbClass(voice),
      for: round(stance.for),
      against: round(stance.against),
      polarity: round(stance.score / sided),
      weight: counts
        ? round((options.positionWeights[position] * weighStance(stance)) / shareOf(mention))
        : 0,
      reasons: reasonsOf(text, parts),
      oddsFor: round(parts.pro),
      oddsAgainst: round(parts.contra),
    });
  }
  return portrayals;
}

/** Log odds by token range, and in all. */
interface Parts {
  pro: number;
  contra: number;
  readonly words: Map<string, { first: number; last: number; pro: number; contra: number }>;
}

function readParts(
  reading: SentenceReading,
  mention: Mention,
  attributions: readonly Attribution[],
  { stance }: Lexicons,
): Parts {
  const parts: Parts = { pro: 0, contra: 0, words: new Map() };
  emitMention(reading, mention, attributions, null, (where, key, first, last, value) => {
    const weight = stance.portrayal.get(where)?.get(key);
    if (weight === undefined) return;
    const [pro, contra] = [value * weight[0], value * weight[1]];
    parts.pro += pro;
    parts.contra += contra;
    const place = `${first} ${last}`;
    const known = parts.words.get(place);
    if (known === undefined) parts.words.set(place, { first, last, pro, contra });
    else {
      known.pro += pro;
      known.contra += contra;
    }
  });
  return parts;
}

/** The words that tell most for one side over the other, in order of the text. */
function reasonsOf(text: Text, { words }: Parts): PortrayalReason[] {
  return [...words.values()]
    .sort((a, b) => Math.abs(b.pro - b.contra) - Math.abs(a.pro - a.contra) || a.first - b.first)
    .slice(0, MOST_REASONS)
    .sort((a, b) => a.first - b.first || a.last - b.last)
    .map(({ first, last, pro, contra }) => {
      const start = text.start[first] as number;
      const end = text.end[last - 1] as number;
      return {
        start,
        end,
        text: text.source.slice(start, end),
        oddsFor: round(pro),
        oddsAgainst: round(contra),
      };
    });
}

/** To 4 decimals, without a negative zero. */
function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 + 0 : 0;
}

/** How a text shows its targets where it names them: the model's reading of each mention. */
import type { Lexicons } from '../../lexicon/load.js';
import { turnTable, type WeightTable } from '../../lexicon/stance-model.js';
import type { Attribution, Mention, Portrayal, ScoreOptions, Text } from '../../model.js';
import { emitMention } from './evidence.js';
import { stanceFrom } from './mention.js';
import { round } from './round.js';
import { readSentence, type SentenceReading } from './sentences.js';
import { addOdds, clearTally, createTally, reasonsOf, type Tally } from './tally.js';
import { weighVerbClass } from './voice-weight.js';

/**
 * Reads each mention of a target that is no issue: its evidence, added up to probabilities. A mention takes part in a score where it
 * is likelier that the text is for or against the target than neither.
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
  const tally = createTally();
  const weigher: Weigher = { table: turnTable(lexicons.stance.portrayal), keys: [], rows: [] };
  for (const mention of mentions) {
    if (lexicons.targets[mention.target]?.kind === 'issue') continue;
    const { target, sentence } = mention;
    const reading = readings.get(sentence) ?? readSentence(text, sentence, lexicons);
    readings.set(sentence, reading);
    tallyMention(tally, weigher, reading, mention, attributions);
    const stance = stanceFrom(tally.pro, tally.contra);
    const sided = stance.for + stance.against;
    const counts = Math.max(stance.for, stance.against) > stance.neutral && !isSpoken(target, sentence);
    const position = text.sentences[sentence]?.position ?? 'body';
    const voice = mention.voice === null ? undefined : voices.get(mention.voice);
    portrayals.push({
      target,
      text: mention.text,
      sentence,
      first: mention.first,
      last: mention.last,
      start: mention.start,
      end: mention.end,
      by: mention.by,
      voice: mention.voice,
      source: mention.source,
      id: `${article.id}:m${portrayals.length}`,
      position,
      voiceWeight: weighVerbClass(voice),
      for: round(stance.for),
      against: round(stance.against),
      polarity: round(stance.score / sided),
      weight: counts ? round(options.positionWeights[position] * sided) : 0,
      reasons: reasonsOf(text, tally),
      oddsFor: round(tally.pro),
      oddsAgainst: round(tally.contra),
    });
  }
  return portrayals;
}

/** Weights by key, then family with relation, and those looked up last at each token of a sentence. */
interface Weigher {
  readonly table: WeightTable;
  readonly keys: string[];
  readonly rows: (ReturnType<WeightTable['get']> | null)[];
}

/** Adds up the evidence at a mention: each weight with its family and key, of a word by itself mostly the word's. */
function tallyMention(
  tally: Tally,
  { table, keys, rows }: Weigher,
  reading: SentenceReading,
  mention: Mention,
  attributions: readonly Attribution[],
): void {
  const base = reading.first;
  clearTally(tally, base, reading.last);
  emitMention(reading, mention, attributions, null, (where, key, first, last, value) => {
    const at = first - base;
    if (keys[at] !== key) {
      keys[at] = key;
      rows[at] = table.get(key);
    }
    const weight = rows[at]?.get(where);
    if (weight !== undefined) addOdds(tally, first, last, value * weight[0], value * weight[1]);
  });
}

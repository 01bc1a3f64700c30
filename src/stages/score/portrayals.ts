/** How a text shows its targets where it names them: the model's reading of each mention. */
import type { Lexicons } from '../../lexicon/load.js';
import { rowsOf, type WeightRows } from '../../lexicon/stance-model.js';
import type { Attribution, Mention, Portrayal, ScoreOptions, Text } from '../../model.js';
import { emitMention } from './evidence.js';
import { stanceFrom } from './mention.js';
import { countBySentence, isOfItself, isVague, weighStance } from './mention-weight.js';
import { round } from './round.js';
import { readSentence, type SentenceReading } from './sentences.js';
import { addOdds, clearTally, createTally, reasonsOf, type Tally } from './tally.js';
import { weighVerbClass } from './voice-weight.js';

/**
 * Reads each mention that may speak for or against its target: its evidence, added up to probabilities. It takes part in a score where
 * one side is likely enough. Mentions of one target in one sentence share the weight of one.
 *
 * Left out are mentions of issues, those in whose sentence a cue speaks of the target, what a target says of itself, and pronouns of
 * states and bodies.
 *
 * @param isSpoken whether a cue speaks of a target in a sentence
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
  const told = mentions.filter(
    (mention) =>
      lexicons.targets[mention.target]?.kind !== 'issue' &&
      !isVague(mention, lexicons) &&
      !isOfItself(text, mention, lexicons) &&
      !isSpoken(mention.target, mention.sentence),
  );
  const shareOf = countBySentence(told);
  const tally = createTally();
  const weigher: Weigher = { rows: rowsOf(lexicons.stance.portrayal), sentence: -1, keys: [], numbers: [] };
  for (const mention of told) {
    const { target, sentence } = mention;
    const reading = readings.get(sentence) ?? readSentence(text, sentence, lexicons);
    readings.set(sentence, reading);
    tallyMention(tally, weigher, reading, mention, attributions);
    const stance = stanceFrom(tally.pro, tally.contra);
    const sided = stance.for + stance.against;
    const position = text.sentences[sentence]?.position ?? 'body';
    const weight = round(
      (options.positionWeights[position] * weighStance(stance, options)) / shareOf(mention),
    );
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
      weight,
      reasons: weight > 0 ? reasonsOf(text, tally) : [],
      oddsFor: round(tally.pro),
      oddsAgainst: round(tally.contra),
    });
  }
  return portrayals;
}

/** Weights, with the key looked up first at each token of the latest sentence and its number, -1 for none. */
interface Weigher {
  readonly rows: WeightRows;
  sentence: number;
  readonly keys: string[];
  readonly numbers: number[];
}

/** Adds up the evidence at a mention. */
function tallyMention(
  tally: Tally,
  weigher: Weigher,
  reading: SentenceReading,
  mention: Mention,
  attributions: readonly Attribution[],
): void {
  const base = reading.first;
  const { rows, keys, numbers } = weigher;
  const { families, starts, family, pro, contra } = rows;
  if (weigher.sentence !== mention.sentence) keys.fill('');
  weigher.sentence = mention.sentence;
  clearTally(tally, base, reading.last);
  emitMention(reading, mention, attributions, null, (where, key, first, last, value) => {
    const wanted = families.get(where);
    if (wanted === undefined) return;
    const place = first - base;
    const isKnown = keys[place] === key && key !== '';
    const number = isKnown ? (numbers[place] as number) : (rows.keys.get(key) ?? -1);
    if (!isKnown && key.length > 1 && !keys[place]) {
      keys[place] = key;
      numbers[place] = number;
    }
    if (number < 0) return;
    const end = starts[number + 1] as number;
    for (let at = starts[number] as number; at < end; at++) {
      if (family[at] !== wanted) continue;
      addOdds(tally, first, last, value * (pro[at] as number), value * (contra[at] as number));
      return;
    }
  });
}

/** How mentions are spoken of, by the model of stance, from the words of their sentences. */
import type { Lexicons } from '../lexicon/load.js';
import type { Attribution, Text } from '../model.js';
import type { NamedMention } from '../stages/attribute/index.js';
import { readMention } from '../stages/score/evidence.js';
import {
  addPortrayal,
  addUp,
  type MentionStance,
  scoreMention,
  stanceFrom,
  weigh,
} from '../stages/score/mention.js';
import { readSentence, type SentenceReading } from '../stages/score/sentences.js';

/** Reads the mentions of one text. */
export interface StanceReader {
  /** How the text shows a target at a mention of it. */
  readonly shown: (mention: NamedMention) => MentionStance;
  /** What somebody named in the same sentence holds towards the target, in [-1, 1]. */
  readonly held: (mention: NamedMention, holder: NamedMention) => number;
}

export type MakeStanceReader = (
  text: Text,
  attributions: readonly Attribution[],
  lexicons: Lexicons,
) => StanceReader;

export const readStances: MakeStanceReader = (text, attributions, lexicons) => {
  const readings = new Map<number, SentenceReading>();
  const readingOf = ({ first }: NamedMention) => {
    const sentence = text.sentence[first] as number;
    const reading = readings.get(sentence) ?? readSentence(text, sentence, lexicons);
    readings.set(sentence, reading);
    return reading;
  };
  const { stance } = lexicons;
  return {
    shown: (mention) => scoreMention(readMention(readingOf(mention), mention, attributions, null), stance),
    held: (mention, holder) => {
      const features = readMention(readingOf(mention), mention, attributions, holder);
      return stanceFrom(...addUp(weigh(addPortrayal(features, stance), stance.holding))).score;
    },
  };
};

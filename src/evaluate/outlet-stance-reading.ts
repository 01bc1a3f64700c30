/** How mentions are spoken of, by the model of stance: for minus against, from the words of their sentence. */
import { readMention } from '../stages/score/evidence.js';
import { scoreMention } from '../stages/score/mention.js';
import { readSentence, type SentenceReading } from '../stages/score/sentences.js';
import type { ReadMentions } from './outlet-stance.js';

export const readStances: ReadMentions = (text, mentions, attributions, lexicons) => {
  const readings = new Map<number, SentenceReading>();
  return mentions.map((mention) => {
    const sentence = text.sentence[mention.first] as number;
    const reading = readings.get(sentence) ?? readSentence(text, sentence, lexicons);
    readings.set(sentence, reading);
    return scoreMention(readMention(reading, mention, attributions, null), lexicons.stance).score;
  });
};

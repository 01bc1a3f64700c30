/**
 * Stance of an article towards each entity that it is given by name: its mentions, what the sentence of each says of it and in whose
 * voice, the sum, and what follows from who is for or against whom.
 */
import type { Aliases } from '../lexicon/aliases.js';
import type { Lexicons } from '../lexicon/load.js';
import {
  attribute,
  findNamedMentions,
  findReferences,
  type NamedMention,
} from '../stages/attribute/index.js';
import { isFirstPerson } from '../stages/score/mention-weight.js';
import { weighVerbClass } from '../stages/score/voice-weight.js';
import { locateVoices } from '../stages/tag/voices.js';
import { type MakeStanceReader, readStances } from './outlet-stance-reading.js';
import { type Evidence, priorOf, readMood, readName, sumUp } from './outlet-stance-sum.js';
import { joinSentences } from './outlet-stance-text.js';
import { balance, findSpeakers, findTies } from './outlet-stance-ties.js';

/** What the predictor sees. */
export interface OutletArticle {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly entities: readonly string[];
}

export interface EntityStance {
  readonly entity: string;
  readonly mentions: readonly NamedMention[];
  /** What others than the entity say of it, by mention. */
  readonly evidence: readonly Evidence[];
  /** In [-1, 1]; 0 where the entity is not found. */
  readonly score: number;
}

export function predictOutletStance(
  article: OutletArticle,
  lexicons: Lexicons,
  aliases: Aliases,
  makeReader: MakeStanceReader = readStances,
): EntityStance[] {
  const text = joinSentences(article.title, article.sentences, lexicons);
  const attributions = attribute({ id: article.id }, text, lexicons);
  const references = findReferences(text, attributions, lexicons);
  const voices = locateVoices(text, attributions);
  const reader = makeReader(text, attributions, lexicons);
  const mentions = article.entities.map((entity) =>
    findNamedMentions(text, references, entity, aliases, lexicons),
  );
  const speakers = findSpeakers(text, attributions, mentions);
  const spoken = mentions.map((all, entity) =>
    all.map((mention) => {
      const at = mention.first;
      const voice = voices[at] as number;
      const isOfItself = isFirstPerson(text, at, lexicons.grammar);
      const here = speakers[voice] ?? [];
      return {
        mention,
        sentence: text.sentence[at] as number,
        voice: weighVerbClass(attributions[voice]),
        speakers: isOfItself && !here.includes(entity) ? [...here, entity] : here,
      };
    }),
  );
  const evidence = spoken.map((all, entity) =>
    all.flatMap(({ mention, sentence, voice, speakers: here }): Evidence[] => {
      if (here.includes(entity)) return [];
      const position = text.sentences[sentence]?.position ?? 'body';
      return [{ sentence, position, voice, stance: reader.shown(mention) }];
    }),
  );
  const mood = readMood(evidence.flat());
  const alone = evidence.map((all, entity) => {
    if (mentions[entity]?.length === 0) return 0;
    return sumUp(all, priorOf(readName(article.entities[entity] as string, lexicons), mood));
  });
  const scores = balance(alone, findTies(spoken, reader));
  return article.entities.map((entity, index) => ({
    entity,
    mentions: mentions[index] as NamedMention[],
    evidence: evidence[index] as Evidence[],
    score: scores[index] as number,
  }));
}

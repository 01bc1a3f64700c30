/**
 * Stance of an article towards each entity that it is given by name: its mentions, what each sentence of a mention
 * says of it, in whose voice, and the sum.
 */
import type { Aliases } from '../lexicon/aliases.js';
import type { Lexicons } from '../lexicon/load.js';
import type { Article, Attribution, Block, Position, Text, VoiceWeight } from '../model.js';
import {
  attribute,
  findNamedMentions,
  findReferences,
  type NamedMention,
} from '../stages/attribute/index.js';
import { defaultScoreOptions } from '../stages/score/index.js';
import { locateVoices } from '../stages/tag/voices.js';
import { tokenize } from '../stages/tokenize/index.js';

/** What the predictor sees. */
export interface OutletArticle {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly entities: readonly string[];
}

/** What one sentence says of an entity. */
export interface Evidence {
  readonly sentence: number;
  readonly position: Position;
  readonly voice: VoiceWeight;
  /** From -1, against, to 1, for: the mean of the sentence’s mentions. */
  readonly score: number;
}

export interface EntityStance {
  readonly entity: string;
  readonly mentions: readonly NamedMention[];
  readonly evidence: readonly Evidence[];
  /** In [-1, 1]; 0 where the entity is not found. */
  readonly score: number;
}

/** Gives how each of some mentions is spoken of, in [-1, 1]. */
export type ReadMentions = (
  text: Text,
  mentions: readonly NamedMention[],
  attributions: readonly Attribution[],
  lexicons: Lexicons,
) => number[];

export function predictOutletStance(
  article: OutletArticle,
  lexicons: Lexicons,
  aliases: Aliases,
  readMentions: ReadMentions,
): EntityStance[] {
  const text = joinSentences(article.title, article.sentences, lexicons);
  const attributions = attribute({ id: article.id }, text, lexicons);
  const references = findReferences(text, attributions, lexicons);
  const voices = locateVoices(text, attributions);
  return article.entities.map((entity) => {
    const mentions = findNamedMentions(text, references, entity, aliases, lexicons);
    const scores = readMentions(text, mentions, attributions, lexicons);
    const evidence = gather(text, mentions, scores, (token) =>
      voiceOf(attributions[voices[token] as number]),
    );
    return { entity, mentions, evidence, score: sumUp(evidence) };
  });
}

/**
 * Title and sentences as blocks. A sentence begins a paragraph, save inside a quotation that an earlier one opens.
 */
export function joinSentences(title: string, sentences: readonly string[], lexicons: Lexicons): Text {
  const blocks: Block[] = [];
  let source = '';
  let open = false;
  const add = (part: string, kind: Block['kind']) => {
    const words = part.trim();
    if (words === '') return;
    const last = blocks.at(-1);
    source += last === undefined ? '' : open ? ' ' : '\n';
    const start = source.length;
    source += words;
    if (open && last !== undefined) blocks[blocks.length - 1] = { ...last, end: source.length };
    else blocks.push({ kind, reason: 'line', start, end: source.length });
  };
  add(title, 'title');
  for (const sentence of sentences) {
    add(sentence, 'paragraph');
    open = leavesOpen(sentence, open);
  }
  return tokenize({ source, blocks } as Pick<Article, 'source' | 'blocks'> as Article, lexicons);
}

/** Whether a quotation is open behind a sentence. */
function leavesOpen(sentence: string, before: boolean): boolean {
  let open = before;
  for (const mark of sentence)
    if (mark === '“') open = true;
    else if (mark === '”') open = false;
    else if (mark === '"') open = !open;
  return open;
}

/** The mean of each sentence’s mentions, with the voice of the first. */
function gather(
  text: Text,
  mentions: readonly NamedMention[],
  scores: readonly number[],
  voiceAt: (token: number) => VoiceWeight,
): Evidence[] {
  const bySentence = new Map<number, { voice: VoiceWeight; scores: number[] }>();
  for (const [index, { first }] of mentions.entries()) {
    const sentence = text.sentence[first] as number;
    const known = bySentence.get(sentence) ?? { voice: voiceAt(first), scores: [] };
    known.scores.push(scores[index] as number);
    bySentence.set(sentence, known);
  }
  return [...bySentence].map(([sentence, { voice, scores: all }]) => ({
    sentence,
    voice,
    position: text.sentences[sentence]?.position ?? 'body',
    score: all.reduce((sum, score) => sum + score, 0) / all.length,
  }));
}

/** Whose words a token is, as scoring weighs them. */
function voiceOf(attribution: Attribution | undefined): VoiceWeight {
  if (attribution === undefined) return 'own';
  if (attribution.manner === 'scare' || attribution.verbClass === 'distancing') return 'distanced';
  return attribution.verbClass === 'endorsing' ? 'endorsed' : 'neutral';
}

/** S = sum of w*p / (k + sum of |w|), with the weights of scoring. */
function sumUp(evidence: readonly Evidence[]): number {
  const { k, positionWeights, voiceWeights } = defaultScoreOptions;
  let sum = 0;
  let weight = 0;
  for (const { position, voice, score } of evidence) {
    const w = positionWeights[position] * voiceWeights[voice];
    sum += w * score;
    weight += Math.abs(w);
  }
  return sum / (k + weight);
}

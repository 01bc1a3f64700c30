import type { FrameTerm, Lexicons } from '../../lexicon/load.js';
import { type Found, findTerms } from '../../lexicon/terms.js';
import type { Attribution, Cue, Mention, Sentence, Text } from '../../model.js';
import { type AssertionScene, type Judgement, judge } from './assertion.js';
import { type Clauses, numberClauses } from './clauses.js';
import { findIssues } from './issues.js';
import {
  findMentions,
  indexSlots,
  type NamedMention,
  type TargetReference,
  withReferences,
} from './mentions.js';
import { type FoundModifier, type FoundSign, findModifiers, findSigns, hasRebuttal } from './modifiers.js';
import { type FoundRebuttal, findRebuttals, matchRebuttals } from './rebuttals.js';
import { findTargets, type TargetScene } from './targets.js';
import { locateVoices, markReportedPast, tokenAt, voiceOfTerm } from './voices.js';

/**
 * Targets named and frame cues found in an article, each cue with its voice, assertion, rebuttal and targets.
 *
 * @param references pronouns and role nouns that stand for targets: they are mentions too, and no cue goes by them
 */
export function tag(
  article: { readonly id: string },
  text: Text,
  attributions: readonly Attribution[],
  references: readonly TargetReference[],
  lexicons: Lexicons,
): { mentions: Mention[]; cues: Cue[] } {
  const mentions = findMentions(text, lexicons);
  const slots = indexSlots(text, mentions, lexicons);
  const issues = findIssues(text, mentions, lexicons);
  const voiceAt = locateVoices(text, attributions);
  const { sources, partyVoiceAt } = markSources(text, attributions, voiceAt);
  const inSource = (token: number, said: number) => {
    const start = text.start[said] as number;
    const content = attributions[sources[token] as number]?.content;
    return content?.some((span) => span.start <= start && span.end > start) ?? false;
  };
  const attributes = (token: number, voice: number) => {
    const attribution = attributions[voice];
    if (attribution?.kind !== 'speech' || attribution.cue === null) return false;
    const { start, end } = attribution.cue;
    return (text.start[token] as number) >= start && (text.start[token] as number) < end;
  };
  const isReportedPast = markReportedPast(text, attributions, voiceAt);
  const rebuttals: FoundRebuttal[] = [];
  const tagged: TaggedCue[] = [];
  let from = 0;
  for (const [index, sentence] of text.sentences.entries()) {
    let to = from;
    while (to < mentions.length && (mentions[to] as NamedMention).sentence === index) to++;
    const here = mentions.slice(from, to);
    from = to;
    const { grammar } = lexicons;
    let read: SentenceReading | null = null;
    const readOnce = () => {
      read ??= readSentence(text, sentence, index, lexicons);
      return read;
    };
    const sameClause = (one: number, other: number) => {
      const { clause } = readOnce().clauses;
      return clause[one - sentence.first] === clause[other - sentence.first];
    };
    const found = findTerms(lexicons.frameTerms, text, index, slots, sameClause);
    if (found.length === 0 && !hasRebuttal(text, index, lexicons)) continue;
    const { modifiers, signs, clauses } = readOnce();
    rebuttals.push(...findRebuttals({ text, sentence, modifiers, signs, attributions, voiceAt }));
    if (found.length === 0) continue;
    const scene: AssertionScene = {
      text,
      sentence,
      modifiers,
      signs,
      clauses,
      grammar,
      voiceAt,
      isAttitude: (voice) => attributions[voice]?.kind === 'attitude',
      attributes,
      isReportedPast,
    };
    const targets: TargetScene = {
      text,
      lexicons,
      issues: issues
        .filter(({ blocks }) => blocks === null || blocks.has(sentence.block))
        .map(({ target }) => target),
      mentions: here,
      signs,
      clauses: clauses.clause,
      sentence: index,
      first: sentence.first,
      voiceAt: partyVoiceAt,
      inSource,
    };
    for (const cue of chooseLongest(found)) {
      const voiceNumber = voiceOfTerm(text, attributions, voiceAt, cue);
      const attribution = attributions[voiceNumber];
      const { assertion, reason } = withRejection(judge(scene, cue), attribution, text, lexicons);
      const start = text.start[cue.first] as number;
      const end = text.end[cue.last - 1] as number;
      const { lexicon, frame } = cue.term.meaning;
      tagged.push({
        voiceNumber,
        meaning: cue.term.meaning,
        cue: {
          id: `${article.id}:c${tagged.length}`,
          start,
          end,
          text: text.source.slice(start, end),
          sentence: index,
          lexicon,
          term: cue.term.term,
          frame,
          voice: attribution?.id ?? null,
          source: attribution?.source ?? null,
          assertion,
          assertionReason: reason,
          rebuttal: null,
          targets: findTargets(targets, cue),
          position: sentence.position,
        },
      });
    }
  }
  const rejected = matchRebuttals(text, rebuttals, attributions, attitudesOf(tagged));
  const cues = tagged.map(({ cue, voiceNumber }) => {
    const rebuttal = cue.assertion === 'affirmed' ? rejected.get(voiceNumber) : undefined;
    return rebuttal === undefined ? cue : { ...cue, rebuttal };
  });
  const voiced = withReferences(text, mentions, references, lexicons).map((mention): Mention => {
    const attribution = attributions[voiceAt[mention.first] as number];
    return {
      target: mention.target,
      text: mention.text,
      sentence: mention.sentence,
      first: mention.first,
      last: mention.last,
      start: mention.start,
      end: mention.end,
      by: mention.by,
      voice: attribution?.id ?? null,
      source: attribution?.source ?? null,
    };
  });
  return { mentions: voiced, cues };
}

/** A cue with the number of its voice and what its term means. */
interface TaggedCue {
  readonly cue: Cue;
  readonly voiceNumber: number;
  readonly meaning: FrameTerm;
}

/** Which voices say something that a rebuttal may reject, and whether it is against somebody. */
function attitudesOf(cues: readonly TaggedCue[]): Map<number, { readonly isHostile: boolean }> {
  const attitudes = new Map<number, { isHostile: boolean }>();
  for (const { voiceNumber, meaning, cue } of cues) {
    if (cue.assertion !== 'affirmed') continue;
    const polarities = [...Object.values(meaning.stance), ...cue.targets.map(({ polarity }) => polarity)];
    const isHostile = polarities.some((polarity) => polarity < 0);
    const known = attitudes.get(voiceNumber);
    if (known === undefined) attitudes.set(voiceNumber, { isHostile });
    else known.isHostile ||= isHostile;
  }
  return attitudes;
}

/**
 * For each token the attribution whose speaker it names, or -1; and the voice of each token with those that name who wants or fears
 * something ("Both nations want …") counted to what they want, for they are its subject.
 */
function markSources(
  text: Text,
  attributions: readonly Attribution[],
  voiceAt: Int32Array,
): { sources: Int32Array; partyVoiceAt: Int32Array } {
  const sources = new Int32Array(text.value.length).fill(-1);
  const partyVoiceAt = voiceAt.slice();
  for (const [index, { sourceSpan, kind, content }] of attributions.entries()) {
    if (sourceSpan === null) continue;
    const voice = voiceAt[tokenAt(text, content[0]?.start ?? 0)] as number;
    for (
      let token = tokenAt(text, sourceSpan.start);
      (text.start[token] ?? sourceSpan.end) < sourceSpan.end;
      token++
    )
      if (kind === 'speech') sources[token] = index;
      else if (voice === index) partyVoiceAt[token] = index;
  }
  return { sources, partyVoiceAt };
}

/** What a sentence's cues are judged by. */
interface SentenceReading {
  readonly modifiers: readonly FoundModifier[];
  readonly signs: readonly FoundSign[];
  readonly clauses: Clauses;
}

function readSentence(text: Text, sentence: Sentence, index: number, lexicons: Lexicons): SentenceReading {
  const modifiers = findModifiers(text, index, lexicons);
  const signs = findSigns(text, index, lexicons);
  return { modifiers, signs, clauses: numberClauses(text, sentence, modifiers, signs, lexicons.grammar) };
}

/** The longest of overlapping finds; of equal ones the term with more of its own words. */
function chooseLongest(found: readonly Found<FrameTerm>[]): Found<FrameTerm>[] {
  const ordered = found.toSorted(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      b.term.term.length - a.term.term.length ||
      a.first - b.first ||
      (a.term.meaning.frame < b.term.meaning.frame ? -1 : 1),
  );
  const chosen: Found<FrameTerm>[] = [];
  for (const cue of ordered) {
    const loses = chosen.some(
      (other) =>
        other.first < cue.last &&
        other.last > cue.first &&
        (other.term.meaning.frame === cue.term.meaning.frame ||
          (other.first <= cue.first && other.last >= cue.last)),
    );
    if (!loses) chosen.push(cue);
  }
  return chosen.sort((a, b) => a.first - b.first || b.last - a.last);
}

/**
 * What a source rejects ("denied that …") is denied in its voice, unless the words already deny it. A verb that
 * only declines to speak rejects nothing.
 */
function withRejection(
  judgement: Judgement,
  attribution: Attribution | undefined,
  text: Text,
  lexicons: Lexicons,
): Judgement {
  if (attribution?.verbClass !== 'rejecting' || attribution.cue === null) return judgement;
  const { start, end } = attribution.cue;
  const token = tokenAt(text, start);
  const rejects = findModifiers(text, text.sentence[token] ?? -1, lexicons).some(
    ({ kind, first, last }) =>
      kind === 'denial' && (text.end[last - 1] ?? 0) > start && (text.start[first] ?? end) < end,
  );
  if (!rejects) return judgement;
  if (judgement.assertion === 'denied') return { assertion: 'affirmed', reason: null };
  return { assertion: 'denied', reason: { rule: 'denial', start, end, text: text.source.slice(start, end) } };
}

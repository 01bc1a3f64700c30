import type { Evidence, ScoreOptions } from '../../model.js';
import type { CueRow } from '../../rows.js';
import { hashText } from './hash.js';

/** A cue that may be kept as evidence. */
export interface Candidate {
  readonly cue: CueRow;
  /** Weight of its position times that of its voice, and towards a target times its polarity. */
  readonly strength: number;
  /** Of its id, for an order among equals that no outlet or article is first in. */
  readonly hash: number;
  readonly build: () => Evidence;
}

/** A sentence is shown up to so many characters before and after its cue. */
const context = 1000;

/** Text without offsets is cut after so many characters. */
const longestText = 500;

/** A cue with what ranks it; its evidence is made once and only where it is kept. */
export function weighCue(cue: CueRow, source: string, scoring: ScoreOptions): Candidate {
  let built: Evidence | null = null;
  const build = () => {
    built ??= buildEvidence(cue, source);
    return built;
  };
  const strength = Math.abs(cue.weight * scoring.voiceWeights[cue.voiceWeight]);
  return { cue, strength, hash: hashText(cue.id), build };
}

/** A cue with its sentence, ready to be shown, without a hold on the article's text. */
export function buildEvidence(cue: CueRow, source: string): Evidence {
  const sentenceStart = stepOverPair(source, Math.max(cue.sentenceStart, cue.start - context));
  const sentenceEnd = stepOverPair(source, Math.min(cue.sentenceEnd, cue.end + context));
  return {
    id: cue.id,
    article: cue.article,
    outlet: cue.outlet,
    frame: cue.frame,
    term: cue.term,
    start: cue.start,
    end: cue.end,
    sentenceStart,
    sentenceEnd,
    text: detach(cue.text),
    sentence: detach(source.slice(sentenceStart, sentenceEnd)),
    position: cue.position,
    voice: cue.voice,
    source: cue.source && detach(cue.source),
    voiceWeight: cue.voiceWeight,
    assertion: cue.assertion,
    assertionText: cutText(cue.assertionReason?.text),
    rebutted: cue.rebutted,
    rebuttedBy: cue.rebuttedBy && detach(cue.rebuttedBy),
    rebuttalText: cutText(cue.rebuttal?.text),
    weight: cue.weight,
    targets: cue.targets.map(({ target, polarity, effective }) => ({ target, polarity, effective })),
  };
}

/** The offset, or the next one where it falls within a surrogate pair. */
export function stepOverPair(source: string, offset: number): number {
  const code = source.charCodeAt(offset);
  const before = source.charCodeAt(offset - 1);
  const within = code >= 0xdc00 && code < 0xe000 && before >= 0xd800 && before < 0xdc00;
  return within ? offset + 1 : offset;
}

function cutText(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.length <= longestText) return detach(text);
  return `${detach(text.slice(0, stepOverPair(text, longestText)))}…`;
}

/** The same text as a copy: a slice would keep the article's whole text in memory. */
export function detach(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

import { group } from 'd3-array';
import type { ScoreOptions } from '../../model.js';
import type { ArticleRows, CueRow, StanceRow } from '../../rows.js';
import type { RatioPart } from '../../statistics/bootstrap-ratio.js';
import type { Candidate } from './evidence.js';
import { mergeEvidence, offerEvidence } from './ranking.js';
import type { OutletSum, TargetSum, VoiceSum, Weighting } from './sum.js';
import { entries, entry, tally } from './table.js';

/**
 * Adds an article's stances to its outlet.
 *
 * @param evidence the article's cues, and its mentions as such (`asCue`)
 */
export function addStances(
  outlet: OutletSum,
  rows: ArticleRows,
  evidence: readonly CueRow[],
  scoring: ScoreOptions,
): void {
  const counted = rows.stances.filter((row) => row.pieces > 0);
  for (const [id, stances] of group(counted, (row) => row.target)) {
    const target = entry(outlet.targets, id, createTarget);
    for (const { voice, score, pieces } of stances) {
      addScore(target.voices[voice], score, pieces, () => sumSentences(evidence, id, voice, scoring));
    }
    addEqual(target.voices.equal, stances, scoring.k);
  }
}

/**
 * Adds an article's cues to the targets that they have a polarity other than 0 towards; their evidence ranks by
 * position, voice and polarity.
 */
export function addTowards(outlet: OutletSum, cues: readonly Candidate[], evidence: number): void {
  const pairs = cues.flatMap((candidate) =>
    candidate.cue.targets
      .filter(({ effective }) => effective !== 0)
      .map(({ target, effective }) => ({
        target,
        ...candidate,
        strength: candidate.strength * Math.abs(effective),
      })),
  );
  for (const [id, found] of group(pairs, ({ target }) => target)) {
    const target = entry(outlet.targets, id, createTarget);
    target.pieces += found.length;
    offerEvidence(target.evidence, found, evidence);
  }
}

export function createTarget(): TargetSum {
  return {
    pieces: 0,
    voices: { own: createVoice(), quoted: createVoice(), combined: createVoice(), equal: createVoice() },
    evidence: [],
  };
}

function createVoice(): VoiceSum {
  return { articles: 0, pieces: 0, histogram: {}, sentences: null };
}

function addScore(voice: VoiceSum, score: number, pieces: number, sentences: () => RatioPart[] | null): void {
  voice.articles += 1;
  voice.pieces += pieces;
  tally(voice.histogram, String(Math.round(score * 10_000) + 0), 1);
  voice.sentences = voice.articles === 1 ? sentences() : null;
}

/** All voices weigh the same: the own and the quoted sums together, shrunk once. */
function addEqual(voice: VoiceSum, stances: readonly StanceRow[], k: number): void {
  let [sum, weight, pieces] = [0, k, 0];
  for (const row of stances) {
    if (row.voice === 'combined') continue;
    sum += row.sum;
    weight += row.weight;
    pieces += row.pieces;
  }
  if (pieces > 0) addScore(voice, weight === 0 ? 0 : sum / weight, pieces, () => null);
}

/** Each sentence's part in an article's score towards a target. */
function sumSentences(
  cues: readonly CueRow[],
  target: string,
  voice: Weighting,
  scoring: ScoreOptions,
): RatioPart[] {
  const parts = new Map<number, [number, number]>();
  for (const cue of cues) {
    const isOwn = cue.voiceWeight === 'own';
    if ((voice === 'own' && !isOwn) || (voice === 'quoted' && isOwn)) continue;
    const factor = voice === 'combined' ? scoring.voiceWeights[cue.voiceWeight] : 1;
    for (const towards of cue.targets) {
      if (towards.target !== target) continue;
      const part = parts.get(cue.sentenceStart) ?? [0, 0];
      part[0] += cue.weight * factor * towards.effective;
      part[1] += Math.abs(cue.weight * factor);
      parts.set(cue.sentenceStart, part);
    }
  }
  return [...parts.values()];
}

/** Adds another part's stances towards a target. */
export function mergeTarget(into: TargetSum, from: TargetSum, evidence: number): void {
  into.pieces += from.pieces;
  for (const weighting of ['own', 'quoted', 'combined', 'equal'] as const) {
    mergeVoice(into.voices[weighting], from.voices[weighting]);
  }
  mergeEvidence(into.evidence, from.evidence, evidence);
}

function mergeVoice(into: VoiceSum, from: VoiceSum): void {
  if (from.articles === 0) return;
  into.sentences = into.articles === 0 ? from.sentences : null;
  into.articles += from.articles;
  into.pieces += from.pieces;
  for (const [score, count] of entries(from.histogram)) tally(into.histogram, score, count);
}

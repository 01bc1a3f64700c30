import { ascending, descending } from 'd3-array';
import type { Evidence } from '../../model.js';
import type { CueRow } from '../../rows.js';
import type { RankedEvidence } from './sum.js';

/** A cue that may be kept as evidence. */
export interface Candidate {
  readonly cue: CueRow;
  readonly hash: number;
  readonly build: () => Evidence;
}

/** An article's cues come in turns of so many, so that the kept ones spread over articles. */
const turn = 3;

/** A sentence is shown up to so many characters before and after its cue. */
const context = 1000;

/** Text without offsets is cut after so many characters. */
const longestText = 500;

/**
 * Offers one article's cues of a cell to the cell's evidence.
 *
 * Order: the three strongest cues of each article before any article's next three; in a turn the strongest
 * first; then by hash of the id. An article's rows come at once, so a cue's place depends on its article alone
 * and the first `limit` of parts hold the first `limit` of the whole.
 *
 * @param kept the cell's evidence in that order; changed in place
 */
export function offerEvidence(
  kept: RankedEvidence[],
  candidates: readonly Candidate[],
  strengthOf: (cue: CueRow) => number,
  limit: number,
): void {
  const ranked = candidates
    .map((candidate) => ({ candidate, strength: strengthOf(candidate.cue) }))
    .sort(
      (a, b) =>
        descending(a.strength, b.strength) ||
        ascending(a.candidate.hash, b.candidate.hash) ||
        ascending(a.candidate.cue.id, b.candidate.cue.id),
    );
  for (let i = 0; i < ranked.length && i < limit; i++) {
    const { candidate, strength } = ranked[i];
    const place = { tier: Math.floor(i / turn), strength, hash: candidate.hash };
    const at = findPlace(kept, place, candidate.cue.id);
    if (at === null) continue;
    if (at >= limit) return;
    kept.splice(at, 0, { ...place, evidence: candidate.build() });
    if (kept.length > limit) kept.pop();
  }
}

/** Puts the evidence of another part's cell to a cell's own. */
export function mergeEvidence(kept: RankedEvidence[], more: readonly RankedEvidence[], limit: number): void {
  for (const ranked of more) {
    const at = findPlace(kept, ranked, ranked.evidence.id);
    if (at === null) continue;
    if (at >= limit) return;
    kept.splice(at, 0, ranked);
    if (kept.length > limit) kept.pop();
  }
}

/** Ids of kept evidence, strongest first. */
export function listStrongest(kept: readonly RankedEvidence[]): string[] {
  return [...kept]
    .sort(
      (a, b) =>
        descending(a.strength, b.strength) ||
        ascending(a.hash, b.hash) ||
        ascending(a.evidence.id, b.evidence.id),
    )
    .map(({ evidence }) => evidence.id);
}

/** Where a cue comes in the order, or null where it stands already. */
function findPlace(
  kept: readonly RankedEvidence[],
  place: Omit<RankedEvidence, 'evidence'>,
  id: string,
): number | null {
  for (let at = kept.length; at > 0; at--) {
    const other = kept[at - 1];
    const order =
      ascending(other.tier, place.tier) ||
      descending(other.strength, place.strength) ||
      ascending(other.hash, place.hash) ||
      ascending(other.evidence.id, id);
    if (order === 0) return null;
    if (order < 0) return at;
  }
  return 0;
}

/** A cue with its sentence, ready to be shown, without a hold on the article's text. */
export function buildEvidence(cue: CueRow, source: string): Evidence {
  const sentenceStart = stepOverPair(source, Math.max(cue.sentenceStart, cue.start - context));
  const sentenceEnd = stepOverPair(source, Math.min(cue.sentenceEnd, cue.end + context));
  return detach({
    id: cue.id,
    article: cue.article,
    outlet: cue.outlet,
    frame: cue.frame,
    term: cue.term,
    start: cue.start,
    end: cue.end,
    sentenceStart,
    sentenceEnd,
    text: cue.text,
    sentence: source.slice(sentenceStart, sentenceEnd),
    position: cue.position,
    voice: cue.voice,
    source: cue.source,
    voiceWeight: cue.voiceWeight,
    assertion: cue.assertion,
    assertionText: cutText(cue.assertionReason?.text),
    rebutted: cue.rebutted,
    rebuttedBy: cue.rebuttedBy,
    rebuttalText: cutText(cue.rebuttal?.text),
    weight: cue.weight,
    targets: cue.targets.map(({ target, polarity, effective }) => ({ target, polarity, effective })),
  });
}

/** The offset, or the next one where it falls within a surrogate pair. */
function stepOverPair(source: string, offset: number): number {
  const code = source.charCodeAt(offset);
  const before = source.charCodeAt(offset - 1);
  const within = code >= 0xdc00 && code < 0xe000 && before >= 0xd800 && before < 0xdc00;
  return within ? offset + 1 : offset;
}

function cutText(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text.length <= longestText ? text : `${text.slice(0, stepOverPair(text, longestText))}…`;
}

/** A copy that does not keep the article's whole text in memory, as slices of it do. */
function detach(evidence: Evidence): Evidence {
  return JSON.parse(JSON.stringify(evidence));
}

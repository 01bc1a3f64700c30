import type { AttributionRow, CueRow } from '../../rows.js';

/** A stretch of an article that is in one voice and under the same cues throughout. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The innermost attribution that owns the words, or null for the outlet's own voice. */
  readonly voice: AttributionRow | null;
  readonly cues: readonly CueRow[];
  /** Attributions whose words begin here. */
  readonly begins: readonly AttributionRow[];
}

interface Owned {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly voice: AttributionRow;
}

function depthOf(attribution: AttributionRow, byId: ReadonlyMap<string, AttributionRow>): number {
  let depth = 0;
  let outer = attribution.nestedIn;
  while (outer !== null && depth < 20) {
    depth++;
    outer = byId.get(outer)?.nestedIn ?? null;
  }
  return depth;
}

/** Every stretch that some attribution owns, innermost first. */
export function ownedSpans(attributions: readonly AttributionRow[]): Owned[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  return attributions
    .flatMap((voice) =>
      voice.content.map(({ start, end }) => ({ start, end, depth: depthOf(voice, byId), voice })),
    )
    .sort((a, b) => b.depth - a.depth || b.start - a.start || a.end - b.end);
}

/** Cuts `[start, end)` wherever a voice or a cue begins or ends. The segments cover it without gaps. */
export function cutSegments(
  start: number,
  end: number,
  owned: readonly Owned[],
  cues: readonly CueRow[],
): Segment[] {
  const touches = (span: { start: number; end: number }) => span.start < end && span.end > start;
  const voices = owned.filter(touches);
  const marks = cues.filter(touches);
  const cuts = new Set([start, end]);
  for (const span of [...voices, ...marks])
    for (const cut of [span.start, span.end]) if (cut > start && cut < end) cuts.add(cut);
  const order = [...cuts].sort((a, b) => a - b);
  return order.slice(0, -1).map((from, place) => {
    const until = order[place + 1];
    const over = (span: { start: number; end: number }) => span.start <= from && span.end >= until;
    return {
      start: from,
      end: until,
      voice: voices.find(over)?.voice ?? null,
      cues: marks.filter(over),
      begins: voices
        .filter((span) => span.start === from && span.voice.content[0].start === from)
        .map((span) => span.voice),
    };
  });
}

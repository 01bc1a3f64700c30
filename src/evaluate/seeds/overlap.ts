import type { Span } from '../../model.js';

/** Characters that two stretches share. */
export const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Share of `gold` that the spans cover, in [0, 1]; the spans do not overlap one another. */
export function coverage(gold: Span, spans: readonly Span[]): number {
  const covered = spans.reduce((sum, span) => sum + sharedLength(gold, span), 0);
  return covered / Math.max(1, gold.end - gold.start);
}

/** Jaccard index over characters of `gold` and the spans together, in [0, 1]. */
export function jaccard(gold: Span, spans: readonly Span[]): number {
  const covered = coverage(gold, spans) * (gold.end - gold.start);
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return covered / Math.max(1, gold.end - gold.start + length - covered);
}

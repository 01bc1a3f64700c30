/**
 * Attributions against gold: contents by Jaccard overlap, direct recall, source accuracy.
 *
 * The gold is flat, so only outermost predictions count; quotation marks without a source are no attribution.
 */
import type { Lexicons } from '../lexicon/load.js';
import type { Article, Attribution, Block, Text } from '../model.js';
import { attribute } from '../stages/attribute/index.js';
import { tokenize } from '../stages/tokenize/index.js';

/** `[start, end)` pairs. */
type Spans = readonly (readonly [number, number])[];

export interface GoldAttribution {
  readonly source: Spans;
  readonly cue: Spans;
  readonly content: Spans;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions?: readonly GoldAttribution[];
}

export interface AttributionScore {
  articles: number;
  gold: number;
  predicted: number;
  matched: number;
  directGold: number;
  directMatched: number;
  sourced: number;
  sourceRight: number;
}

export interface AttributionPair {
  readonly gold: GoldAttribution | null;
  readonly predicted: GoldAttribution | null;
  readonly sourceRight: boolean;
}

/** Share of two contents' characters that both must hold. */
const LEAST_JACCARD = 0.5;
/** Share of a gold content inside quotation marks that makes it direct. */
const DIRECT_SHARE = 0.8;
/** Share of the shorter source span that both must hold. */
const LEAST_SOURCE = 0.5;
/** A first line of more characters is no title. */
const LONGEST_TITLE = 160;

/** What the program finds in a gold article's text, in the gold's own form. */
export function predictAttributions(gold: GoldArticle, lexicons: Lexicons): GoldAttribution[] {
  const text = readText(gold.text, lexicons);
  return attribute({ id: gold.id }, text, lexicons)
    .filter((attribution) => attribution.nestedIn === null && attribution.manner !== 'scare')
    .map(toGold);
}

/** A gold text as it is: each line a paragraph, a short first line the title. */
export function readText(source: string, lexicons: Lexicons): Text {
  const blocks: Block[] = [];
  for (let start = 0; start < source.length; ) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const line = source.slice(start, end);
    const first = start + (line.length - line.trimStart().length);
    const last = start + line.trimEnd().length;
    if (last > first) {
      const kind = blocks.length === 0 && last - first <= LONGEST_TITLE ? 'title' : 'paragraph';
      blocks.push({ kind, reason: 'line', start: first, end: last });
    }
    start = end + 1;
  }
  return tokenize({ source, blocks } as Pick<Article, 'source' | 'blocks'> as Article, lexicons);
}

function toGold({ content, cue, sourceSpan }: Attribution): GoldAttribution {
  return {
    source: sourceSpan === null ? [] : [[sourceSpan.start, sourceSpan.end]],
    cue: cue === null ? [] : [[cue.start, cue.end]],
    content: content.map(({ start, end }) => [start, end] as const),
  };
}

/** Pairs predictions with gold contents, best overlap first, one to one. */
export function pairAttributions(
  gold: readonly GoldAttribution[],
  predicted: readonly GoldAttribution[],
): AttributionPair[] {
  const candidates: { g: number; p: number; jaccard: number }[] = [];
  for (const [g, expected] of gold.entries())
    for (const [p, found] of predicted.entries()) {
      const shared = overlap(expected.content, found.content);
      const jaccard = shared / (length(expected.content) + length(found.content) - shared);
      if (jaccard >= LEAST_JACCARD) candidates.push({ g, p, jaccard });
    }
  candidates.sort((a, b) => b.jaccard - a.jaccard || a.g - b.g || a.p - b.p);
  const pairOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { g, p } of candidates) {
    if (pairOf.has(g) || taken.has(p)) continue;
    pairOf.set(g, p);
    taken.add(p);
  }
  const pairs: AttributionPair[] = gold.map((expected, g) => {
    const found = predicted[pairOf.get(g) ?? -1] ?? null;
    return {
      gold: expected,
      predicted: found,
      sourceRight: found !== null && sameSource(expected.source, found.source),
    };
  });
  for (const [p, found] of predicted.entries())
    if (!taken.has(p)) pairs.push({ gold: null, predicted: found, sourceRight: false });
  return pairs;
}

function sameSource(gold: Spans, predicted: Spans): boolean {
  const shorter = Math.min(length(gold), length(predicted));
  return shorter > 0 && overlap(gold, predicted) >= LEAST_SOURCE * shorter;
}

function length(spans: Spans): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

function overlap(one: Spans, other: Spans): number {
  let sum = 0;
  for (const [a, b] of one) for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}

/** Adds one article's pairs to a score. */
export function addAttributions(
  score: AttributionScore,
  text: string,
  pairs: readonly AttributionPair[],
): void {
  const quoted = quotedSpans(text);
  score.articles++;
  for (const { gold, predicted, sourceRight } of pairs) {
    if (predicted !== null) score.predicted++;
    if (gold === null) continue;
    score.gold++;
    const isDirect = overlap(gold.content, quoted) >= DIRECT_SHARE * length(gold.content);
    if (isDirect) score.directGold++;
    if (predicted === null) continue;
    score.matched++;
    if (isDirect) score.directMatched++;
    if (gold.source.length === 0) continue;
    score.sourced++;
    if (sourceRight) score.sourceRight++;
  }
}

/** Stretches inside double quotation marks, line by line. */
function quotedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const isPair = (mark === "'" || mark === '`') && text.charAt(at + 1) === mark;
    if (mark === '\n') {
      if (open >= 0) spans.push([open, at]);
      open = -1;
    } else if (mark === '“' || ((mark === '"' || isPair) && open < 0)) open = at;
    else if ((mark === '”' || mark === '"' || isPair) && open >= 0) {
      spans.push([open, at + 1]);
      open = -1;
    }
    if (isPair) at++;
  }
  return spans;
}

/** An empty score. */
export function emptyAttributionScore(): AttributionScore {
  return {
    articles: 0,
    gold: 0,
    predicted: 0,
    matched: 0,
    directGold: 0,
    directMatched: 0,
    sourced: 0,
    sourceRight: 0,
  };
}

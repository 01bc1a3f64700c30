import { rollup } from 'd3-array';
import type { ArticleRow, ArticleRows, TextRow } from '../../rows.js';
import { detach } from './evidence.js';
import { type Keyed, minHash, offerRow, type Sample } from './sample.js';
import { cutText, isNamed } from './statement-sum.js';
import { tokenize } from './tokens.js';

/** Articles kept a run for stories; beyond it, those with the smallest min-hash of their names. */
export const mostArticles = 10_000;
const limits = { features: 60, sources: 40, named: 400, longest: 40, title: 200 };
/** Shorter words of a headline say little of its subject. */
const leastLetters = 4;

/** What tells which story an article belongs to, and what it has of it. `id` is the article's. */
export interface StorySum extends Keyed {
  readonly outlet: string;
  readonly date: string | null;
  readonly title: string | null;
  /** Names, cue terms, targets and headline words with how often they stand in the article, most first. */
  readonly features: readonly (readonly [feature: string, count: number])[];
  readonly sources: readonly string[];
  /** Words with a capital anywhere in the article, so that a source that is only named is known. */
  readonly named: readonly string[];
  readonly targets: readonly string[];
  readonly frames: readonly string[];
  /** Combined scores of the article. */
  readonly scores: readonly { readonly target: string; readonly score: number; readonly pieces: number }[];
}

/** Adds an article. */
export function addStory(sample: Sample<StorySum>, rows: ArticleRows): void {
  const [article, text] = [rows.articles[0], rows.texts[0]];
  const features = listFeatures(article, text, rows);
  const sources = rows.attributions.flatMap(({ source, sourceKind }) =>
    source !== null && isNamed(source, sourceKind) ? [cutText(source, 100)] : [],
  );
  const scores = rows.stances
    .filter(({ voice, pieces }) => voice === 'combined' && pieces > 0)
    .map(({ target, score, pieces }) => ({ target, score, pieces }));
  const names = features.map(([feature]) => feature).filter((feature) => feature.startsWith('name:'));
  offerRow(
    sample,
    {
      key: minHash(names),
      id: article.id,
      outlet: article.outlet,
      date: article.date,
      title: article.title === null ? null : cutText(article.title, limits.title),
      features,
      sources: distinct(sources).slice(0, limits.sources),
      named: listCapitals(text),
      targets: distinct(rows.mentions.map(({ target }) => target)),
      frames: distinct(rows.cues.map(({ frame }) => frame)),
      scores,
    },
    mostArticles,
  );
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function listFeatures(article: ArticleRow, text: TextRow, rows: ArticleRows): [string, number][] {
  const headline = tokenize(article.title ?? '').filter(({ word }) => word.length >= leastLetters);
  const found = [
    ...names(text).map((name) => `name:${name}`),
    ...distinct(headline.map(({ word }) => word)).map((word) => `title:${word}`),
    ...rows.cues.map(({ term }) => `term:${term}`),
    ...rows.mentions.map(({ target }) => `target:${target}`),
  ];
  const counts = rollup(
    found.map((feature) => detach(feature.slice(0, limits.longest))),
    (same) => same.length,
    (feature) => feature,
  );
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, limits.features);
}

/** Words with a capital, wherever in a sentence, and in headlines. */
function listCapitals({ source, blocks }: TextRow): string[] {
  const analysed = blocks.filter(({ kind }) => ['title', 'subheading', 'paragraph'].includes(kind));
  const found = analysed.flatMap(
    ({ start, end }) => source.slice(start, end).match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? [],
  );
  return distinct(found.map((word) => detach(word.slice(0, limits.longest)))).slice(0, limits.named);
}

/** Words with a capital inside a sentence of the body. */
function names({ source, blocks }: TextRow): string[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ start, end }) => {
      const paragraph = source.slice(start, end);
      return [...paragraph.matchAll(/(?<=[\p{L}\p{N},;’'] )\p{Lu}[\p{L}\p{N}]+/gu)].map(([name]) => name);
    });
}

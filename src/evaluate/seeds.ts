import { basename } from 'node:path';
import type { Lexicons } from '../lexicon/load.js';
import type { Analysis, Attribution, Cue, Span } from '../model.js';
import { analyze, isExclusion } from '../pipeline.js';
import { read } from '../stages/read/index.js';
import { type Check, countRight, type Finding } from './check.js';
import { sameName } from './names.js';
import { coverage, jaccard, sharedLength } from './overlap.js';
import { type GoldCue, GoldError, type GoldQuote, type GoldSeed, readSeedGold } from './seed-gold.js';

/** A gold record beside what was found in its article. */
interface Pair {
  readonly gold: GoldSeed;
  readonly found: Analysis;
}

/** How much of a gold quotation one attribution must hold, and the stricter measure that is told beside it. */
const needed = { coverage: 0.8, jaccard: 0.5 };

/**
 * Compares what is found in articles with what a person coded in them.
 *
 * A quotation counts as found when one attribution holds at least 80 % of its characters (an attribution may
 * serve several: "…", he said, "…" is one); the check below it counts only those with Jaccard ≥ 0.5 to one
 * stretch of the attribution or to all of it. A cue counts as found when its span overlaps a cue of the same frame.
 *
 * @throws GoldError
 */
export async function evaluateSeeds(folder: string, lexicons: Lexicons): Promise<readonly Check[]> {
  const pairs: Pair[] = [];
  for (const gold of await readSeedGold(folder))
    pairs.push({ gold, found: await analyzeSeed(gold, lexicons) });
  return [...checkArticles(pairs), ...checkQuotes(pairs), ...checkCues(pairs)];
}

async function analyzeSeed(gold: GoldSeed, lexicons: Lexicons): Promise<Analysis> {
  for await (const raw of read([gold.path], { words: lexicons.clean })) {
    const analysis = isExclusion(raw) ? raw : analyze(raw, lexicons);
    if (isExclusion(analysis)) throw new GoldError(gold.path, analysis.message);
    return analysis;
  }
  throw new GoldError(gold.path, 'it holds no article');
}

function checkArticles(pairs: readonly Pair[]): Check[] {
  const each = (judge: (pair: Pair) => Finding) =>
    pairs.map((pair) => {
      const finding = judge(pair);
      return finding === true || `${basename(pair.gold.path)}: ${finding}`;
    });
  return [
    countRight(
      'title',
      each(({ gold, found }) => same(gold.title, titleOf(found))),
    ),
    countRight(
      'author outlet',
      each(({ gold, found }) => same(gold.outlet, found.article.outlet)),
    ),
    countRight(
      'carrying outlet',
      each(({ gold, found }) => same(gold.republisher, found.article.carrier)),
    ),
    countRight(
      'date',
      each(({ gold, found }) => same(gold.published, found.article.date)),
    ),
    countRight(
      'first words of the body',
      each(({ gold, found }) => {
        const body = bodyOf(found);
        return body.startsWith(flat(gold.body_starts)) || `the body starts “${body.slice(0, 80)}”`;
      }),
    ),
    countRight(
      'last words of the body',
      each(({ gold, found }) => {
        const body = bodyOf(found);
        return body.endsWith(flat(gold.body_ends)) || `the body ends “${body.slice(-80)}”`;
      }),
    ),
    countRight(
      'not in the body',
      pairs.flatMap(({ gold, found }) => {
        const body = bodyOf(found);
        return gold.not_body.map((text) => !body.includes(flat(text)) || `${basename(gold.path)}: “${text}”`);
      }),
    ),
  ];
}

/** Where the gold has none, none must be found. */
const same = (gold: string | null, found: string | null): Finding =>
  (gold === null ? found === null : found !== null && flat(gold) === flat(found)) ||
  `${found === null ? 'missing' : `“${found}”`} where the gold has ${gold === null ? 'none' : `“${gold}”`}`;

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const titleOf = ({ article: { title, source } }: Analysis) => title && source.slice(title.start, title.end);

function bodyOf({ text }: Analysis): string {
  const body = text.blocks.filter(({ kind }) => kind !== 'title');
  return flat(body.map(({ start, end }) => text.source.slice(start, end)).join('\n'));
}

function checkQuotes(pairs: readonly Pair[]): Check[] {
  const items = pairs.flatMap(({ gold, found }) =>
    gold.quotes.map((quote) => ({
      quote,
      match: matchQuote(locate(quote, found, gold), found.attributions),
    })),
  );
  const speakers = items.flatMap(({ quote, match }) => {
    if (!match) return [`not found: ${tell(quote)}`];
    const right =
      quote.speaker === null ? match.source === null : sameName(quote.speaker, match.source ?? '');
    return [right || `${match.source ?? 'nobody'} instead of ${quote.speaker ?? 'nobody'}: ${tell(quote)}`];
  });
  return [
    countRight(
      'quotations found',
      items.map(({ quote, match }) => match !== null || tell(quote)),
    ),
    countRight(
      '… with Jaccard ≥ 0.5',
      items.map(({ quote, match }) => (match?.jaccard ?? 0) >= needed.jaccard || tell(quote)),
    ),
    countRight('… with the right speaker', speakers),
  ];
}

interface QuoteMatch {
  readonly source: string | null;
  readonly jaccard: number;
}

function matchQuote(quote: Span, attributions: readonly Attribution[]): QuoteMatch | null {
  const [best] = attributions
    .filter(({ content }) => coverage(quote, content) >= needed.coverage)
    .map(({ source, content }) => ({ source, jaccard: closest(quote, content) }))
    .sort((a, b) => b.jaccard - a.jaccard);
  return best ?? null;
}

const closest = (quote: Span, content: readonly Span[]) =>
  Math.max(jaccard(quote, content), ...content.map((span) => jaccard(quote, [span])));

function checkCues(pairs: readonly Pair[]): Check[] {
  const items = pairs.flatMap(({ gold, found }) =>
    gold.cues.map((cue) => {
      const match = matchCue(cue.frame, locate(cue, found, gold), found.cues);
      const voice = match && found.attributions.find(({ id }) => id === match.voice);
      return {
        cue,
        match,
        source: voice && voice.manner !== 'scare' ? (voice.source ?? 'nobody') : 'outlet',
      };
    }),
  );
  const marked = (name: string, gold: (cue: GoldCue) => boolean, found: (cue: Cue) => boolean) => [
    countRight(
      name,
      items
        .filter(({ cue }) => gold(cue))
        .map(({ cue, match }) => (match !== null && found(match)) || tell(cue)),
    ),
    countRight(
      `no other ${name}`,
      items
        .filter(({ cue }) => !gold(cue))
        .map(({ cue, match }) => match === null || !found(match) || tell(cue)),
    ),
  ];
  return [
    countRight(
      'cues found',
      items.map(({ cue, match }) => match !== null || `${cue.frame}: ${tell(cue)}`),
    ),
    countRight(
      '… with the right voice',
      items.map(({ cue, match, source }) =>
        match === null
          ? `not found: ${tell(cue)}`
          : sameName(cue.voice, source) || `${source} instead of ${cue.voice}: ${tell(cue)}`,
      ),
    ),
    ...marked(
      'denied',
      (cue) => cue.negated,
      ({ assertion }) => assertion === 'denied',
    ),
    ...marked(
      'rebutted',
      (cue) => cue.rebutted,
      ({ rebuttal }) => rebuttal !== null,
    ),
  ];
}

function matchCue(frame: string, span: Span, cues: readonly Cue[]): Cue | null {
  const [best] = cues
    .filter((cue) => cue.frame === frame && sharedLength(cue, span) > 0)
    .sort((a, b) => sharedLength(b, span) - sharedLength(a, span));
  return best ?? null;
}

const tell = ({ text }: GoldQuote | GoldCue) => `“${flat(text)}”`;

/** Where a gold stretch stands in the article's source; the gold tells it in the file. */
function locate(gold: GoldQuote | GoldCue, { article }: Analysis, { path }: GoldSeed): Span {
  if (article.source.slice(gold.start, gold.end) === gold.text) return gold;
  const start = article.source.indexOf(gold.text);
  if (start < 0) throw new GoldError(path, `the article does not hold ${tell(gold)}`);
  return { start, end: start + gold.text.length };
}

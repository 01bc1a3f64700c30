import { ascending, descending, group, rollup } from 'd3-array';
import type { Statement, StatementVersion } from '../../model.js';
import { align } from './alignment.js';
import { findPairs } from './statement-pairs.js';
import type { StatementSum } from './statement-sum.js';
import { type Token, tokenize } from './tokens.js';
import { joinPairs } from './union.js';

/** Statements listed a run, and versions of one. */
const mostListed = 500;
const mostVersions = 12;
const mostCuts = 4;

/** A statement with its words. */
export interface Worded {
  readonly sum: StatementSum;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
}

/**
 * Statements of one source that several outlets give in much the same words: most outlets first, then the
 * longest.
 *
 * @param sameName spelling variants with the name that stands for them
 */
export function describeStatements(
  sums: readonly StatementSum[],
  sameName: ReadonlyMap<string, string>,
): Statement[] {
  const worded = [...sums].sort(byArticle).map((sum): Worded => {
    const tokens = tokenize(sum.text);
    return { sum, tokens, words: tokens.map(({ word }) => word) };
  });
  const nameOf = ({ source, sourceKind }: StatementSum) =>
    sourceKind === 'person' ? (sameName.get(source) ?? source) : source;
  const rarity = weighWords(worded);
  const bySource = [...group(worded, ({ sum }) => nameOf(sum))];
  const found = bySource.flatMap(([source, said]) =>
    joinPairs(said.length, findPairs(said, rarity))
      .map((members) => onePerArticle(members.map((member) => said[member])))
      .filter((members) => new Set(members.map(({ sum }) => sum.outlet)).size > 1)
      .map((members) => ({ source, members })),
  );
  return found
    .map(({ source, members }) => describe(source, members))
    .sort(
      (a, b) =>
        descending(a.outlets, b.outlets) ||
        descending(lengthOf(a), lengthOf(b)) ||
        ascending(a.versions[0].id, b.versions[0].id),
    )
    .slice(0, mostListed);
}

function byArticle(a: StatementSum, b: StatementSum): number {
  return ascending(a.outlet, b.outlet) || ascending(a.article, b.article) || ascending(a.id, b.id);
}

function lengthOf({ versions }: Statement): number {
  return versions[0].pieces.reduce((length, { text }) => length + text.length, 0);
}

/** How rare each word is among all statements: the log of how many there are for one that has it. */
function weighWords(worded: readonly Worded[]): ReadonlyMap<string, number> {
  const having = rollup(
    worded.flatMap(({ words }) => [...new Set(words)]),
    (same) => same.length,
    (word) => word,
  );
  return new Map([...having].map(([word, count]) => [word, Math.log((worded.length + 1) / count)]));
}

/** The longest statement of each article. */
function onePerArticle(members: readonly Worded[]): Worded[] {
  return [...group(members, ({ sum }) => sum.article).values()].map((same) =>
    same.reduce((best, next) => (next.words.length > best.words.length ? next : best)),
  );
}

function describe(source: string, members: readonly Worded[]): Statement {
  const ordered = [...members].sort(
    (a, b) => descending(a.words.length, b.words.length) || byArticle(a.sum, b.sum),
  );
  const outlets = new Set(ordered.map(({ sum }) => sum.outlet)).size;
  const shown = ordered.slice(0, mostVersions);
  return {
    source,
    sourceKind: shown[0].sum.sourceKind,
    outlets,
    versions: shown.map((member) => describeVersion(member, shown)),
  };
}

function describeVersion(member: Worded, all: readonly Worded[]): StatementVersion {
  const shared = member.words.map(() => false);
  for (const other of all) {
    if (other.sum.outlet === member.sum.outlet) continue;
    for (const [at, place] of align(member.words, other.words).places.entries())
      if (place >= 0) shared[at] = true;
  }
  const [fullest] = all;
  const against = fullest === member ? null : align(fullest.words, member.words);
  const { id, article, outlet, date, source, introduction, verb, verbClass, manner } = member.sum;
  return {
    id,
    article,
    outlet,
    date,
    source,
    pieces: cutPieces(member, shared),
    cut: against === null ? [] : listCuts(fullest, against.places),
    kept: against === null ? null : Math.round((100 * against.matched) / fullest.words.length) / 100,
    introduction,
    verb,
    verbClass,
    manner,
  };
}

/** The whole text in stretches of words that are shared and words that are not. */
function cutPieces({ sum, tokens }: Worded, shared: readonly boolean[]): StatementVersion['pieces'] {
  const pieces: { text: string; shared: boolean }[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length && shared[at] === shared[at - 1]) continue;
    const until = at < tokens.length ? tokens[at].start : sum.text.length;
    pieces.push({ text: sum.text.slice(from, until), shared: shared[at - 1] });
    from = until;
  }
  return pieces;
}

/** Stretches of two words and more that have no place in the other version. */
function listCuts({ sum, tokens }: Worded, places: readonly number[]): string[] {
  const cuts: string[] = [];
  for (let from = 0; from < tokens.length && cuts.length < mostCuts; from++) {
    if (places[from] >= 0) continue;
    let until = from;
    while (until + 1 < tokens.length && places[until + 1] < 0) until++;
    if (until > from) cuts.push(sum.text.slice(tokens[from].start, tokens[until].end));
    from = until;
  }
  return cuts;
}

import type { ArticleRows } from '../rows.js';
import type { ArticleDifferences } from './article-differences.js';
import { type EvidenceItem, listItems } from './evidence-items.js';

/** How many came, went, or are read otherwise (voice, assertion, target, weight) in articles that both runs have. */
export interface Moves {
  gained: number;
  lost: number;
  altered: number;
}

/** Counts in run A and run B, and what makes the difference. */
export interface CountChange extends Moves {
  a: number;
  b: number;
  /** Of articles that are in one run only or have another text. */
  gainedWithArticles: number;
  lostWithArticles: number;
}

export interface TermChange extends CountChange {
  readonly lexicon: string;
  readonly frame: string;
  readonly term: string;
}

/** What changed for one outlet and target. */
export interface CellChange {
  readonly outlet: string;
  readonly target: string;
  /** Articles with evidence about the target. */
  readonly articles: { both: number; onlyA: number; onlyB: number; changedA: number; changedB: number };
  /** Cues about the target by lexicon. */
  readonly cues: Map<string, Moves>;
  /** Mentions that can move the score. */
  readonly weighty: Moves;
  readonly mentions: CountChange;
}

export interface EvidenceDifferences {
  readonly terms: readonly TermChange[];
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, CellChange>;
}

export const cellKey = (outlet: string, target: string) => `${outlet}\n${target}`;

type Side = 'a' | 'b';
type Fate = 'same' | 'changed' | 'only';

/**
 * Finds the cues and mentions that are in one run only. Reads run A twice and run B once; of each cue, bearing on a
 * target and mention of run A two numbers are kept in memory.
 */
export async function compareEvidence(
  runA: () => AsyncIterable<ArticleRows>,
  runB: () => AsyncIterable<ArticleRows>,
  articles: ArticleDifferences,
): Promise<EvidenceDifferences> {
  const terms = new Map<string, TermChange>();
  const cells = new Map<string, CellChange>();
  const find = createFate(articles);
  const readings = new Map<number, number>();
  const count = (item: EvidenceItem, what: keyof CountChange, fate: Fate) => {
    const withArticles = fate !== 'same' && (what === 'gained' || what === 'lost');
    const column = withArticles ? (`${what}WithArticles` as const) : what;
    if (item.kind === 'cue') {
      termOf(terms, item)[column] += 1;
      return;
    }
    const cell = cellOf(cells, item.outlet, item.target);
    if (item.kind === 'mention') cell.mentions[column] += 1;
    if (fate !== 'same' || (what !== 'gained' && what !== 'lost' && what !== 'altered')) return;
    if (item.kind === 'towards') lexiconOf(cell, item.lexicon)[what] += 1;
    else if (item.counts || what === 'altered') cell.weighty[what] += 1;
  };
  for await (const rows of runA()) {
    const { name, fate } = find(rows, 'a');
    for (const item of listItems(rows, name, fate === 'same')) {
      count(item, 'a', fate);
      if (fate !== 'only') readings.set(item.key, item.reading);
    }
  }
  for await (const rows of runB()) {
    const { name, fate } = find(rows, 'b');
    countArticle(cells, rows, 'b', fate);
    for (const item of listItems(rows, name, fate === 'same')) {
      count(item, 'b', fate);
      const reading = readings.get(item.key);
      if (reading === undefined) count(item, 'gained', fate);
      else if (reading !== item.reading && fate === 'same') count(item, 'altered', fate);
      readings.delete(item.key);
    }
  }
  for await (const rows of runA()) {
    const { name, fate } = find(rows, 'a');
    countArticle(cells, rows, 'a', fate);
    for (const item of listItems(rows, name, fate === 'same')) {
      if (fate === 'only' || readings.has(item.key)) count(item, 'lost', fate);
    }
  }
  const moved = [...terms.values()].filter(hasMoved).sort(byName);
  return { terms: moved, cells };
}

/** Whether anything came, went or is read otherwise. */
export const hasMoved = (change: CountChange): boolean =>
  change.gained + change.lost + change.altered + change.gainedWithArticles + change.lostWithArticles > 0;

function createFate({ onlyA, onlyB, changed }: ArticleDifferences) {
  const only = { a: new Set(onlyA.map(({ id }) => id)), b: new Set(onlyB.map(({ id }) => id)) };
  const others = new Set(changed.filter(({ what }) => what === 'text').map(({ id }) => id));
  const names = new Map(changed.map(({ id, idInB }) => [idInB, id]));
  return ({ articles: [{ id }] }: ArticleRows, side: Side): { name: string; fate: Fate } => {
    if (only[side].has(id)) return { name: id, fate: 'only' };
    const name = side === 'b' ? (names.get(id) ?? id) : id;
    return { name, fate: others.has(name) ? 'changed' : 'same' };
  };
}

function countArticle(cells: Map<string, CellChange>, rows: ArticleRows, side: Side, fate: Fate): void {
  for (const { outlet, target, voice, pieces } of rows.stances) {
    if (voice !== 'combined' || pieces === 0) continue;
    const { articles } = cellOf(cells, outlet, target);
    if (fate === 'same') articles.both += side === 'b' ? 1 : 0;
    else if (fate === 'only') articles[side === 'a' ? 'onlyA' : 'onlyB'] += 1;
    else articles[side === 'a' ? 'changedA' : 'changedB'] += 1;
  }
}

const noMoves = (): Moves => ({ gained: 0, lost: 0, altered: 0 });
const noCounts = (): CountChange => ({
  a: 0,
  b: 0,
  ...noMoves(),
  gainedWithArticles: 0,
  lostWithArticles: 0,
});

function termOf(
  terms: Map<string, TermChange>,
  { lexicon, frame, term }: Pick<TermChange, 'lexicon' | 'frame' | 'term'>,
): TermChange {
  const key = [frame, term, lexicon].join('\n');
  const change = terms.get(key) ?? { lexicon, frame, term, ...noCounts() };
  terms.set(key, change);
  return change;
}

function cellOf(cells: Map<string, CellChange>, outlet: string, target: string): CellChange {
  const key = cellKey(outlet, target);
  const cell = cells.get(key) ?? {
    outlet,
    target,
    articles: { both: 0, onlyA: 0, onlyB: 0, changedA: 0, changedB: 0 },
    cues: new Map(),
    weighty: noMoves(),
    mentions: noCounts(),
  };
  cells.set(key, cell);
  return cell;
}

function lexiconOf({ cues }: CellChange, lexicon: string): Moves {
  const moves = cues.get(lexicon) ?? noMoves();
  cues.set(lexicon, moves);
  return moves;
}

function byName(a: TermChange, b: TermChange): number {
  const [x, y] = [a, b].map(({ frame, term, lexicon }) => [frame, term, lexicon].join('\n'));
  return x < y ? -1 : x > y ? 1 : 0;
}

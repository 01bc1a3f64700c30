import { group } from 'd3-array';
import type { Comparison, Distinctive, Evidence } from '../../model.js';
import { distinctAnchor, frameAnchor, stanceAnchor } from './anchors.js';
import { escapeHtml } from './html/escape.js';
import type { AnnotatedArticle, ReportInput } from './input.js';
import { placeSources } from './said.js';

/** What one page holds at most; what is beyond stands in the CSV tables. Sizes are bytes of mark-up, estimated. */
const limits = {
  outlets: 30,
  targets: 12,
  frames: 24,
  distinctive: 6,
  tables: 1_150_000,
  sums: 350_000,
  articles: 450_000,
};

/** A row of a stance table with its chart. */
const stanceSize = 1_200;
/** An article's sums towards one target, and the least and the most of them in one cell. */
const sumSize = 420;
const sumsOfCell = { least: 2, most: 12 };
/** What the closer views take for each outlet. */
const viewsSize = 9_000;
/** The least that evidence gets, however many rows there are. */
const leastEvidence = 300_000;

/** What stands on the page. */
export interface Plan {
  readonly input: ReportInput;
  /** The comparison, cut down to the outlets, targets and frames that are shown. */
  readonly comparison: Comparison;
  /** Cues listed for each cell of the tables, by the cell's anchor. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** The most articles whose sums are written out in one cell. */
  readonly sums: number;
  /** Cues with an entry among the sentences. */
  readonly cues: ReadonlySet<string>;
  readonly articles: readonly AnnotatedArticle[];
  readonly articleIds: ReadonlySet<string>;
  /** Ids of attributions to look up for each source, by `sourceKey`. */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** Numbers of outlets, targets and frames in the whole comparison, for anchors. */
  readonly outletNumbers: ReadonlyMap<string, number>;
  readonly targetNumbers: ReadonlyMap<string, number>;
  readonly frameNumbers: ReadonlyMap<string, number>;
}

function numbered(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, number) => [name, number]));
}

function mostDistinct(terms: readonly Distinctive[]): Distinctive[] {
  return [...group(terms, (term) => term.outlet).values()].flatMap((own) =>
    [...own].sort((a, b) => b.z - a.z || (a.term < b.term ? -1 : 1)).slice(0, limits.distinctive),
  );
}

/** The comparison with the outlets that wrote most, the targets and the frames with most cues. */
function cutDown(comparison: Comparison): Comparison {
  const most = [...comparison.outlets]
    .sort((a, b) => b.articles - a.articles || b.words - a.words || (a.outlet < b.outlet ? -1 : 1))
    .slice(0, limits.outlets);
  const outlets = new Set(most.map((summary) => summary.outlet));
  const targets = new Set(comparison.targets.slice(0, limits.targets).map((target) => target.id));
  const frames = new Set(comparison.frames.slice(0, limits.frames).map((frame) => frame.id));
  const places = comparison.outlets.flatMap((summary, place) => (outlets.has(summary.outlet) ? [place] : []));
  return {
    ...comparison,
    outlets: comparison.outlets.filter((summary) => outlets.has(summary.outlet)),
    targets: comparison.targets.filter((target) => targets.has(target.id)),
    frames: comparison.frames.filter((frame) => frames.has(frame.id)),
    stances: comparison.stances.filter((s) => outlets.has(s.outlet) && targets.has(s.target)),
    sensitivity: comparison.sensitivity.filter((s) => targets.has(s.target)),
    profiles: comparison.profiles.filter((p) => outlets.has(p.outlet) && frames.has(p.frame)),
    distinctive: mostDistinct(comparison.distinctive.filter((d) => outlets.has(d.outlet))),
    sourcing: comparison.sourcing.filter((s) => outlets.has(s.outlet)),
    distances: places.map((row) => places.map((column) => comparison.distances[row]?.[column] ?? 0)),
  };
}

interface Wanted {
  readonly anchor: string;
  readonly evidence: readonly string[];
}

function bytesOf(text: string | null, longest: number): number {
  return text === null ? 0 : Buffer.byteLength(escapeHtml(text.slice(0, longest)));
}

/** Estimated bytes of an entry: its sentence at most 600 characters, and a line for the cue and each target. */
function entrySize({ sentence, text, source, term, assertionText, rebuttalText, targets }: Evidence): number {
  const words = [text, source, term, assertionText].reduce((sum, part) => sum + bytesOf(part, 120), 0);
  return 600 + bytesOf(sentence, 600) + words + bytesOf(rebuttalText, 160) + 300 * targets.length;
}

/** Estimated bytes of a line in a cell that leads to an entry. */
function referenceSize({ sentence, source }: Evidence): number {
  return 250 + bytesOf(sentence, 160) + bytesOf(source, 60);
}

function sumsInCell(stances: number): number {
  const fitting = Math.floor(limits.sums / (sumSize * Math.max(stances, 1)));
  return Math.min(sumsOfCell.most, Math.max(sumsOfCell.least, fitting));
}

/** Takes each cell's strongest cue first, then each one's second, until the page is full. */
function chooseEvidence(comparison: Comparison, wanted: readonly Wanted[], tables: number) {
  const cells = new Map<string, string[]>(wanted.map((cell) => [cell.anchor, []]));
  const cues = new Set<string>();
  const deepest = wanted.reduce((most, cell) => Math.max(most, cell.evidence.length), 0);
  const most = Math.max(leastEvidence, limits.tables - tables);
  let size = 0;
  for (let rank = 0; rank < deepest; rank++) {
    for (const cell of wanted) {
      const id = cell.evidence[rank];
      const evidence = id === undefined ? undefined : comparison.evidence[id];
      if (evidence === undefined) continue;
      size += referenceSize(evidence) + (cues.has(id) ? 0 : entrySize(evidence));
      if (size > most) return { cells, cues };
      cues.add(id);
      cells.get(cell.anchor)?.push(id);
    }
  }
  return { cells, cues };
}

function articleSize({ source, blocks, cues, attributions }: AnnotatedArticle): number {
  if (source.length > limits.articles) return source.length;
  const bytes = Buffer.byteLength(escapeHtml(source));
  return 1200 + bytes + 120 * blocks.length + 260 * cues.length + 220 * attributions.length;
}

/** Takes articles outlet by outlet in turn, those with most shown cues first, while they fit. */
function chooseArticles(articles: readonly AnnotatedArticle[], cues: ReadonlySet<string>) {
  const shownCues = (article: AnnotatedArticle) => article.cues.filter((cue) => cues.has(cue.id)).length;
  const byOutlet = group(
    articles.map((article) => ({ article, cues: shownCues(article) })),
    (entry) => entry.article.article.outlet,
  );
  const turns = [...byOutlet.values()].flatMap((entries) =>
    entries.sort((a, b) => b.cues - a.cues).map((entry, turn) => ({ ...entry, turn })),
  );
  turns.sort((a, b) => a.turn - b.turn);
  const chosen = new Set<AnnotatedArticle>();
  let size = 0;
  for (const { article } of turns) {
    const more = articleSize(article);
    if (size + more > limits.articles) continue;
    size += more;
    chosen.add(article);
  }
  return articles.filter((article) => chosen.has(article));
}

/** Decides what stands on the page, so that it stays at about two megabytes at most. */
export function planPage(input: ReportInput): Plan {
  const whole = input.comparison;
  const comparison = cutDown(whole);
  const outletNumbers = numbered(whole.outlets.map((summary) => summary.outlet));
  const targetNumbers = numbered(whole.targets.map((target) => target.id));
  const frameNumbers = numbered(whole.frames.map((frame) => frame.id));
  const wanted: Wanted[] = [
    ...comparison.stances.map((stance) => ({
      anchor: stanceAnchor(outletNumbers.get(stance.outlet) ?? 0, targetNumbers.get(stance.target) ?? 0),
      evidence: stance.evidence,
    })),
    ...comparison.profiles
      .filter((profile) => profile.cues > 0)
      .map((profile) => ({
        anchor: frameAnchor(outletNumbers.get(profile.outlet) ?? 0, frameNumbers.get(profile.frame) ?? 0),
        evidence: profile.evidence,
      })),
    ...comparison.distinctive.map((distinct, number) => ({
      anchor: distinctAnchor(number),
      evidence: distinct.evidence,
    })),
  ];
  const stances = comparison.stances.length;
  const sums = sumsInCell(stances);
  const tables = (stanceSize + sumSize * sums) * stances + viewsSize * comparison.outlets.length;
  const { cells, cues } = chooseEvidence(whole, wanted, tables);
  const outlets = new Set(comparison.outlets.map((summary) => summary.outlet));
  const articles = chooseArticles(
    input.articles.filter((article) => outlets.has(article.article.outlet)),
    cues,
  );
  return {
    input,
    comparison,
    cells,
    sums,
    cues,
    articles,
    said: placeSources(comparison, articles),
    articleIds: new Set(articles.map((article) => article.article.id)),
    outletNumbers,
    targetNumbers,
    frameNumbers,
  };
}

/** The anchor of an outlet's evidence towards a target. */
export function stanceCell(plan: Plan, outlet: string, target: string): string {
  return stanceAnchor(plan.outletNumbers.get(outlet) ?? 0, plan.targetNumbers.get(target) ?? 0);
}

/** The anchor of a frame's evidence in an outlet. */
export function frameCell(plan: Plan, outlet: string, frame: string): string {
  return frameAnchor(plan.outletNumbers.get(outlet) ?? 0, plan.frameNumbers.get(frame) ?? 0);
}

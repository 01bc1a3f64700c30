import { group, mean, rollup, sum } from 'd3-array';
import type {
  Comparison,
  Evidence,
  FrameProfile,
  OutletStance,
  StanceEstimate,
  Verdict,
  VoiceGroup,
} from '../../../src/model.js';
import type { CueRow } from '../../../src/rows.js';
import type { AnnotatedArticle, ReportInput } from '../../../src/stages/report/index.js';
import { buildArticle, scoring, type WrittenArticle } from './build-article.js';
import { viewsOf } from './build-views.js';
import { hostile, written } from './written.js';

const labels: Readonly<Record<string, { label: string; kind: string }>> = {
  'harbour-pact': { label: 'the Sund harbour pact', kind: 'issue' },
  veyra: { label: 'Veyra', kind: 'state' },
  norland: { label: 'Norland', kind: 'state' },
};

const descriptions: Readonly<Record<string, string>> = {
  cooperation: 'The sides work together.',
  openness: 'Others may take part; nobody is shut out.',
  threat: 'The other side is presented as a danger.',
  confrontation: 'The sides stand against each other.',
  rivalry: 'The sides compete for power.',
  economy: 'It is a matter of trade, jobs and prices.',
};

const round = (value: number) => Math.round(value * 1e4) / 1e4;

function articleScore(cues: readonly CueRow[], target: string, group: VoiceGroup) {
  let total = 0;
  let weight = 0;
  let used = 0;
  for (const cue of cues) {
    if (group !== 'combined' && (cue.voiceWeight === 'own') !== (group === 'own')) continue;
    const towards = cue.targets.find((entry) => entry.target === target);
    if (towards === undefined) continue;
    const w = cue.weight * (group === 'combined' ? scoring.voiceWeights[cue.voiceWeight] : 1);
    total += w * towards.effective;
    weight += Math.abs(w);
    if (towards.effective !== 0) used++;
  }
  return used === 0 ? null : { score: total / (scoring.k + weight), used };
}

function estimate(articles: readonly AnnotatedArticle[], target: string, group: VoiceGroup): StanceEstimate {
  const scores = articles
    .map((entry) => articleScore(entry.cues, target, group))
    .filter((entry) => entry !== null);
  const score = mean(scores, (entry) => entry.score);
  if (score === undefined)
    return {
      score: null,
      interval: null,
      resampled: null,
      articles: 0,
      pieces: 0,
      verdict: 'insufficient evidence',
    };
  const pieces = sum(scores, (entry) => entry.used);
  const half = 0.28 / Math.sqrt(scores.length + pieces / 4);
  const interval = { low: round(Math.max(-1, score - half)), high: round(Math.min(1, score + half)) };
  let verdict: Verdict = 'no clear stance';
  if (pieces < 3) verdict = 'insufficient evidence';
  else if (interval.low > 0) verdict = 'favourable';
  else if (interval.high < 0) verdict = 'unfavourable';
  return {
    score: round(score),
    interval,
    resampled: scores.length > 1 ? 'articles' : 'sentences',
    articles: scores.length,
    pieces,
    verdict,
  };
}

function evidenceOf(entry: AnnotatedArticle, cue: CueRow): Evidence {
  return {
    ...cue,
    sentence: entry.source.slice(cue.sentenceStart, cue.sentenceEnd),
    assertionText: cue.assertionReason?.text ?? null,
    rebuttalText: cue.rebuttal?.text ?? null,
    targets: cue.targets,
  };
}

function profile(outlet: string, frame: string, cues: readonly CueRow[], words: number): FrameProfile {
  const asserted = rollup(
    cues,
    (same) => same.length,
    (cue) => cue.assertion,
  );
  const number = (assertion: CueRow['assertion']) => asserted.get(assertion) ?? 0;
  const articles = new Set(cues.map((cue) => cue.article)).size;
  const salience = round((1000 * cues.length) / words);
  return {
    outlet,
    frame,
    cues: cues.length,
    assertions: {
      affirmed: number('affirmed'),
      denied: number('denied'),
      hedged: number('hedged'),
      questioned: number('questioned'),
      hypothetical: number('hypothetical'),
    },
    own: cues.filter((cue) => cue.voiceWeight === 'own').length,
    rebutted: cues.filter((cue) => cue.rebutted).length,
    salience,
    interval: articles > 1 ? { low: round(salience * 0.6), high: round(salience * 1.5) } : null,
    balance: cues.length === 0 ? null : round((number('affirmed') - number('denied')) / cues.length),
    articles,
    evidence: cues.slice(0, 8).map((cue) => cue.id),
  };
}

function compare(articles: readonly AnnotatedArticle[]): Comparison {
  const byOutlet = [...group(articles, (entry) => entry.article.outlet)].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = articles.flatMap((entry) => entry.cues);
  const targets = Object.entries(labels)
    .map(([id, { label, kind }]) => ({
      id,
      label,
      kind,
      pieces: all.filter((cue) => cue.targets.some((entry) => entry.target === id)).length,
    }))
    .filter((target) => target.pieces > 0)
    .sort((a, b) => b.pieces - a.pieces);
  const frames = Object.entries(descriptions)
    .map(([id, description]) => ({ id, description, cues: all.filter((cue) => cue.frame === id).length }))
    .sort((a, b) => b.cues - a.cues || (a.id < b.id ? -1 : 1));
  const stances = byOutlet.flatMap(([outlet, own]) =>
    targets.flatMap(({ id: target }): OutletStance[] => {
      const evidence = own
        .flatMap((entry) => entry.cues)
        .filter((cue) => cue.targets.some((entry) => entry.target === target));
      if (evidence.length === 0) return [];
      return [
        {
          outlet,
          target,
          own: estimate(own, target, 'own'),
          quoted: estimate(own, target, 'quoted'),
          combined: estimate(own, target, 'combined'),
          evidence: evidence.slice(0, 8).map((cue) => cue.id),
          evidenceTotal: evidence.length,
        },
      ];
    }),
  );
  const rank = (target: string, voice: VoiceGroup) =>
    stances
      .filter((stance) => stance.target === target && stance[voice].verdict !== 'insufficient evidence')
      .map((stance) => ({ outlet: stance.outlet, score: stance[voice].score ?? 0 }))
      .sort((a, b) => b.score - a.score);
  const profiles = byOutlet.flatMap(([outlet, own]) =>
    frames.map((frame) =>
      profile(
        outlet,
        frame.id,
        own.flatMap((entry) => entry.cues).filter((cue) => cue.frame === frame.id),
        sum(own, (entry) => entry.article.words),
      ),
    ),
  );
  const shown = new Set([...stances, ...profiles].flatMap((cell) => cell.evidence));
  return {
    outlets: byOutlet.map(([outlet, own]) => ({
      outlet,
      articles: own.length,
      words: sum(own, (entry) => entry.article.words),
      cues: sum(own, (entry) => entry.cues.length),
      ownTone: -1.5,
      quotedTone: null,
      carried: own.filter((entry) => entry.article.carrier !== null).length,
      firstDate: own[0].article.date,
      lastDate: own[own.length - 1].article.date,
    })),
    targets,
    frames,
    stances,
    sensitivity: targets.map(({ id }) => ({
      target: id,
      combined: rank(id, 'combined'),
      own: rank(id, 'own'),
      equal: rank(id, 'combined'),
      turned: byOutlet.length > 2 && id === 'harbour-pact' ? [[byOutlet[0][0], byOutlet[1][0]] as const] : [],
      pairs: (rank(id, 'combined').length * (rank(id, 'combined').length - 1)) / 2,
    })),
    profiles,
    distinctive: byOutlet.flatMap(([outlet, own]) =>
      own
        .flatMap((entry) => entry.cues)
        .slice(0, 3)
        .map((cue, place) => ({
          outlet,
          frame: cue.frame,
          term: cue.term,
          delta: 1.2 - place * 0.2,
          z: 2.4 - place * 0.4,
          q: 0.03 + place * 0.04,
          count: 2,
          countElsewhere: place,
          articles: 1,
          articlesElsewhere: place,
          evidence: shown.has(cue.id) ? [cue.id] : [],
        })),
    ),
    sourcing: byOutlet.map(([outlet, own]) => {
      const attributions = own.flatMap((entry) => entry.attributions);
      return {
        outlet,
        words: sum(own, (entry) => entry.article.words),
        attributed: sum(attributions, (row) => row.words),
        attitudes: 0,
        manners: { direct: attributions.length, indirect: 0, mixed: 0, scare: 0 },
        sources: [...group(attributions, (row) => row.source)].map(([source, rows]) => ({
          source,
          sourceKind: rows[0].sourceKind,
          words: sum(rows, (row) => row.words),
          attributions: rows.length,
          articles: new Set(rows.map((row) => row.article)).size,
          verbClasses: { neutral: rows.length, endorsing: 0, distancing: 0, rejecting: 0, evaluating: 0 },
        })),
        otherSources: 0,
      };
    }),
    tree: null,
    map: null,
    views: viewsOf(articles),
    distances: byOutlet.map((_, row) =>
      byOutlet.map((__, column) => (row === column ? 0 : round(0.08 * Math.abs(row - column) + 0.05))),
    ),
    evidence: Object.fromEntries(
      articles.flatMap((entry) =>
        entry.cues.filter((cue) => shown.has(cue.id)).map((cue) => [cue.id, evidenceOf(entry, cue)]),
      ),
    ),
    options: { minimumEvidence: 3, draws: 2000, seed: 1, evidence: 8 },
  };
}

/** A report's input from written articles, with scores that are the true sums of their cues. */
export function inputOf(name: string, pieces: readonly WrittenArticle[]): ReportInput {
  const articles = pieces.map(buildArticle);
  return {
    name,
    comparison: compare(articles),
    articles,
    scoring,
    run: {
      name,
      versions: { framewise: '0.1.0', 'wink-nlp': '2.4.0' },
      fingerprint: 'ab'.repeat(32),
      inputs: ['articles'],
      options: { k: 2, seed: 1 },
      lexicons: [
        {
          name: 'relations',
          version: '1.0.0',
          file: 'lexicons/frames/relations.yaml',
          sha256: 'cd'.repeat(32),
          terms: 412,
        },
      ],
      articles: articles.length,
      words: sum(articles, (entry) => entry.article.words),
      rows: { articles: articles.length, cues: sum(articles, (entry) => entry.cues.length) },
      exclusions: [
        { path: 'articles/empty.txt', code: 'empty', message: 'No text was found: check the file.' },
      ],
    },
  };
}

export const small = (): ReportInput => inputOf('harbour', written);

/** One article an outlet. */
export const single = (): ReportInput =>
  inputOf(
    'harbour-single',
    written.filter((piece, place) => written.findIndex((other) => other.outlet === piece.outlet) === place),
  );

export const hostileInput = (): ReportInput => inputOf('<script>name</script>', [...hostile, ...written]);

/** Many outlets with many articles, far beyond what one page can hold. */
export const large = (): ReportInput =>
  inputOf(
    'harbour-large',
    Array.from({ length: 70 }, (_, outlet) =>
      Array.from({ length: 12 }, (__, turn) => ({
        ...written[(outlet * 5 + turn) % written.length],
        outlet: `Outlet ${String(outlet + 1).padStart(2, '0')}`,
      })),
    ).flat(),
  );

export const nothing = (): ReportInput => inputOf('nothing', []);

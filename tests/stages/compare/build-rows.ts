import type { CompareOptions, ScoreOptions } from '../../../src/model.js';
import type { ArticleRows, AttributionRow, CueRow, MentionRow, StanceRow } from '../../../src/rows.js';
import {
  addArticle,
  type ComparisonInfo,
  type ComparisonSum,
  createSum,
} from '../../../src/stages/compare/index.js';

export const scoring: ScoreOptions = {
  k: 2,
  positionWeights: { title: 2, subheading: 1, lead: 1.5, body: 1 },
  voiceWeights: { own: 1, endorsed: 0.8, neutral: 0.5, distanced: 0.2, rebutted: -0.5 },
  assertionWeights: { affirmed: 1, denied: -1, hedged: 0.5, questioned: 0, hypothetical: 0 },
  leastProbability: 0.7,
};

export const options: CompareOptions = { minimumEvidence: 3, draws: 400, seed: 1, evidence: 4 };

export const info: ComparisonInfo = {
  targets: { station: { label: 'The station', kind: 'issue' }, arda: { label: 'Arda', kind: 'state' } },
  frames: { threat: { description: 'A danger.' }, hope: { description: 'A promise.' } },
  scoring,
};

export interface CueSpec {
  readonly polarity: number;
  readonly target?: string | null;
  readonly frame?: string;
  readonly term?: string;
  readonly voice?: CueRow['voiceWeight'];
  readonly assertion?: CueRow['assertion'];
  readonly weight?: number;
  readonly sentence?: number;
}

export interface SourceSpec {
  readonly source: string | null;
  readonly kind?: AttributionRow['sourceKind'];
  readonly words: number;
  readonly manner?: AttributionRow['manner'];
  readonly verbClass?: AttributionRow['verbClass'];
  readonly text?: string;
}

/** A name of a target, with a word after it that told for or against it. */
export interface MentionSpec {
  readonly target: string;
  readonly name: string;
  readonly by?: MentionRow['by'];
  readonly word?: string;
  readonly odds?: number;
  readonly weight?: number;
  readonly quoted?: boolean;
}

export interface ArticleSpec {
  readonly ownWords?: number;
  readonly ownValence?: number;
  readonly quotedValence?: number;
  readonly id: string;
  readonly outlet: string;
  readonly words?: number;
  readonly date?: string | null;
  readonly carrier?: string | null;
  readonly cues?: readonly CueSpec[];
  readonly sources?: readonly SourceSpec[];
  readonly mentions?: readonly MentionSpec[];
  readonly title?: string;
  /** A paragraph at the end. */
  readonly body?: string;
}

/** The sum of articles, added in their order. */
export function sumOf(articles: readonly ArticleSpec[], by = options): ComparisonSum {
  const sum = createSum();
  for (const article of articles) addArticle(sum, buildRows(article), by, scoring);
  return sum;
}

/** The rows of one article; each sentence of its text holds the terms of its cues. */
export function buildRows(spec: ArticleSpec): ArticleRows {
  const { source: head, cues } = layOutCues(spec);
  const { source: written, mentions } = layOutMentions(spec, head);
  const { body = '' } = spec;
  const source = `${written}\n\n${body}`;
  const paragraph = {
    kind: 'paragraph',
    start: source.length - body.length,
    end: source.length,
    reason: 'text',
  };
  return {
    articles: [
      {
        id: spec.id,
        path: `${spec.id}.txt`,
        outlet: spec.outlet,
        carrier: spec.carrier ?? null,
        date: spec.date ?? null,
        url: null,
        author: null,
        language: 'en',
        title: spec.title ?? null,
        titleStart: null,
        titleEnd: null,
        dateline: null,
        words: spec.words ?? 100,
        sentences: 1,
        ownWords: spec.ownWords ?? 0,
        ownValence: spec.ownValence ?? 0,
        quotedValence: spec.quotedValence ?? 0,
      },
    ],
    texts: [{ article: spec.id, source, blocks: [paragraph] }],
    attributions: (spec.sources ?? []).map((from, i) => buildAttribution(spec, from, i)),
    mentions,
    cues,
    stances: scoreCues(spec, cues),
  };
}

function layOutCues(spec: ArticleSpec): { source: string; cues: CueRow[] } {
  const cues: CueRow[] = [];
  let source = 'Heading 🛰\n\n';
  const sentences = [...new Set((spec.cues ?? []).map(({ sentence = 0 }) => sentence))].sort((a, b) => a - b);
  for (const sentence of sentences) {
    const sentenceStart = source.length;
    const here = (spec.cues ?? []).filter((cue) => (cue.sentence ?? 0) === sentence);
    const text = `${spec.outlet} writes ${here.map(({ term = 'danger' }) => term).join(' and ')}.`;
    let at = sentenceStart + `${spec.outlet} writes `.length;
    for (const cue of here) {
      const row = buildCue(spec, cue, cues.length, at, [sentenceStart, sentenceStart + text.length]);
      cues.push(row);
      at += row.text.length + ' and '.length;
    }
    source += `${text} `;
  }
  return { source, cues };
}

function layOutMentions(spec: ArticleSpec, head: string): { source: string; mentions: MentionRow[] } {
  let source = `${head}\n\n`;
  const mentions = (spec.mentions ?? []).map((mention, n): MentionRow => {
    const { target, name, by = 'name', word, odds = 2, weight = 1, quoted = false } = mention;
    const start = source.length;
    const end = start + name.length;
    const sentence = word === undefined ? `${name} met.` : `${name} ${word}.`;
    source += `${sentence} `;
    const reason = word !== undefined && {
      start: end + 1,
      end: end + 1 + word.length,
      text: word,
      oddsFor: odds,
      oddsAgainst: 0,
    };
    return {
      article: spec.id,
      outlet: spec.outlet,
      target,
      start,
      end,
      text: name,
      by,
      voice: quoted ? `${spec.id}:a0` : null,
      source: null,
      portrayal: {
        id: `${spec.id}:m${n}`,
        sentenceStart: start,
        sentenceEnd: start + sentence.length,
        position: 'body',
        voiceWeight: quoted ? 'neutral' : 'own',
        for: odds > 0 ? 0.9 : 0.1,
        against: odds > 0 ? 0.1 : 0.9,
        polarity: odds > 0 ? 0.8 : -0.8,
        weight: reason ? weight : 0,
        oddsFor: odds,
        oddsAgainst: 0,
        reasons: reason ? [reason] : [],
      },
    };
  });
  return { source, mentions };
}

function buildCue(
  spec: ArticleSpec,
  cue: CueSpec,
  n: number,
  start: number,
  sentence: [number, number],
): CueRow {
  const {
    term = 'danger',
    frame = 'threat',
    voice = 'own',
    assertion = 'affirmed',
    target = 'station',
  } = cue;
  const effective = cue.polarity * scoring.assertionWeights[assertion];
  return {
    id: `${spec.id}:c${n}`,
    article: spec.id,
    outlet: spec.outlet,
    start,
    end: start + term.length,
    text: term,
    sentenceStart: sentence[0],
    sentenceEnd: sentence[1],
    lexicon: 'test',
    term,
    frame,
    position: 'body',
    voice: voice === 'own' ? null : `${spec.id}:a0`,
    source: null,
    voiceWeight: voice,
    assertion,
    assertionRule: null,
    assertionReason: null,
    rebutted: voice === 'rebutted',
    rebuttedBy: null,
    rebuttal: null,
    weight: cue.weight ?? 1,
    targets: target === null ? [] : [{ target, polarity: cue.polarity, effective, by: 'issue' }],
  };
}

function scoreCues(spec: ArticleSpec, cues: readonly CueRow[]): StanceRow[] {
  const targets = [...new Set(cues.flatMap((cue) => cue.targets.map(({ target }) => target)))];
  return targets.flatMap((target) =>
    (['own', 'quoted', 'combined'] as const).flatMap((voice): StanceRow[] => {
      const parts = cues
        .filter(({ voiceWeight }) => voice === 'combined' || (voiceWeight === 'own') === (voice === 'own'))
        .flatMap((cue) => {
          const factor = voice === 'combined' ? scoring.voiceWeights[cue.voiceWeight] : 1;
          const towards = cue.targets.filter((found) => found.target === target);
          return towards.map(({ effective }) => ({ effective, weight: cue.weight * factor }));
        });
      if (parts.length === 0) return [];
      const sum = parts.reduce((total, part) => total + part.weight * part.effective, 0);
      const weight = parts.reduce((total, part) => total + Math.abs(part.weight), 0);
      const score = Math.round((10_000 * sum) / (scoring.k + weight)) / 10_000 + 0;
      const counted = parts.filter(({ effective }) => effective !== 0).length;
      return [{ article: spec.id, outlet: spec.outlet, target, voice, score, sum, weight, pieces: counted }];
    }),
  );
}

function buildAttribution(spec: ArticleSpec, from: SourceSpec, n: number): AttributionRow {
  return {
    id: `${spec.id}:a${n}`,
    article: spec.id,
    outlet: spec.outlet,
    source: from.source,
    sourceKind: from.kind === undefined ? 'person' : from.kind,
    kind: 'speech',
    manner: from.manner ?? 'indirect',
    verbClass: from.verbClass ?? 'neutral',
    verb: null,
    nestedIn: null,
    content: [{ start: 0, end: 7, text: from.text ?? 'Heading' }],
    words: from.words,
    cue: null,
    sourcePhrase: null,
  };
}

import type { Assertion, ScoreOptions, VerbClass, VoiceWeight } from '../../../src/model.js';
import type { AttributionRow, CueRow } from '../../../src/rows.js';
import type { AnnotatedArticle } from '../../../src/stages/report/index.js';

/** A cue in a written article: its words, its frame, and how favourable it is towards whom. */
interface CuePiece {
  readonly cue: string;
  readonly frame: string;
  readonly towards: Readonly<Record<string, number>>;
  readonly assertion?: Assertion;
  readonly because?: string;
  readonly rejectedBy?: string | null;
  readonly rejection?: string;
}

/** Words of somebody else. */
interface SaidPiece {
  readonly source: string | null;
  readonly verbClass?: VerbClass;
  readonly pieces: readonly (string | CuePiece)[];
}

type Sentence = readonly (string | CuePiece | SaidPiece)[];

export interface WrittenArticle {
  readonly outlet: string;
  readonly title: Sentence;
  readonly date?: string;
  readonly url?: string;
  readonly carrier?: string;
  readonly menu?: readonly string[];
  readonly paragraphs: readonly (readonly Sentence[])[];
}

export const scoring: ScoreOptions = {
  k: 2,
  positionWeights: { title: 2, subheading: 1.5, lead: 1.5, body: 1 },
  voiceWeights: { own: 1, endorsed: 0.8, neutral: 0.5, distanced: 0.2, rebutted: -0.5 },
  assertionWeights: { affirmed: 1, denied: -1, hedged: 0.5, questioned: 0, hypothetical: 0 },
  leastProbability: 0.7,
};

const voiceOfVerb: Readonly<Record<VerbClass, VoiceWeight>> = {
  neutral: 'neutral',
  endorsing: 'endorsed',
  distancing: 'distanced',
  rejecting: 'distanced',
  evaluating: 'neutral',
};

export const cue = (
  words: string,
  frame: string,
  towards: Readonly<Record<string, number>> = {},
  more: Partial<CuePiece> = {},
): CuePiece => ({ cue: words, frame, towards, ...more });

export const said = (
  source: string | null,
  verbClass: VerbClass,
  ...pieces: readonly (string | CuePiece)[]
): SaidPiece => ({ source, verbClass, pieces });

const wordsIn = (text: string) => text.split(/\s+/u).filter(Boolean).length;

/** Lays out a written article as source text with rows whose offsets fit it. */
export function buildArticle(written: WrittenArticle, number: number): AnnotatedArticle {
  const id = (0x5eed0000 + number).toString(16).padStart(16, '0');
  const cues: CueRow[] = [];
  const attributions: AttributionRow[] = [];
  const blocks: { kind: string; start: number; end: number; reason: string }[] = [];
  let source = '';
  let sentences = 0;

  const addSentence = (sentence: Sentence, position: CueRow['position']) => {
    const sentenceStart = source.length;
    const pending: { piece: CuePiece; start: number; voice: AttributionRow | null }[] = [];
    const addPiece = (piece: string | CuePiece, voice: AttributionRow | null) => {
      if (typeof piece === 'string') source += piece;
      else {
        pending.push({ piece, start: source.length, voice });
        source += piece.cue;
      }
    };
    for (const piece of sentence) {
      if (typeof piece === 'string' || 'cue' in piece) addPiece(piece, null);
      else {
        const start = source.length;
        const row: AttributionRow = {
          id: `${id}:a${attributions.length}`,
          article: id,
          outlet: written.outlet,
          source: piece.source,
          sourceKind: piece.source === null ? 'unnamed' : 'person',
          kind: 'speech',
          manner: 'direct',
          verbClass: piece.verbClass ?? 'neutral',
          verb: 'say',
          nestedIn: null,
          content: [],
          words: 0,
          cue: null,
          sourcePhrase: null,
        };
        for (const inner of piece.pieces) addPiece(inner, row);
        const text = source.slice(start);
        attributions.push({ ...row, content: [{ start, end: source.length, text }], words: wordsIn(text) });
      }
    }
    const sentenceEnd = source.length;
    for (const { piece, start, voice } of pending) {
      const assertion = piece.assertion ?? 'affirmed';
      const reason = piece.because === undefined ? -1 : source.indexOf(piece.because, sentenceStart);
      const rejected = piece.rejectedBy !== undefined;
      cues.push({
        id: `${id}:c${cues.length}`,
        article: id,
        outlet: written.outlet,
        start,
        end: start + piece.cue.length,
        text: piece.cue,
        sentenceStart,
        sentenceEnd,
        lexicon: 'relations',
        term: piece.cue.toLowerCase(),
        frame: piece.frame,
        position,
        voice: voice?.id ?? null,
        source: voice?.source ?? null,
        voiceWeight: voice === null ? 'own' : rejected ? 'rebutted' : voiceOfVerb[voice.verbClass],
        assertion,
        assertionRule: reason < 0 ? null : 'negator',
        assertionReason:
          reason < 0 || piece.because === undefined
            ? null
            : { start: reason, end: reason + piece.because.length, text: piece.because },
        rebutted: rejected,
        rebuttedBy: piece.rejectedBy ?? null,
        rebuttal: piece.rejection === undefined ? null : { start: 0, end: 0, text: piece.rejection },
        weight: scoring.positionWeights[position],
        targets: Object.entries(piece.towards).map(([target, polarity]) => ({
          target,
          polarity,
          effective: polarity * scoring.assertionWeights[assertion],
          by: 'term' as const,
        })),
      });
    }
    sentences++;
  };

  const addBlock = (kind: string, reason: string, fill: () => void) => {
    if (source !== '') source += '\n\n';
    const start = source.length;
    fill();
    blocks.push({ kind, reason, start, end: source.length });
  };

  for (const line of written.menu ?? [])
    addBlock('furniture', 'share-bar', () => {
      source += line;
    });
  addBlock('title', 'first-line', () => addSentence(written.title, 'title'));
  const title = blocks[blocks.length - 1];
  for (const [place, paragraph] of written.paragraphs.entries())
    addBlock('paragraph', 'prose', () => {
      for (const [order, sentence] of paragraph.entries()) {
        if (order > 0) source += ' ';
        addSentence(sentence, place === 0 ? 'lead' : 'body');
      }
    });
  const analysed = blocks.filter((block) => block.kind !== 'furniture');
  return {
    source,
    blocks,
    attributions,
    cues: cues.map((row) => ({
      ...row,
      rebuttal: row.rebuttal && {
        ...row.rebuttal,
        start: source.indexOf(row.rebuttal.text),
        end: source.indexOf(row.rebuttal.text) + row.rebuttal.text.length,
      },
    })),
    article: {
      id,
      path: `articles/${number}.txt`,
      outlet: written.outlet,
      carrier: written.carrier ?? null,
      date: written.date ?? null,
      url: written.url ?? null,
      author: null,
      language: 'en',
      title: source.slice(title.start, title.end),
      titleStart: title.start,
      titleEnd: title.end,
      dateline: null,
      words: analysed.reduce((sum, block) => sum + wordsIn(source.slice(block.start, block.end)), 0),
      sentences,
      ownWords: 0,
      ownValence: 0,
      quotedValence: 0,
    },
  };
}

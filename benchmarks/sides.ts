import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Lexicons } from '../src/lexicon/load.js';
import type { RawArticle } from '../src/model.js';
import { isExclusion } from '../src/pipeline.js';
import { checkRows } from '../src/run/check.js';
import { examine } from '../src/run/examine.js';
import { toRows } from '../src/run/rows.js';
import { attribute, findReferences } from '../src/stages/attribute/index.js';
import { clean } from '../src/stages/clean/index.js';
import { defaultScoreOptions, measureTone, score } from '../src/stages/score/index.js';
import { tag } from '../src/stages/tag/index.js';
import { tokenize } from '../src/stages/tokenize/index.js';

/** Milliseconds by what they were spent on. */
export type Times = Record<string, number>;

const warmUp = 400;

/** wink-nlp alone with sentence boundaries, negation and part of speech, all read out. */
export function timeBare(articles: readonly RawArticle[]): Times {
  const nlp = winkNLP(model, ['sbd', 'negation', 'pos']);
  const { its } = nlp;
  const readOut = ({ source }: RawArticle) => {
    const doc = nlp.readDoc(source);
    const tokens = doc.tokens();
    return [
      tokens.out(its.value),
      tokens.out(its.precedingSpaces),
      tokens.out(its.pos),
      tokens.out(its.negationFlag),
      doc.sentences().out(its.span),
    ];
  };
  return timeAll('bare', articles, readOut);
}

/** The whole per-article part: clean to score, rows, and their check; `failed` counts articles that it could not take. */
export function timeWhole(articles: readonly RawArticle[], lexicons: Lexicons): Times {
  const failed = new Set<string>();
  const times = timeAll('whole', articles, (raw) => {
    const rows = examine(raw, lexicons, defaultScoreOptions);
    if (isExclusion(rows) && rows.code === 'failed') failed.add(rows.path);
  });
  return { ...times, failed: failed.size };
}

/** The same part, stage by stage. */
export function timeStages(articles: readonly RawArticle[], lexicons: Lexicons): Times {
  const times: Times = {};
  const timed = <T>(name: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    times[name] = (times[name] ?? 0) + performance.now() - start;
    return result;
  };
  for (const raw of articles) {
    const article = timed('clean', () => clean(raw, lexicons.clean));
    if (isExclusion(article)) continue;
    const text = timed('tokenize', () => tokenize(article, lexicons));
    const attributions = timed('attribute', () => attribute(article, text, lexicons));
    const references = timed('references', () => findReferences(text, attributions, lexicons));
    const { mentions, cues } = timed('tag', () => tag(article, text, attributions, references, lexicons));
    const scores = timed('score', () => ({
      ...score({ article, text, attributions, mentions, cues }, lexicons, defaultScoreOptions),
      tone: measureTone(text, attributions),
    }));
    const analysis = { article, text, attributions, mentions, cues, ...scores };
    const rows = timed('rows', () => toRows(analysis));
    timed('check', () => checkRows(rows));
  }
  return times;
}

function timeAll(name: string, articles: readonly RawArticle[], work: (raw: RawArticle) => unknown): Times {
  for (const raw of articles.slice(0, warmUp)) work(raw);
  const start = performance.now();
  for (const raw of articles) work(raw);
  return { [name]: performance.now() - start };
}

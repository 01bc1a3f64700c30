import type { Analysis, Attribution, Cue, Portrayal, ScoreOptions, Span, Text } from '../model.js';
import type {
  ArticleRow,
  ArticleRows,
  AttributionRow,
  CueRow,
  MentionRow,
  StanceRow,
  TextRow,
} from '../rows.js';
import { defaultScoreOptions, weighVoice } from '../stages/score/index.js';
import { countOwnedWords } from './voices.js';

/**
 * The rows of one analysed article, as they go to disk.
 *
 * @param options the weights that it was scored with
 */
export function toRows(analysis: Analysis, options: ScoreOptions = defaultScoreOptions): ArticleRows {
  const { article, cues, attributions, stances } = analysis;
  const { id, outlet } = article;
  const toCue = cueMaker(analysis, options);
  const words = countOwnedWords(analysis.text, attributions);
  return {
    articles: [toArticle(analysis)],
    texts: [toText(analysis)],
    attributions: attributions.map((attribution, index) =>
      toAttribution(analysis, attribution, words[index]),
    ),
    mentions: toMentions(analysis),
    cues: cues.map(toCue),
    stances: stances.map(
      ({ target, voice, score, sum, weight, pieces }): StanceRow => ({
        article: id,
        outlet,
        target,
        voice,
        score,
        sum,
        weight,
        pieces,
      }),
    ),
  };
}

function toMentions({ article, text, mentions, portrayals }: Analysis): MentionRow[] {
  let next = 0;
  return mentions.map(({ target, start, end, text: words, by, voice, source, first }) => {
    const portrayal = portrayals[next];
    const isShown = portrayal?.target === target && portrayal.first === first;
    if (isShown) next++;
    return {
      article: article.id,
      outlet: article.outlet,
      target,
      start,
      end,
      text: words,
      by,
      voice,
      source,
      portrayal: isShown ? toPortrayal(text, portrayal) : null,
    };
  });
}

function toPortrayal(text: Text, portrayal: Portrayal): MentionRow['portrayal'] {
  const { start, end } = text.sentences[portrayal.sentence];
  const { id, position, voiceWeight, polarity, weight, oddsFor, oddsAgainst, reasons } = portrayal;
  return {
    id,
    sentenceStart: start,
    sentenceEnd: end,
    position,
    voiceWeight,
    for: portrayal.for,
    against: portrayal.against,
    polarity,
    weight,
    oddsFor,
    oddsAgainst,
    reasons: [...reasons],
  };
}

function toArticle({ article, text, tone }: Analysis): ArticleRow {
  const { title } = article;
  return {
    id: article.id,
    path: article.path,
    outlet: article.outlet,
    carrier: article.carrier,
    date: article.date,
    url: article.url,
    author: article.author,
    language: article.language,
    title: title && article.source.slice(title.start, title.end),
    titleStart: title?.start ?? null,
    titleEnd: title?.end ?? null,
    dateline: article.dateline,
    words: text.words,
    sentences: text.sentences.length,
    ...tone,
  };
}

function toText({ article }: Analysis): TextRow {
  const blocks = article.blocks.map(({ kind, start, end, reason }) => ({ kind, start, end, reason }));
  return { article: article.id, source: article.source, blocks };
}

function toAttribution({ article }: Analysis, attribution: Attribution, words: number): AttributionRow {
  const { id, source, sourceKind, kind, manner, verbClass, verb, nestedIn, content, cue, sourceSpan } =
    attribution;
  const quote = (span: Span) => fragment(article.source, span);
  return {
    id,
    article: article.id,
    outlet: article.outlet,
    source,
    sourceKind,
    kind,
    manner,
    verbClass,
    verb,
    nestedIn,
    content: content.map(quote),
    words,
    cue: cue && quote(cue),
    sourcePhrase: sourceSpan && quote(sourceSpan),
  };
}

function cueMaker(
  { article, text, attributions, contributions }: Analysis,
  { positionWeights }: ScoreOptions,
): (cue: Cue) => CueRow {
  const voices = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const effective = new Map(
    contributions.map(({ evidence, target, polarity }) => [`${evidence} ${target}`, polarity]),
  );
  return (cue) => {
    const sentence = text.sentences[cue.sentence];
    return {
      id: cue.id,
      article: article.id,
      outlet: article.outlet,
      start: cue.start,
      end: cue.end,
      text: cue.text,
      sentenceStart: sentence.start,
      sentenceEnd: sentence.end,
      lexicon: cue.lexicon,
      term: cue.term,
      frame: cue.frame,
      position: cue.position,
      voice: cue.voice,
      source: cue.source,
      voiceWeight: weighVoice(cue, voices.get(cue.voice ?? '')),
      assertion: cue.assertion,
      assertionRule: cue.assertionReason?.rule ?? null,
      assertionReason: cue.assertionReason && fragment(article.source, cue.assertionReason),
      rebutted: cue.rebuttal !== null,
      rebuttedBy: cue.rebuttal?.by ?? null,
      rebuttal: cue.rebuttal && fragment(article.source, cue.rebuttal),
      weight: positionWeights[cue.position],
      targets: cue.targets.map(({ target, polarity, by }) => ({
        target,
        polarity,
        effective: effective.get(`${cue.id} ${target}`) ?? 0,
        by,
      })),
    };
  };
}

const fragment = (source: string, { start, end }: Span) => ({ start, end, text: source.slice(start, end) });

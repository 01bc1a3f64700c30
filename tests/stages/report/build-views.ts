import { group } from 'd3-array';
import type { Views } from '../../../src/model.js';
import type { AnnotatedArticle } from '../../../src/stages/report/index.js';

/** Views of written articles: their cues' words stand for names. */
export function viewsOf(articles: readonly AnnotatedArticle[]): Views {
  const uses = articles.flatMap(({ article, source, cues }) =>
    cues.map(({ id, start, end, text, voice }) => ({
      outlet: article.outlet,
      text,
      own: voice === null,
      passage: {
        id,
        article: article.id,
        start,
        end,
        text,
        before: source.slice(Math.max(0, start - 30), start),
        after: source.slice(end, end + 30),
      },
    })),
  );
  const mentions = [...group(uses, ({ outlet }) => outlet)].map(([outlet, found]) => ({
    outlet,
    own: found.filter(({ own }) => own).length,
    quoted: found.filter(({ own }) => !own).length,
  }));
  const rows = [...group(uses, ({ text }) => text)].map(([text, same]) => ({
    text,
    total: same.length,
    uses: [...group(same, ({ outlet }) => outlet)].map(([outlet, found]) => ({
      outlet,
      own: found.filter(({ own }) => own).length,
      quoted: found.filter(({ own }) => !own).length,
      articles: new Set(found.map(({ passage }) => passage.article)).size,
      evidence: found.slice(0, 3).map(({ passage }) => passage),
    })),
  }));
  const labelling = (target: string, label: string) => ({
    target,
    label,
    mentions,
    names: rows.map(({ text, ...rest }) => ({ name: text, ...rest })),
    words: rows.map(({ text, ...rest }) => ({ word: text, side: 'against' as const, ...rest })),
    otherNames: 0,
    otherWords: 2,
  });
  return {
    ...statementsOf(articles),
    ...storiesOf(articles),
    slices: slicesOf(articles),
    labelling:
      uses.length === 0
        ? []
        : [
            labelling('harbour-pact', 'the Sund harbour pact'),

            labelling('norland', '<b>Norland'),
          ],
  };
}

/** A statement of the first source, as if all outlets gave its words. */
function statementsOf(
  articles: readonly AnnotatedArticle[],
): Pick<Views, 'statements' | 'statementsSampled'> {
  const said = articles.flatMap(({ article, attributions }) =>
    attributions.slice(0, 1).map(({ id, source, verbClass, manner, content }) => ({
      id,
      source,
      verbClass,
      manner,
      content,
      article,
    })),
  );
  const versions = said.map(({ id, source, verbClass, manner, content: [{ text }], article }, place) => ({
    id,
    article: article.id,
    outlet: article.outlet,
    date: article.date,
    source: source ?? 'Nobody',
    pieces: [
      { text: text.slice(0, 10), shared: true },
      { text: text.slice(10, 600), shared: false },
    ],
    cut: place === 0 ? [] : ['<i>cut</i> off'],
    kept: place === 0 ? null : 0.5,
    introduction: 'said <b>',
    verb: 'say',
    verbClass,
    manner,
  }));
  const [first] = versions;
  if (first === undefined) return { statements: [], statementsSampled: { compared: 0, all: 0 } };
  const statement = { source: first.source, sourceKind: 'person' as const, outlets: 2, versions };
  return { statements: [statement, statement], statementsSampled: { compared: 4, all: 9 } };
}

/** All articles as one story, with every outlet lacking something. */
function storiesOf(articles: readonly AnnotatedArticle[]): Pick<Views, 'stories' | 'storiesSampled'> {
  const outlets = [...new Set(articles.map(({ article }) => article.outlet))].sort();
  const sampled = { compared: articles.length, all: articles.length };
  if (outlets.length < 2) return { stories: [], storiesSampled: sampled };
  const story = {
    id: articles[0].article.id,
    firstDate: articles[0].article.date,
    lastDate: '2026-12-31',
    about: ['Sund', '<u>Pact'],
    outlets,
    articles: articles.map(({ article: { id, outlet, date, title } }) => ({
      article: id,
      outlet,
      date,
      title,
      scores: [{ target: 'veyra', score: -0.4, pieces: 3 }],
    })),
    omissions: outlets.flatMap((outlet) => [
      { outlet, kind: 'source' as const, what: '=<b>Ada', have: 3, others: 4 },
      { outlet, kind: 'target' as const, what: 'veyra', have: 4, others: 4 },
      { outlet, kind: 'frame' as const, what: 'cold-war', have: 3, others: 4 },
    ]),
  };
  return { stories: [story, story], storiesSampled: sampled };
}

/** One cue for the pact in each outlet's headlines and bodies, and one in each month. */
function slicesOf(articles: readonly AnnotatedArticle[]): Views['slices'] {
  const outlets = [...new Set(articles.map(({ article }) => article.outlet))].sort();
  const counts = { articles: 1, ownFor: 1, ownAgainst: 2, quotedFor: 0, quotedAgainst: 1, balance: -0.5 };
  return outlets.flatMap((outlet) => [
    { outlet, target: 'harbour-pact', kind: 'position' as const, slice: 'title', ...counts, balance: null },
    { outlet, target: 'harbour-pact', kind: 'position' as const, slice: 'body', ...counts },
    ...Array.from({ length: 14 }, (_, month) => ({
      outlet,
      target: 'harbour-pact',
      kind: 'month' as const,
      slice: `20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      ...counts,
    })),
  ]);
}

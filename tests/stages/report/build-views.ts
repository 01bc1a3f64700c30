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
    labelling:
      uses.length === 0
        ? []
        : [
            labelling('harbour-pact', 'the Sund harbour pact'),

            labelling('norland', '<b>Norland'),
          ],
  };
}

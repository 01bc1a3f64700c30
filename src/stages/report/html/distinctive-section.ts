import { group } from 'd3-array';
import type { Distinctive } from '../../../model.js';
import { cueAnchor, distinctAnchor } from '../anchors.js';
import { count, plain } from '../numbers.js';
import { clip, shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { asWords } from '../wording.js';
import { html, type Markup } from './escape.js';
import { scrollBox, section } from './parts.js';

function row(plan: Plan, distinct: Distinctive, anchor: string): Markup {
  const sentences = plan.cells.get(anchor) ?? [];
  const q = distinct.q < 0.001 ? 'under 0.001' : plain(distinct.q, 3);
  return html`
<tr id="${anchor}"><th scope="row">${clip(distinct.term, 60)}</th><td>${asWords(distinct.frame)}</td><td class="num">${distinct.count}× <span class="n">in ${count(distinct.articles, 'article')}</span></td><td class="num">${distinct.countElsewhere}× <span class="n">in ${count(distinct.articlesElsewhere, 'article')}</span></td><td class="num">${plain(distinct.z, 1)}</td><td class="num">${q}</td><td>${sentences.map(
    (cue, place) =>
      html`<a href="#${cueAnchor(cue)}" aria-label="Sentence ${place + 1} with ${clip(distinct.term, 60)}">${place + 1}</a> `,
  )}</td></tr>`;
}

/** The terms that each outlet uses more than the others do. */
export function distinctiveSection(plan: Plan): Markup {
  const rows = plan.comparison.distinctive.map((distinct, number) => ({
    distinct,
    anchor: distinctAnchor(number),
  }));
  const outlets = [...group(rows, (entry) => entry.distinct.outlet)];
  return section(
    'distinctive',
    'What sets each outlet apart',
    html`<p>Terms that an outlet uses more than all the others together. <dfn>z</dfn> is how many standard errors the difference lies from none (weighted log-odds, Monroe, Colaresi &amp; Quinn 2008); <dfn>q</dfn> is the share of chance finds to expect among terms at least so distinct (Benjamini &amp; Hochberg 1995). A term found in one article only may be that article’s subject.</p>`,
    outlets.length === 0 &&
      html`<p>No term sets an outlet apart by more than chance could, given so few words.</p>`,
    outlets.length > 0 &&
      scrollBox(
        'Terms that set outlets apart',
        html`<table><caption class="hidden">Terms that set each outlet apart</caption>
<thead><tr><th scope="col">Term</th><th scope="col">Frame</th><th scope="col">Here</th><th scope="col">All others</th><th scope="col">z</th><th scope="col">q</th><th scope="col">Sentences</th></tr></thead>
${outlets.map(
  ([outlet, terms]) =>
    html`<tbody><tr class="group"><th scope="rowgroup" colspan="7">${shortName(outlet)}</th></tr>${terms.map((entry) => row(plan, entry.distinct, entry.anchor))}</tbody>`,
)}
</table>`,
      ),
  );
}

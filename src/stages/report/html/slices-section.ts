import type { Position, Slice } from '../../../model.js';
import { count, signed } from '../numbers.js';
import { shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { type SliceTable, sliceTable } from '../slices-shown.js';
import { positions } from '../wording.js';
import { html, type Markup } from './escape.js';
import { scrollBox, section } from './parts.js';

function cell(slice: Slice | undefined): Markup {
  if (slice === undefined) return html`<td class="none">–</td>`;
  const { ownFor, ownAgainst, quotedFor, quotedAgainst, articles, balance } = slice;
  return html`<td class="num">${balance === null ? html`<span class="n">too little</span>` : html`<b>${signed(balance)}</b>`} <span class="fine">own ${ownFor} for, ${ownAgainst} against</span><span class="fine">quoted ${quotedFor} for, ${quotedAgainst} against</span><span class="fine">${count(articles, 'article')}</span></td>`;
}

function part(
  caption: string,
  { columns, rows, hidden }: SliceTable,
  nameOf: (column: string) => string,
): Markup {
  return html`
${scrollBox(
  caption,
  html`<table><caption class="hidden">${caption}</caption><thead><tr><th scope="col">Outlet</th>${columns.map((column) => html`<th scope="col">${nameOf(column)}</th>`)}</tr></thead><tbody>${rows.map(
    ({ outlet, cells }) => html`<tr><th scope="row">${shortName(outlet, 40)}</th>${cells.map(cell)}</tr>`,
  )}</tbody></table>`,
)}${hidden > 0 && html`<p class="note">${count(hidden, 'earlier month')}: see <a href="slices.csv">slices.csv</a>.</p>`}`;
}

/** Headline, first paragraph and body apart, and month by month, towards the main target. */
export function slicesSection(plan: Plan): Markup {
  const places = sliceTable(plan, 'position');
  const months = sliceTable(plan, 'month');
  return section(
    'slices',
    'In which place, and when',
    html`<p>Pieces of evidence towards the main target, counted where they stand and in which month; the number is (for − against) ÷ all. Words cited in order to be rejected are left out. Counts, without weights or a test: a headline is a few words, and a month may be one article.</p>`,
    places === null && html`<p>No evidence towards a target was found.</p>`,
    places !== null && [
      html`<h3>By place, towards ${shortName(places.target, 60)}</h3>`,
      part('Evidence by place in the articles', places, (place) => positions[place as Position]),
    ],
    months !== null && [
      html`<h3>By month, towards ${shortName(months.target, 60)}</h3>`,
      part('Evidence by month', months, (month) => month),
    ],
    places !== null && html`<p class="note">All targets are in <a href="slices.csv">slices.csv</a>.</p>`,
  );
}

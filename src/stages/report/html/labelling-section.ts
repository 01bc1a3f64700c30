import type { Passage, WordUse } from '../../../model.js';
import { labelAnchor } from '../anchors.js';
import { type LabelsShown, shownLabels } from '../labels-shown.js';
import { count } from '../numbers.js';
import { clip, oneLine, shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { html, type Markup, type Part } from './escape.js';
import { scrollBox, section } from './parts.js';
import { articleLink } from './sentence.js';

/** Examples written out on the page. */
const mostExamples = 120;

interface Row {
  readonly head: Part;
  readonly words: string;
  readonly uses: readonly WordUse[];
}

/** Examples by their anchor, filled while the tables are written. */
type Examples = Map<string, { readonly use: WordUse; readonly passage: Passage; readonly words: string }>;

/** Own uses, then those of others; the number leads to an example where there is one on the page. */
function cell(use: WordUse | undefined, words: string, examples: Examples, budget: { left: number }): Markup {
  if (use === undefined) return html`<td class="none">–</td>`;
  const [passage] = use.evidence;
  const numbers = html`${use.own > 0 && html`<b>${use.own}</b>`}${use.quoted > 0 && html` <span class="n">${use.quoted} quoted</span>`}`;
  if (passage === undefined || budget.left === 0) return html`<td class="num">${numbers}</td>`;
  const anchor = labelAnchor(mostExamples - budget.left);
  budget.left -= 1;
  examples.set(anchor, { use, passage, words });
  return html`<td class="num"><a href="#${anchor}">${numbers}</a> <span class="n">in ${count(use.articles, 'article')}</span></td>`;
}

function tableOf(
  caption: string,
  head: string,
  outlets: readonly string[],
  rows: readonly Row[],
  examples: Examples,
  budget: { left: number },
): Markup {
  return scrollBox(
    caption,
    html`<table><caption class="hidden">${caption}</caption><thead><tr><th scope="col">${head}</th>${outlets.map((outlet) => html`<th scope="col">${shortName(outlet, 40)}</th>`)}</tr></thead><tbody>${rows.map(
      ({ head: name, words, uses }) =>
        html`<tr><th scope="row">${name}</th>${outlets.map((outlet) =>
          cell(
            uses.find((use) => use.outlet === outlet),
            words,
            examples,
            budget,
          ),
        )}</tr>`,
    )}</tbody></table>`,
  );
}

function example(
  plan: Plan,
  anchor: string,
  { use, passage, words }: { use: WordUse; passage: Passage; words: string },
): Markup {
  return html`
<li id="${anchor}"><b>${clip(words, 60)}</b> <span class="n">${shortName(use.outlet, 40)}</span> <q dir="auto">${oneLine(passage.before) !== '' && '…'}${clip(passage.before, 120)}<mark>${clip(passage.text, 120)}</mark>${clip(passage.after, 120)}…</q> <span class="n">${articleLink(plan, passage.article, 'article')}</span></li>`;
}

function targetPart(plan: Plan, shown: LabelsShown, budget: { left: number }): Markup {
  const { labelling, outlets, names, words } = shown;
  const label = shortName(labelling.label, 60);
  const examples: Examples = new Map();
  const nameTable = tableOf(
    `Names for ${label}`,
    'Name',
    outlets,
    names.map(({ name, uses }) => ({ head: clip(name, 60), words: name, uses })),
    examples,
    budget,
  );
  const wordTable =
    words.length > 0 &&
    tableOf(
      `Words that told for or against ${label}`,
      'Word',
      outlets,
      words.map(({ word, side, uses }) => ({
        head: html`<span class="verdict ${side}">${side}</span> ${clip(word, 60)}`,
        words: word,
        uses,
      })),
      examples,
      budget,
    );
  const more = labelling.names.length - names.length + labelling.otherNames;
  const moreWords = labelling.words.length - words.length + labelling.otherWords;
  return html`
<h3>${label}</h3>
${nameTable}${wordTable}
${(more > 0 || moreWords > 0) && html`<p class="note">${count(more, 'more name')} and ${count(moreWords, 'more word')}: see <a href="labelling.csv">labelling.csv</a>.</p>`}
${examples.size > 0 && html`<details><summary>Where they stand <span class="n">${count(examples.size, 'example')}</span></summary><ul>${[...examples].map(([anchor, found]) => example(plan, anchor, found))}</ul></details>`}`;
}

/** What each outlet calls the same target, and the words it puts next to it. */
export function labellingSection(plan: Plan): Markup {
  const shown = shownLabels(plan);
  const all = plan.comparison.views.labelling.length;
  const budget = { left: mostExamples };
  return section(
    'labelling',
    'What each outlet calls it',
    html`<p>Names and nouns for a target (no pronouns), and the words that told most for or against it where a sentence shows it so. A bold number counts the outlet’s own words. These are counts and no test: a name used once or twice sets nobody apart, and an outlet with more text has higher counts.</p>`,
    shown.length === 0 && html`<p>No target was named.</p>`,
    shown.map((entry) => targetPart(plan, entry, budget)),
    shown.length < all &&
      html`<p class="note">${shown.length} of ${count(all, 'target')} shown; all are in <a href="labelling.csv">labelling.csv</a>.</p>`,
  );
}

import type { Manner, OutletSummary, SourceShare, Sourcing, VerbClass } from '../../../model.js';
import { saidAnchor } from '../anchors.js';
import { count, joined, percent, whole } from '../numbers.js';
import { shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { namedSources, sourceKey } from '../said.js';
import { manners, sourceKinds, verbClasses } from '../wording.js';
import { html, type Markup } from './escape.js';
import { scrollBox, section } from './parts.js';

const mannerOrder: readonly Manner[] = ['direct', 'indirect', 'mixed', 'scare'];
const verbOrder: readonly VerbClass[] = ['neutral', 'endorsing', 'distancing', 'rejecting', 'evaluating'];

function outletRow(
  { outlet, words, attributed, attitudes, manners: counts }: Sourcing,
  mood: OutletSummary | undefined,
): Markup {
  const share = words > 0 ? attributed / words : 0;
  return html`
<tr><th scope="row">${shortName(outlet)}</th><td class="num">${whole(words)}</td><td><span class="bar" aria-hidden="true"><i style="width:${(share * 100).toFixed(1)}%"></i></span> ${percent(share)} <span class="n">${count(attributed, 'word')}</span></td><td class="num">${percent(attributed > 0 ? attitudes / attributed : 0)}</td>${mannerOrder.map((manner) => html`<td class="num">${whole(counts[manner])}</td>`)}<td class="num">${toneOf(mood?.ownTone)}</td><td class="num">${toneOf(mood?.quotedTone)}</td></tr>`;
}

/** Mean valence of 100 words, with its sign. */
function toneOf(tone: number | null | undefined): string {
  if (tone === null || tone === undefined) return '–';
  return `${tone > 0 ? '+' : tone < 0 ? '−' : ''}${Math.abs(tone).toFixed(1)}`;
}

function introduced(share: SourceShare): string {
  const used = verbOrder.filter((verb) => share.verbClasses[verb] > 0);
  return joined(used.map((verb) => `${share.verbClasses[verb]} ${verbClasses[verb].name}`));
}

function sourceRow(plan: Plan, outlet: string, share: SourceShare, attributed: number): Markup {
  const places = plan.said.get(sourceKey(outlet, share.source, share.sourceKind)) ?? [];
  const name = share.source === null ? 'not told, or could not be found' : shortName(share.source);
  return html`
<tr><th scope="row">${name}</th><td>${share.sourceKind !== null && sourceKinds[share.sourceKind]}</td><td class="num">${whole(share.words)} <span class="n">${percent(attributed > 0 ? share.words / attributed : 0)}</span></td><td class="num">${share.attributions}</td><td class="num">${share.articles}</td><td>${introduced(share)}</td><td>${places.map((id, place) => html`<a href="#${saidAnchor(id)}" aria-label="Words ${place + 1} of ${name}">${place + 1}</a> `)}</td></tr>`;
}

function sourceTable(plan: Plan, entry: Sourcing): Markup {
  const { outlet, sources, otherSources, attributed, sampledOneIn } = entry;
  const shown = sources.slice(0, namedSources);
  const more = otherSources + sources.length - shown.length;
  const name = shortName(outlet);
  return html`<details class="voices"><summary><b>${name}</b> <span class="n">${count(sources.length + otherSources, 'source')}</span></summary>
${scrollBox(
  `Sources of ${name}`,
  html`<table><caption class="hidden">Whom ${name} lets speak</caption><thead><tr><th scope="col">Source</th><th scope="col">Kind</th><th scope="col">Words</th><th scope="col">Times</th><th scope="col">Articles</th><th scope="col">Introduced</th><th scope="col">In the text</th></tr></thead><tbody>${shown.map((share) => sourceRow(plan, outlet, share, attributed))}</tbody></table>`,
)}${more > 0 && html`<p class="note">${count(more, 'more source')}: see <a href="attributions.csv">attributions.csv</a>.</p>`}${sampledOneIn !== undefined && html`<p class="note">Counted in one article of ${sampledOneIn} and multiplied by it, since there are so many sources.</p>`}
</details>`;
}

/** Whom each outlet lets speak, how much, and how it introduces them. */
export function sourcingSection(plan: Plan): Markup {
  const { sourcing, outlets } = plan.comparison;
  return section(
    'voices',
    'Who speaks',
    html`<p>The share of an article’s words that are somebody else’s, and how they are given: ${joined(mannerOrder.map((manner) => `${manners[manner].name} (${manners[manner].says})`))}. How a source is introduced tells how far the outlet goes along: ${joined(verbOrder.map((verb) => `${verbClasses[verb].name} (${verbClasses[verb].says})`))}. The last columns are what a sentiment lexicon (AFINN) sees, summed over 100 words: the mood of the words whatever they speak of, and no stance. They stand here for contrast.</p>`,
    sourcing.length === 0
      ? html`<p>No quotation or report of what somebody said was found.</p>`
      : scrollBox(
          'Quoted voices by outlet',
          html`<table><caption class="hidden">How much of each outlet’s text others speak</caption><thead><tr><th scope="col">Outlet</th><th scope="col">Words</th><th scope="col">In a source’s voice</th><th scope="col" title="what a source thinks, wants, plans or fears, told by the outlet">of it thought or wanted</th>${mannerOrder.map((manner) => html`<th scope="col" title="${manners[manner].says}">${manners[manner].name}<span class="fine">words</span></th>`)}<th scope="col">Mood of own words</th><th scope="col">… of quoted words</th></tr></thead><tbody>${sourcing.map(
            (entry) =>
              outletRow(
                entry,
                outlets.find(({ outlet }) => outlet === entry.outlet),
              ),
          )}</tbody></table>`,
        ),
    sourcing.filter((entry) => entry.sources.length > 0).map((entry) => sourceTable(plan, entry)),
  );
}

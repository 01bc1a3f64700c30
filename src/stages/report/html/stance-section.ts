import type { Comparison, OutletStance, StanceEstimate, VoiceGroup } from '../../../model.js';
import { targetAnchor } from '../anchors.js';
import { rankStances, sensitivityFinding, stanceFinding } from '../findings.js';
import { count, joined, range, signed } from '../numbers.js';
import { shortName } from '../plain-text.js';
import { type Plan, stanceCell } from '../plan.js';
import { voiceGroups } from '../wording.js';
import { axisReach, stanceAxis, stanceKey, stanceLink, stanceStrip } from './chart.js';
import { html, type Markup } from './escape.js';
import { outletsNote, scrollBox, section, verdictMark } from './parts.js';

const groups: readonly VoiceGroup[] = ['combined', 'own', 'quoted'];

function estimate(plan: Plan, stance: OutletStance, group: VoiceGroup): Markup {
  const { score, interval, resampled, articles, pieces, verdict }: StanceEstimate = stance[group];
  if (score === null) return html`<td class="none">no evidence</td>`;
  const thin =
    resampled === 'sentences'
      ? html` <abbr title="interval over the sentences of a single article">†</abbr>`
      : '';
  return html`<td><a class="score" href="#${stanceCell(plan, stance.outlet, stance.target)}">${signed(score)}</a> ${
    interval && html`<span class="interval">${range(interval)}${thin}</span>`
  }<br>${verdictMark(verdict)}<br><span class="n">${count(pieces, 'piece')} in ${count(articles, 'article')}</span></td>`;
}

function table(plan: Plan, stances: readonly OutletStance[], label: string, reach: number): Markup {
  return scrollBox(
    `Stance towards ${label}`,
    html`<table class="stance">
<caption class="hidden">Stance of each outlet towards ${label}</caption>
<thead><tr><th scope="col">Outlet</th><th scope="col" class="plot"><span class="ends"><span>← unfavourable</span><span>favourable →</span></span></th>${groups.map(
      (group) => html`<th scope="col" title="${voiceGroups[group].says}">${voiceGroups[group].name}</th>`,
    )}</tr></thead>
<tbody>${stances.map(
      (stance) => html`
<tr><th scope="row">${shortName(stance.outlet)}</th><td class="plot">${stanceLink(stanceStrip(stance, reach), stanceCell(plan, stance.outlet, stance.target))}</td>${groups.map((group) => estimate(plan, stance, group))}</tr>`,
    )}</tbody>
<tfoot><tr><td></td><td class="plot">${stanceAxis(reach)}</td><td colspan="3"></td></tr></tfoot>
</table>`,
  );
}

function silent(comparison: Comparison, stances: readonly OutletStance[]): string[] {
  const heard = new Set(stances.map((stance) => stance.outlet));
  return comparison.outlets.map((summary) => summary.outlet).filter((outlet) => !heard.has(outlet));
}

function targetPart(plan: Plan, target: Comparison['targets'][number]): Markup {
  const { comparison, input } = plan;
  const stances = rankStances(comparison, target.id);
  const without = silent(comparison, stances);
  const sensitivity = comparison.sensitivity.find((entry) => entry.target === target.id);
  const label = shortName(target.label);
  return html`
<article class="target" id="${targetAnchor(plan.targetNumbers.get(target.id) ?? 0)}">
<h3>Towards ${label} <span class="n">${count(target.pieces, 'piece')} of evidence</span></h3>
<p>${stanceFinding(input.comparison, target)}</p>
${table(plan, stances, label, axisReach(stances))}
${without.length > 0 && html`<p class="note">Nothing towards ${label} in ${joined(without.slice(0, 8).map((outlet) => shortName(outlet, 40)))}${without.length > 8 && ` and ${without.length - 8} more`}.</p>`}
${sensitivity && html`<p class="note ${sensitivity.turned.length > 0 && 'warn'}"><b>Other weights.</b> ${sensitivityFinding(sensitivity)}</p>`}
</article>`;
}

/** For each target, the outlets' scores by voice, with their intervals, counts and verdicts. */
export function stanceSection(plan: Plan): Markup {
  const { comparison, input } = plan;
  const more = input.comparison.targets.length - comparison.targets.length;
  const sentences = comparison.stances.some((stance) => stance.combined.resampled === 'sentences');
  return section(
    'stance',
    'For and against',
    html`<p>A <dfn>stance</dfn> is how favourable the words are towards somebody or something: −1 is wholly unfavourable, +1 wholly favourable, and thin evidence stays near 0. It is measured apart for the outlet’s <b>own words</b> and for the people it <b>quotes</b>; <b>together</b> counts quoted voices less (<a href="#weights">weights</a>). The range behind each score is its 95 % interval: where the score could well lie, given so few articles. Each score leads to its sentences.</p>
${stanceKey()}${outletsNote(plan)}`,
    comparison.targets.map((target) => targetPart(plan, target)),
    comparison.targets.length === 0 && html`<p>No target was named with words that carry a stance.</p>`,
    sentences &&
      html`<p class="note">† One article only: the interval tells how much its sentences differ, not how much the outlet’s articles do.</p>`,
    more > 0 &&
      html`<p class="note">${count(more, 'more target')} with less evidence: see <a href="stance.csv">stance.csv</a>.</p>`,
  );
}

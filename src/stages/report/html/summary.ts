import type { OutletStance } from '../../../model.js';
import { targetAnchor } from '../anchors.js';
import { mainTarget, rankStances, splitFinding, stanceFinding, thinness } from '../findings.js';
import { framesTowards } from '../leading-frames.js';
import { count, signed } from '../numbers.js';
import { shortName } from '../plain-text.js';
import { type Plan, stanceCell } from '../plan.js';
import { verdicts } from '../wording.js';
import { axisReach, stanceAxis, stanceKey, stanceLink, stanceStrip } from './chart.js';
import { html, type Markup } from './escape.js';
import { outletsNote, verdictMark } from './parts.js';

/** The most outlets that the opening chart shows: the most and the least favourable. */
const most = 10;

function ends<Item>(items: readonly Item[]): readonly Item[] {
  return items.length <= most ? items : [...items.slice(0, most / 2), ...items.slice(-most / 2)];
}

function row(plan: Plan, stance: OutletStance, reach: number): Markup {
  const { score, articles, pieces, verdict } = stance.combined;
  const [first, second] = framesTowards(plan.input, stance);
  const frames =
    first !== undefined &&
    html`<span class="frames">mostly ${first}${second !== undefined && html`<span class="second"> and ${second}</span>`}</span>`;
  return html`<li><span class="outlet-name"><a href="#${stanceCell(plan, stance.outlet, stance.target)}"><b>${shortName(stance.outlet, 40)}</b></a> <span class="counts">${count(articles, 'article')}, ${count(pieces, 'piece')}</span>${frames}</span>${stanceLink(stanceStrip(stance, reach), stanceCell(plan, stance.outlet, stance.target))}<span class="result">${verdictMark(verdict)}${
    score !== null && html` <span class="score ${verdicts[verdict].key}">${signed(score)}</span>`
  }</span></li>`;
}

/** The report's title: what was compared, in plain words. */
export function pageTitle(plan: Plan): string {
  const { comparison } = plan.input;
  const target = mainTarget(comparison);
  const outlets = target === null ? comparison.outlets.length : rankStances(comparison, target.id).length;
  const subject = target === null ? 'the news' : shortName(target.label);
  return outlets === 1 ? `How one outlet frames ${subject}` : `How ${outlets} outlets frame ${subject}`;
}

/** Links to the other targets. */
function otherTargets(plan: Plan, main: string): Markup | null {
  const others = plan.comparison.targets.filter((target) => target.id !== main);
  if (others.length === 0) return null;
  const links = others.slice(0, 5).map((target, place) => {
    const anchor = targetAnchor(plan.targetNumbers.get(target.id) ?? 0);
    return html`${place > 0 && ', '}<a href="#${anchor}">${shortName(target.label)}</a>`;
  });
  return html`<p class="basis">Also measured: ${links}${others.length > 5 && html` and <a href="#stance">${others.length - 5} more</a>`}.</p>`;
}

/** The first screen: the answer in words and one chart. */
export function summary(plan: Plan): Markup {
  const whole = plan.input.comparison;
  const target = mainTarget(whole);
  const stances = target === null ? [] : rankStances(plan.comparison, target.id);
  const shown = ends(stances);
  const reach = axisReach(stances);
  const split = target === null ? null : splitFinding(whole, target.id);
  return html`
<header class="top">
<p class="kicker">Framing report · ${shortName(plan.input.name)}</p>
<h1>${pageTitle(plan)}</h1>
<p class="lead">${target === null ? 'Nothing in these articles could be measured towards a target.' : stanceFinding(whole, target)}${split !== null && ` ${split}`}</p>
<p class="basis">${thinness(whole, target?.id ?? null)}</p>
</header>
${
  target !== null &&
  html`<figure class="chart" aria-label="Stance of each outlet towards ${shortName(target.label)}">
<div class="ends" aria-hidden="true"><span>← unfavourable</span><span>favourable →</span></div>
<ol class="strips">${shown.map((stance) => row(plan, stance, reach))}</ol>
${stanceAxis(reach)}
<figcaption>${stanceKey()}<p class="key">A score runs from −1, all against, to +1, all for; few words stay near 0. A piece of evidence is a cue (a word or phrase that tells) or a sentence that shows the target for or against. “Mostly”: the light it is put in most often.</p>${
    shown.length < stances.length &&
    html`<p class="note">The ${most / 2} most and ${most / 2} least favourable of ${stances.length} outlets; the others are in <a href="#stance">the table</a>.</p>`
  }${outletsNote(plan)}</figcaption>
</figure>
${otherTargets(plan, target.id)}`
}`;
}

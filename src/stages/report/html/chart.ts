import type { OutletStance } from '../../../model.js';
import { range, signed } from '../numbers.js';
import { verdicts, voiceGroups } from '../wording.js';
import { html, type Markup } from './escape.js';

/** The largest absolute score that the axis must hold, rounded up to a quarter; at least 0.5. */
export function axisReach(stances: readonly OutletStance[]): number {
  let reach = 0;
  for (const stance of stances)
    for (const { score, interval } of [stance.combined, stance.own, stance.quoted])
      for (const value of [score, interval?.low ?? 0, interval?.high ?? 0])
        reach = Math.max(reach, Math.abs(value ?? 0));
  return Math.min(1, Math.max(0.5, Math.ceil(reach * 4) / 4));
}

/** A score's place on an axis from -reach to reach, with room for the marks at both ends. */
function place(score: number, reach: number): string {
  return `${(50 + (score / reach) * 46).toFixed(2)}%`;
}

function describe(stance: OutletStance): string {
  const { combined, own, quoted } = stance;
  if (combined.score === null) return 'no evidence';
  const interval = combined.interval === null ? '' : `, 95 % interval ${range(combined.interval)}`;
  const parts = [`${voiceGroups.combined.name} ${signed(combined.score)}${interval}`];
  if (own.score !== null) parts.push(`${voiceGroups.own.name} ${signed(own.score)}`);
  if (quoted.score !== null) parts.push(`${voiceGroups.quoted.name} ${signed(quoted.score)}`);
  return `${parts.join('; ')}: ${verdicts[combined.verdict].name}`;
}

/** One outlet's scores towards one target on an axis: interval and mark together, a dot for own, a ring for quoted. */
export function stanceStrip(stance: OutletStance, reach: number): Markup {
  const { combined, own, quoted } = stance;
  const middle = '50%';
  const at = (score: number) => place(score, reach);
  return html`<svg class="strip ${verdicts[combined.verdict].key}" width="100%" height="28" role="img" aria-label="${describe(stance)}"><line class="zero" x1="50%" x2="50%" y1="0" y2="100%"/><line class="base" x1="4%" x2="96%" y1="${middle}" y2="${middle}"/>${
    combined.interval &&
    html`<line class="reach" x1="${at(combined.interval.low)}" x2="${at(combined.interval.high)}" y1="${middle}" y2="${middle}"/>`
  }${
    combined.score !== null &&
    html`<line class="together" x1="${at(combined.score)}" x2="${at(combined.score)}" y1="14%" y2="86%"/>`
  }${quoted.score !== null && html`<circle class="quoted" cx="${at(quoted.score)}" cy="${middle}" r="6.5"/>`}${
    own.score !== null && html`<circle class="own" cx="${at(own.score)}" cy="${middle}" r="4"/>`
  }</svg>`;
}

/** A strip that leads to its sentences. The name or score beside it leads there too, so the Tab key passes it by. */
export function stanceLink(strip: Markup, anchor: string): Markup {
  return html`<a class="jump" href="#${anchor}" tabindex="-1">${strip}</a>`;
}

/** The axis below the strips. */
export function stanceAxis(reach: number): Markup {
  const ticks = [-reach, 0, reach];
  return html`<div class="axis" aria-hidden="true">${ticks.map(
    (tick) =>
      html`<span style="left:${place(tick, reach)}">${tick === 0 ? '0' : signed(tick, reach % 0.5 === 0 ? 1 : 2)}</span>`,
  )}</div>`;
}

/** What the marks mean. */
export function stanceKey(): Markup {
  return html`<p class="key"><span><svg width="34" height="16" aria-hidden="true" class="strip none"><line class="reach" x1="1" x2="33" y1="8" y2="8"/><line class="together" x1="17" x2="17" y1="1" y2="15"/></svg> together, with the range it could lie in</span> <span><svg width="16" height="16" aria-hidden="true" class="strip none"><circle class="own" cx="8" cy="8" r="4"/></svg> the outlet’s own words</span> <span><svg width="16" height="16" aria-hidden="true" class="strip none"><circle class="quoted" cx="8" cy="8" r="6.5"/></svg> people it quotes</span></p>`;
}

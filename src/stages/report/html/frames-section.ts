import type { Comparison, FrameProfile } from '../../../model.js';
import { count, signed } from '../numbers.js';
import { shortName } from '../plain-text.js';
import { frameCell, type Plan } from '../plan.js';
import { asWords } from '../wording.js';
import { html, type Markup } from './escape.js';
import { outletsNote, scrollBox, section } from './parts.js';

const steps = 6;

/** A step of the colour scale, 0 to 6, by the square root so that middling values stay apart. */
function heat(value: number, most: number): number {
  return most > 0 ? Math.ceil(Math.sqrt(value / most) * steps) : 0;
}

function cell(plan: Plan, profile: FrameProfile | undefined, most: number): Markup {
  if (profile === undefined || profile.cues === 0) return html`<td class="none heat h0">–</td>`;
  const { outlet, frame, cues, own, salience, interval, balance, rebutted, articles } = profile;
  const shade = heat(salience, most);
  const label = `${asWords(frame)} in ${shortName(outlet)}: ${salience.toFixed(1)} per 1,000 words, ${count(cues, 'cue')}`;
  const lines = [
    `${own} own · ${cues - own} quoted`,
    count(articles, 'article'),
    interval === null ? null : `${interval.low.toFixed(1)}–${interval.high.toFixed(1)}`,
    balance === null ? null : `balance ${signed(balance, 1)}`,
    rebutted > 0 ? `${rebutted} rejected` : null,
  ].filter((line) => line !== null);
  return html`<td class="heat h${shade}"><a class="score" href="#${frameCell(plan, outlet, frame)}" aria-label="${label}">${salience.toFixed(1)}</a> <span class="n">${cues}×</span>${lines.map((line) => html`<span class="fine">${line}</span>`)}</td>`;
}

function table(plan: Plan, comparison: Comparison): Markup {
  const profiles = new Map(comparison.profiles.map((p) => [frameCell(plan, p.outlet, p.frame), p]));
  const most = comparison.profiles.reduce((largest, profile) => Math.max(largest, profile.salience), 0);
  return scrollBox(
    'Frames by outlet',
    html`<table class="frames">
<caption class="hidden">How often each frame occurs in each outlet, per 1,000 words</caption>
<thead><tr><th scope="col">Frame</th>${comparison.outlets.map(
      (summary) =>
        html`<th scope="col">${shortName(summary.outlet, 40)} <span class="n">${count(summary.articles, 'article')}</span></th>`,
    )}</tr></thead>
<tbody>${comparison.frames.map(
      (frame) => html`
<tr><th scope="row">${asWords(frame.id)}<span class="fine">${frame.description}</span></th>${comparison.outlets.map(
        (summary) => cell(plan, profiles.get(frameCell(plan, summary.outlet, frame.id)), most),
      )}</tr>`,
    )}</tbody>
</table>`,
  );
}

/** How often each outlet uses each frame, with raw counts, balance and voice. */
export function framesSection(plan: Plan): Markup {
  const { comparison, input } = plan;
  const more = input.comparison.frames.length - comparison.frames.length;
  return section(
    'frames',
    'Frames: in what light',
    html`<p>A <dfn>frame</dfn> is the light in which a matter is put: as a threat, as cooperation, as a question of law. A <dfn>cue</dfn> is a word or phrase that is a sign of a frame. The large number is cues per 1,000 words, so that long and short articles compare; the count stands beside it (9×), with how many are the outlet’s own words. To deny a frame still brings it up, so denied cues count here; <dfn>balance</dfn> tells them apart: +1 when all are affirmed, −1 when all are denied. The range is the 95 % interval.</p>`,
    outletsNote(plan),
    table(plan, comparison),
    more > 0 &&
      html`<p class="note">${count(more, 'more frame')} with fewer cues: see <a href="frames.csv">frames.csv</a>.</p>`,
  );
}

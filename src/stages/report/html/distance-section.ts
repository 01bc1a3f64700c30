import type { Comparison } from '../../../model.js';
import { shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { html, type Markup } from './escape.js';
import { scrollBox, section } from './parts.js';

/** The most outlets in one matrix. */
const most = 24;

interface Pair {
  readonly one: string;
  readonly other: string;
  readonly distance: number;
}

function pairs({ outlets, distances }: Comparison): Pair[] {
  return outlets
    .flatMap((one, row) =>
      outlets.slice(0, row).map((other, column) => ({
        one: shortName(other.outlet, 40),
        other: shortName(one.outlet, 40),
        distance: distances[row]?.[column] ?? 0,
      })),
    )
    .sort((a, b) => a.distance - b.distance);
}

function told({ one, other, distance }: Pair): string {
  return `${one} and ${other} (${distance.toFixed(2)})`;
}

function matrix({ outlets, distances }: Comparison): Markup {
  const shown = outlets.slice(0, most);
  const largest = distances.reduce(
    (max, row) => row.reduce((inner, value) => Math.max(inner, value), max),
    0,
  );
  return scrollBox(
    'Distances between outlets',
    html`<table class="matrix"><caption class="hidden">Distance of each two outlets’ frames, from 0 to 1</caption>
<thead><tr><td></td>${shown.map((summary) => html`<th scope="col">${shortName(summary.outlet, 40)}</th>`)}</tr></thead>
<tbody>${shown.map(
      (summary, row) => html`
<tr><th scope="row">${shortName(summary.outlet, 40)}</th>${shown.map((_, column) => {
        if (row === column) return html`<td class="none">–</td>`;
        const distance = distances[row]?.[column] ?? 0;
        const shade = largest > 0 ? Math.ceil((distance / largest) * 6) : 0;
        return html`<td class="num heat h${shade}">${distance.toFixed(2)}</td>`;
      })}</tr>`,
    )}</tbody></table>`,
  );
}

/** How far the outlets' frame profiles lie apart. */
export function distanceSection(plan: Plan): Markup {
  const { comparison } = plan;
  const ranked = pairs(comparison);
  const nearest = ranked[0];
  const farthest = ranked[ranked.length - 1];
  const left = comparison.outlets.length - most;
  return section(
    'distance',
    'How far apart the outlets are',
    html`<p>How unlike two outlets’ mixes of frames are: 0 is the same mix, 1 is no frame in common (Jensen–Shannon divergence). It compares which frames are used, not which side is taken.</p>`,
    nearest &&
      farthest &&
      ranked.length > 1 &&
      html`<p>Nearest: ${told(nearest)}. Farthest: ${told(farthest)}.</p>`,
    ranked.length > 0 ? matrix(comparison) : html`<p>This takes at least two outlets.</p>`,
    left > 0 && html`<p class="note">The first ${most} outlets are shown.</p>`,
  );
}

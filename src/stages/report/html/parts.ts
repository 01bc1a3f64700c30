import type { Verdict } from '../../../model.js';
import type { Plan } from '../plan.js';
import { verdicts } from '../wording.js';
import { html, type Markup, type Part } from './escape.js';

/** A verdict as a coloured word. */
export function verdictMark(verdict: Verdict): Markup {
  const { key, name, says } = verdicts[verdict];
  return html`<span class="verdict ${key}" title="${says}">${name}</span>`;
}

/** A table in a box of its own that scrolls sideways where the page is narrow. */
export function scrollBox(label: string, table: Part): Markup {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

/** A part of the page with its heading. */
export function section(id: string, heading: string, ...parts: readonly Part[]): Markup {
  return html`
<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${parts}
</section>
`;
}

/** Says which outlets are on the page where there are too many for all, else nothing. */
export function outletsNote({ comparison, input }: Plan): Part {
  const all = input.comparison.outlets.length;
  const shown = comparison.outlets.length;
  return (
    shown < all &&
    html`<p class="note">This page shows the ${shown} outlets with most articles, of ${all}; all are in <a href="stance.csv">stance.csv</a> and <a href="frames.csv">frames.csv</a>.</p>`
  );
}

import type { Statement, StatementVersion } from '../../../model.js';
import { count, percent, whole } from '../numbers.js';
import { clip, shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { manners, sourceKinds, verbClasses } from '../wording.js';
import { html, type Markup } from './escape.js';
import { scrollBox, section } from './parts.js';
import { articleLink } from './sentence.js';

const limits = { statements: 15, versions: 6, cuts: 3 };

function versionRow(plan: Plan, version: StatementVersion): Markup {
  const { outlet, date, article, pieces, cut, kept, introduction, verbClass, manner } = version;
  return html`
<tr><th scope="row">${shortName(outlet, 40)} <span class="fine">${articleLink(plan, article, date ?? 'no date')}</span></th><td><q dir="auto">${pieces.map(({ text, shared }) => (shared ? text : html`<mark>${text}</mark>`))}</q></td><td>${introduction === null ? html`<span class="none">no introduction</span>` : html`“${clip(introduction, 80)}”`} <span class="fine">${verbClasses[verbClass].name} · ${manners[manner].name}</span></td><td>${kept === null ? 'the fullest' : html`${percent(kept)} kept`}${cut
    .slice(0, limits.cuts)
    .map((words) => html` <span class="fine">without “${clip(words, 140)}”</span>`)}</td></tr>`;
}

function statementPart(plan: Plan, { source, sourceKind, outlets, versions }: Statement): Markup {
  const shown = versions.slice(0, limits.versions);
  const name = shortName(source, 60);
  return html`
<h3>${name}${sourceKind !== null && html` <span class="n">${sourceKinds[sourceKind]}, in ${count(outlets, 'outlet')}</span>`}</h3>
${scrollBox(
  `One statement of ${name}`,
  html`<table><caption class="hidden">One statement of ${name} in ${count(outlets, 'outlet')}</caption><thead><tr><th scope="col">Outlet</th><th scope="col">Words given to ${name}</th><th scope="col">Introduced by</th><th scope="col">Against the fullest</th></tr></thead><tbody>${shown.map((version) => versionRow(plan, version))}</tbody></table>`,
)}${shown.length < versions.length && html`<p class="note">${shown.length} of ${versions.length} versions.</p>`}`;
}

/** One source's statement as several outlets use it: what each kept, cut, and how it introduced it. */
export function statementsSection(plan: Plan): Markup {
  const { statements, statementsSampled } = plan.comparison.views;
  const { compared, all } = statementsSampled;
  const shown = statements.slice(0, limits.statements);
  return section(
    'statements',
    'One statement in several outlets',
    html`<p>What one named source is given by several outlets in much the same words. <mark>Marked</mark> words stand in none of the other versions shown. The fullest version is not always the nearest to what was said, and an outlet may have cut or have had another part of it. A paraphrase in wholly other words is not found, nor is a source that two outlets call by different names.</p>`,
    shown.length === 0 && html`<p>No statement was found in the words of two outlets.</p>`,
    shown.map((statement) => statementPart(plan, statement)),
    shown.length < statements.length &&
      html`<p class="note">${shown.length} of ${count(statements.length, 'statement')} shown; more are in <a href="statements.csv">statements.csv</a>.</p>`,
    compared < all &&
      html`<p class="note">${whole(compared)} of ${count(all, 'statement')} in the articles were compared: a sample that keeps those of like words together.</p>`,
  );
}

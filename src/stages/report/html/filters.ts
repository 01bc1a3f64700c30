import type { Evidence } from '../../../model.js';
import { shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { assertions, asWords, voiceWeights } from '../wording.js';
import { html, type Markup } from './escape.js';

type Choice = readonly [value: string, name: string];

function frameKey(plan: Plan, { frame }: Evidence): string {
  return `f${(plan.frameNumbers.get(frame) ?? -1) + 1}`;
}

function targetKeys(plan: Plan, { targets }: Evidence): string[] {
  return targets.flatMap(({ target }) => {
    const number = plan.targetNumbers.get(target);
    return number === undefined ? [] : [`t${number + 1}`];
  });
}

/** What the filters may ask of a cue, as words with spaces between. */
export function filterKeys(plan: Plan, evidence: Evidence): string {
  const { voice, voiceWeight, assertion, rebutted } = evidence;
  const keys = [frameKey(plan, evidence), ...targetKeys(plan, evidence), assertion];
  if (voice !== null) keys.push('other');
  if (voice === null || voiceWeight !== 'own') keys.push(voiceWeight);
  if (rebutted) keys.push('rejected');
  return keys.join(' ');
}

function select(label: string, choices: readonly Choice[]): Markup {
  return html`<label>${label} <select><option value="">all</option>${choices.map(([value, name]) => html`<option value="${value}">${name}</option>`)}</select></label> `;
}

function framesOf(plan: Plan, shown: readonly Evidence[]): Choice[] {
  const names = new Map(shown.map((evidence) => [frameKey(plan, evidence), asWords(evidence.frame)]));
  return [...names].sort(([, a], [, b]) => (a < b ? -1 : 1));
}

function targetsOf(plan: Plan, used: ReadonlySet<string>): Choice[] {
  return plan.input.comparison.targets
    .map(({ label }, place): Choice => [`t${place + 1}`, shortName(label, 60)])
    .filter(([value]) => used.has(value));
}

/** The controls that filter the sentences, in a template: they work with a script only, and show only then. */
export function filterControls(plan: Plan, shown: readonly Evidence[]): Markup | null {
  if (shown.length < 2) return null;
  const used = new Set(shown.flatMap((evidence) => filterKeys(plan, evidence).split(' ')));
  const outlets = plan.comparison.outlets.map(
    ({ outlet }): Choice => [`evidence-${(plan.outletNumbers.get(outlet) ?? 0) + 1}`, shortName(outlet, 60)],
  );
  const voices: Choice[] = [
    ...Object.entries(voiceWeights).map(([key, { name }]): Choice => [key, name]),
    ['other', 'anybody but the outlet'],
  ];
  const asserted: Choice[] = [
    ...Object.entries(assertions).map(([key, { name }]): Choice => [key, name]),
    ['rejected', 'rejected by another voice'],
  ];
  const present = ([value]: Choice) => used.has(value);
  return html`<div id="filters"></div>
<template id="filter-controls"><div class="js filters" role="search" aria-label="Sentences"><label>Words or speaker <input type="search"></label> ${select('Outlet', outlets)}${select('Target', targetsOf(plan, used))}${select('Frame', framesOf(plan, shown))}${select('Voice', voices.filter(present))}${select('Assertion', asserted.filter(present))}<button type="button">Show all</button> <span class="n" role="status"></span></div></template>`;
}

import type { Evidence, FrameProfile, OutletStance, VoiceGroup } from '../../../model.js';
import { cueAnchor } from '../anchors.js';
import type { AnnotatedArticle } from '../input.js';
import { count, plain, signed } from '../numbers.js';
import { clip, oneLine, shortName } from '../plain-text.js';
import { frameCell, type Plan, stanceCell } from '../plan.js';
import { assertions, asWords, voiceGroups } from '../wording.js';
import { partOf, type Working, workOut } from '../working.js';
import { html, type Markup, type Part } from './escape.js';
import { scrollBox, verdictMark } from './parts.js';
import { articleLink, speakerOf } from './sentence.js';

/** The most articles whose sums are written out in one cell, and on the page. */
const mostSums = 12;
const allSums = 600;
const groups: readonly VoiceGroup[] = ['combined', 'own', 'quoted'];

/** At most 40 characters before and after the cue, cut between words. */
function around({ sentence, sentenceStart, start, end }: Evidence): { before: string; after: string } {
  const head = sentence.slice(0, start - sentenceStart);
  const tail = sentence.slice(end - sentenceStart);
  const space = tail.lastIndexOf(' ', 40);
  return {
    before:
      head.length > 40
        ? `…${head.slice(Math.max(head.length - 40, head.indexOf(' ', head.length - 40)))}`
        : head,
    after: tail.length > 40 ? `${tail.slice(0, space > 0 ? space : 40)} …` : tail,
  };
}

/** A few words around the cue, with the cue marked. */
function snippet(evidence: Evidence): Markup {
  const { before, after } = around(evidence);
  const cue = clip(oneLine(evidence.text), 80);
  const words = evidence.assertion === 'denied' ? html`<s>${cue}</s>` : cue;
  return html`${before}<mark class="${evidence.assertion}">${words}</mark>${after}`;
}

function reference(evidence: Evidence, result: Part): Markup {
  const said = evidence.assertion === 'affirmed' ? '' : `, ${assertions[evidence.assertion].name}`;
  return html`
<li><a href="#${cueAnchor(evidence.id)}" dir="auto">${snippet(evidence)}</a> <span class="n">${speakerOf(evidence)}${said}${evidence.rebutted && ', rejected'}</span> ${result}</li>`;
}

function listed(plan: Plan, anchor: string): Evidence[] {
  return (plan.cells.get(anchor) ?? []).map((id) => plan.input.comparison.evidence[id]);
}

function sampled(shown: number, all: number, noun: 'cue' | 'piece'): Part {
  return (
    shown < all &&
    html`<p class="note">The strongest ${shown} of ${count(all, noun)}; all are in <a href="cues.csv">cues.csv</a>${noun === 'piece' && html` and <a href="mentions.csv">mentions.csv</a>`}.</p>`
  );
}

function formula({ sum, weight, score }: Working, k: number): Markup {
  return html`${signed(sum)} ÷ (${plain(k)} + ${plain(weight, 3)}) = <b>${signed(score)}</b>`;
}

function sumRow(plan: Plan, entry: AnnotatedArticle, target: string): Markup | null {
  const { scoring } = plan.input;
  const works = groups.map((group) => workOut(group, entry.cues, target, scoring));
  if (works.every((work) => work.pieces === 0)) return null;
  const name = shortName(entry.article.title ?? entry.article.path, 70);
  return html`
<tr><th scope="row">${articleLink(plan, entry.article.id, name)}</th>${works.map(
    (work) => html`<td>${work.pieces === 0 ? 'no evidence' : formula(work, scoring.k)}</td>`,
  )}</tr>`;
}

function meanRow(stance: OutletStance): Markup {
  return html`<tfoot><tr><th scope="row">Mean of the articles with evidence</th>${groups.map((group) => {
    const { score } = stance[group];
    return html`<td>${score === null ? 'no evidence' : html`<b>${signed(score)}</b>`}</td>`;
  })}</tr></tfoot>`;
}

/** The sum behind each article's score, and their mean where all of the outlet's articles are at hand. */
function sums(plan: Plan, stance: OutletStance): Markup | null {
  const rows = plan.input.articles
    .filter((entry) => entry.article.outlet === stance.outlet)
    .map((entry) => sumRow(plan, entry, stance.target))
    .filter((row) => row !== null);
  if (rows.length === 0) return null;
  const fitting = Math.floor(allSums / plan.comparison.stances.length);
  const shown = rows.slice(0, Math.max(1, Math.min(mostSums, fitting)));
  const all = stance.combined.articles;
  const table = html`<table class="sums"><thead><tr><th scope="col">Article</th>${groups.map((group) => html`<th scope="col">${voiceGroups[group].name}</th>`)}</tr></thead><tbody>${shown}</tbody>${all > 1 && meanRow(stance)}</table>`;
  return html`${scrollBox('Sums of the articles', table)}${
    shown.length < all && html`<p class="note">${shown.length} of ${count(all, 'article')} with evidence.</p>`
  }`;
}

/** The evidence of one outlet towards one target: its sums, then its sentences. */
export function stanceEvidence(plan: Plan, stance: OutletStance, label: string): Markup {
  const anchor = stanceCell(plan, stance.outlet, stance.target);
  const evidence = listed(plan, anchor);
  const { score, verdict } = stance.combined;
  return html`
<details class="cell"><summary>towards <b>${shortName(label)}</b> ${score !== null && html`<span class="score">${signed(score)}</span>`} ${verdictMark(verdict)} <span class="n">${count(stance.evidenceTotal, 'piece')}</span></summary>
<div id="${anchor}">${sums(plan, stance)}<ol>${evidence.map((cue) => {
    const effective = cue.targets.find((towards) => towards.target === stance.target)?.effective ?? 0;
    const part = partOf('combined', cue, effective, plan.input.scoring);
    return reference(cue, html`<b class="share">${signed(part?.share ?? 0)}</b>`);
  })}</ol>${sampled(evidence.length, stance.evidenceTotal, 'piece')}</div></details>`;
}

/** The evidence of one frame in one outlet. */
export function frameEvidence(plan: Plan, profile: FrameProfile): Markup {
  const anchor = frameCell(plan, profile.outlet, profile.frame);
  const evidence = listed(plan, anchor);
  return html`
<details class="cell"><summary>frame <b>${asWords(profile.frame)}</b> <span class="n">${count(profile.cues, 'cue')}, ${profile.own} own</span></summary>
<div id="${anchor}"><ol>${evidence.map((cue) => reference(cue, null))}</ol>${sampled(evidence.length, profile.cues, 'cue')}</div></details>`;
}

import type { Evidence, FrameProfile, OutletStance, VoiceGroup } from '../../../model.js';
import { cueAnchor } from '../anchors.js';
import type { AnnotatedArticle } from '../input.js';
import { count, plain, signed } from '../numbers.js';
import { clip, oneLine, shortName } from '../plain-text.js';
import { frameCell, type Plan, stanceCell } from '../plan.js';
import { assertions, asWords, voiceGroups } from '../wording.js';
import { partOf, type Working, workOut } from '../working.js';
import { html, type Markup, type Part } from './escape.js';
import { verdictMark } from './parts.js';
import { articleLink, speakerOf } from './sentence.js';

/** The most articles whose sums are written out in one cell. */
const mostSums = 12;
const groups: readonly VoiceGroup[] = ['combined', 'own', 'quoted'];

/** A few words around the cue, with the cue marked. */
function snippet({ sentence, sentenceStart, start, end, assertion }: Evidence): Markup {
  const from = Math.max(0, start - sentenceStart - 40);
  const until = Math.min(sentence.length, end - sentenceStart + 40);
  const cue = oneLine(clip(sentence.slice(start - sentenceStart, end - sentenceStart), 80));
  const before = sentence.slice(from, start - sentenceStart);
  const after = sentence.slice(end - sentenceStart, until);
  return html`${from > 0 && '…'}${before}<mark class="${assertion}">${assertion === 'denied' ? html`<s>${cue}</s>` : cue}</mark>${after}${until < sentence.length && '…'}`;
}

function reference(evidence: Evidence, result: Part): Markup {
  const said = evidence.assertion === 'affirmed' ? '' : `, ${assertions[evidence.assertion].name}`;
  return html`
<li><a href="#${cueAnchor(evidence.id)}" dir="auto">${snippet(evidence)}</a> <span class="n">${speakerOf(evidence)}${said}${evidence.rebutted && ', rejected'}</span> ${result}</li>`;
}

function listed(plan: Plan, anchor: string): Evidence[] {
  return (plan.cells.get(anchor) ?? []).map((id) => plan.input.comparison.evidence[id]);
}

function sampled(shown: number, all: number): Part {
  return (
    shown < all &&
    html`<p class="note">The strongest ${shown} of ${count(all, 'cue')}; all are in <a href="cues.csv">cues.csv</a>.</p>`
  );
}

function formula({ sum, weight, score }: Working, k: number): Markup {
  return html`${signed(sum)} ÷ (${plain(k)} + ${plain(weight, 3)}) = <b>${signed(score)}</b>`;
}

function sumRow(plan: Plan, entry: AnnotatedArticle, target: string): Markup | null {
  const { scoring } = plan.input;
  const works = groups.map((group) => workOut(group, entry.cues, target, scoring));
  if (works.every((work) => work.cues === 0)) return null;
  const name = shortName(entry.article.title ?? entry.article.path, 70);
  return html`
<tr><th scope="row">${articleLink(plan, entry.article.id, name)}</th>${works.map(
    (work) => html`<td>${work.cues === 0 ? 'no cues' : formula(work, scoring.k)}</td>`,
  )}</tr>`;
}

/** The sum behind each article's score, and what they come to; null where articles are missing from the input. */
function sums(plan: Plan, stance: OutletStance): Markup | null {
  const own = plan.input.articles.filter((entry) => entry.article.outlet === stance.outlet);
  const summary = plan.comparison.outlets.find((entry) => entry.outlet === stance.outlet);
  if (own.length === 0 || own.length !== summary?.articles) return null;
  const rows = own.map((entry) => sumRow(plan, entry, stance.target)).filter((row) => row !== null);
  if (rows.length > mostSums) return null;
  return html`<div class="scroll" role="region" aria-label="Sums" tabindex="0"><table class="sums"><thead><tr><th scope="col">Article</th>${groups.map((group) => html`<th scope="col">${voiceGroups[group].name}</th>`)}</tr></thead><tbody>${rows}</tbody>${
    rows.length > 1 &&
    html`<tfoot><tr><th scope="row">Mean of the articles with cues</th>${groups.map((group) => {
      const { score } = stance[group];
      return html`<td>${score === null ? 'no cues' : html`<b>${signed(score)}</b>`}</td>`;
    })}</tr></tfoot>`
  }</table></div>`;
}

/** The evidence of one outlet towards one target: its sums, then its sentences. */
export function stanceEvidence(plan: Plan, stance: OutletStance, label: string): Markup {
  const anchor = stanceCell(plan, stance.outlet, stance.target);
  const evidence = listed(plan, anchor);
  const { score, verdict } = stance.combined;
  return html`
<details class="cell"><summary>towards <b>${shortName(label)}</b> ${score !== null && html`<span class="score">${signed(score)}</span>`} ${verdictMark(verdict)} <span class="n">${count(stance.evidenceTotal, 'cue')}</span></summary>
<div id="${anchor}">${sums(plan, stance)}<ol>${evidence.map((cue) => {
    const effective = cue.targets.find((towards) => towards.target === stance.target)?.effective ?? 0;
    const part = partOf('combined', cue, effective, plan.input.scoring);
    return reference(cue, html`<b class="share">${signed(part?.share ?? 0)}</b>`);
  })}</ol>${sampled(evidence.length, stance.evidenceTotal)}</div></details>`;
}

/** The evidence of one frame in one outlet. */
export function frameEvidence(plan: Plan, profile: FrameProfile): Markup {
  const anchor = frameCell(plan, profile.outlet, profile.frame);
  const evidence = listed(plan, anchor);
  return html`
<details class="cell"><summary>frame <b>${asWords(profile.frame)}</b> <span class="n">${count(profile.cues, 'cue')}, ${profile.own} own</span></summary>
<div id="${anchor}"><ol>${evidence.map((cue) => reference(cue, null))}</ol>${sampled(evidence.length, profile.cues)}</div></details>`;
}

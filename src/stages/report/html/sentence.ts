import type { Evidence } from '../../../model.js';
import { portrayalFrame } from '../../../rows.js';
import { articleAnchor, cueAnchor, placeAnchor } from '../anchors.js';
import { plain, signed } from '../numbers.js';
import { clip, shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { assertions, asWords, positions, voiceWeights } from '../wording.js';
import { partOf } from '../working.js';
import { html, type Markup, type Part } from './escape.js';
import { filterKeys } from './filters.js';

/** The most of a sentence that is shown around its cues, in UTF-16 code units. */
const longest = 600;

/** Who speaks the words: the outlet itself, or its source. */
export function speakerOf(evidence: Pick<Evidence, 'voice' | 'source' | 'outlet'>): string {
  if (evidence.voice === null) return `${shortName(evidence.outlet, 40)} itself`;
  return evidence.source === null ? 'a source not named' : shortName(evidence.source, 60);
}

function markOf(evidence: Evidence): Markup {
  const denied = evidence.assertion === 'denied';
  return html`<mark class="${evidence.assertion}">${denied ? html`<s>${evidence.text}</s>` : evidence.text}</mark>`;
}

/** A sentence with its cues marked, cut to a window around them where it is very long. */
function markedSentence(cues: readonly Evidence[]): Markup {
  const { sentence, sentenceStart } = cues[0];
  const from = sentence.length > longest ? Math.max(0, cues[0].start - sentenceStart - longest / 3) : 0;
  const until = Math.min(sentence.length, from + longest);
  const parts: Part[] = from > 0 ? ['…'] : [];
  let at = Math.floor(from);
  for (const cue of cues) {
    const start = cue.start - sentenceStart;
    const end = cue.end - sentenceStart;
    if (start < at || end > until) continue;
    parts.push(sentence.slice(at, start), markOf(cue));
    at = end;
  }
  parts.push(sentence.slice(at, until), until < sentence.length && '…');
  return html`<q dir="auto">${parts}</q>`;
}

function assertionNote({ assertion, assertionText }: Evidence): Part {
  if (assertion === 'affirmed') return null;
  const by = assertionText === null ? '' : html` by “${clip(assertionText, 80)}”`;
  return html` <span class="tag ${assertion}" title="${assertions[assertion].says}">${assertions[assertion].name}</span>${by}`;
}

function rebuttalNote({ rebutted, rebuttedBy, rebuttalText, outlet }: Evidence): Part {
  if (!rebutted) return null;
  const by = rebuttedBy === null ? `${shortName(outlet, 40)} itself` : shortName(rebuttedBy, 60);
  return html` <span class="tag rebutted">rejected</span> by ${by}${rebuttalText !== null && html`: “${clip(rebuttalText, 160)}”`}`;
}

/** `towards Russia: +0.7 × 2 (headline) × 0.5 (quoted) = +0.70`, for each target. */
function sums(plan: Plan, evidence: Evidence): Markup[] {
  const { scoring, comparison } = plan.input;
  return evidence.targets.map(({ target, polarity, effective }) => {
    const label = comparison.targets.find((entry) => entry.id === target)?.label ?? target;
    const part = partOf('combined', evidence, effective, scoring);
    const turned =
      effective !== polarity &&
      html` <span class="n">(${signed(polarity)} before: ${assertions[evidence.assertion].name})</span>`;
    return html`<span class="sum">towards ${shortName(label, 60)}: ${signed(effective)}${turned} × ${plain(evidence.weight)} <span class="n">${positions[evidence.position]}</span> × ${plain(part?.voice ?? 0)} <span class="n">${voiceWeights[evidence.voiceWeight].name}</span> = <b>${signed(part?.share ?? 0)}</b></span>`;
  });
}

/** What a mention was read by. */
function portrayalNote({ frame, term }: Evidence): Part {
  if (frame !== portrayalFrame || term === '') return null;
  return html` by “${clip(term, 120)}”`;
}

function cueLine(plan: Plan, evidence: Evidence): Markup {
  const place = plan.articleIds.has(evidence.article) ? placeAnchor(evidence.id) : null;
  const words = html`“${clip(evidence.text, 80)}”`;
  return html`<li id="${cueAnchor(evidence.id)}" data-k="${filterKeys(plan, evidence)}"><b>${place === null ? words : html`<a href="#${place}" title="in the article">${words}</a>`}</b> <span class="tag">${asWords(evidence.frame)}</span> <span class="who ${evidence.voice === null ? 'own' : 'other'}">${speakerOf(evidence)}</span>${portrayalNote(evidence)}${assertionNote(evidence)}${rebuttalNote(evidence)}${
    evidence.targets.length > 0 ? sums(plan, evidence) : html`<span class="sum n">carries no stance</span>`
  }</li>`;
}

/** One sentence, written once, with a line for each of its cues. `cues` share the sentence, in order of start. */
export function sentenceEntry(plan: Plan, cues: readonly Evidence[]): Markup {
  return html`
<div class="sentence">${markedSentence(cues)}<ul>${cues.map((evidence) => cueLine(plan, evidence))}</ul></div>`;
}

/** The link to an article on this page, or its name where it is not shown. */
export function articleLink(plan: Plan, article: string, name: string): Markup {
  return plan.articleIds.has(article)
    ? html`<a href="#${articleAnchor(article)}">${name}</a>`
    : html`<span>${name}</span>`;
}

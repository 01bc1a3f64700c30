import { group } from 'd3-array';
import type { Evidence } from '../../../model.js';
import { isHeard } from '../findings.js';
import { count, whole } from '../numbers.js';
import { shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { frameEvidence, stanceEvidence } from './cells.js';
import { html, type Markup } from './escape.js';
import { filterControls } from './filters.js';
import { section } from './parts.js';
import { articleLink, sentenceEntry } from './sentence.js';

function byStart(a: Evidence, b: Evidence): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function articleName(plan: Plan, id: string): string {
  const found = plan.input.articles.find((entry) => entry.article.id === id);
  if (found === undefined) return `article ${id}`;
  const { title, date, path } = found.article;
  return shortName([title ?? path, date].filter((part) => part !== null).join(', '), 140);
}

function articleSentences(plan: Plan, article: string, cues: readonly Evidence[]): Markup {
  const sentences = [...group([...cues].sort(byStart), (cue) => cue.sentenceStart).values()];
  return html`<div class="of-article"><h4>${articleLink(plan, article, articleName(plan, article))}</h4>${sentences.map((entry) => sentenceEntry(plan, entry))}</div>`;
}

function outletPart(plan: Plan, outlet: string, cues: readonly Evidence[]): Markup {
  const { comparison, outletNumbers } = plan;
  const stances = comparison.stances.filter((stance) => stance.outlet === outlet && isHeard(stance));
  const profiles = comparison.profiles.filter((profile) => profile.outlet === outlet && profile.cues > 0);
  const labels = new Map(comparison.targets.map((target) => [target.id, target.label]));
  const order = new Map(plan.input.articles.map((entry, place) => [entry.article.id, place]));
  const articles = [...group(cues, (cue) => cue.article)].sort(
    ([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size),
  );
  return html`
<div class="outlet" id="evidence-${(outletNumbers.get(outlet) ?? 0) + 1}">
<h3>${shortName(outlet)}</h3>
<div class="cells">${stances.map((stance) => stanceEvidence(plan, stance, labels.get(stance.target) ?? stance.target))}${profiles.map((profile) => frameEvidence(plan, profile))}</div>
${articles.length > 0 && html`<details class="sentences"><summary>Every sentence shown for ${shortName(outlet)} <span class="n">${count(cues.length, 'cue')} in ${count(articles.length, 'article')}</span></summary>${articles.map(([article, own]) => articleSentences(plan, article, own))}</details>`}
</div>`;
}

/** For each outlet, the evidence of each number, and each sentence once. */
export function evidenceSection(plan: Plan): Markup {
  const { comparison, input, cues } = plan;
  const shown = [...cues].map((id) => input.comparison.evidence[id]);
  const byOutlet = group(shown, (evidence) => evidence.outlet);
  const all = Object.keys(input.comparison.evidence).length;
  return section(
    'evidence',
    'Evidence',
    html`<p>Each number above leads here. A cue counts its <b>polarity</b> (how favourable the term is) × the <b>place</b> it stands in × the <b>voice</b> it is in. A <mark class="denied"><s>struck</s></mark> cue is denied: the words say that it is not so.</p>`,
    cues.size < all &&
      html`<p class="note">To keep this page small, ${count(cues.size, 'piece')} of ${whole(all)} chosen as evidence are shown. All are in <a href="cues.csv">cues.csv</a> and <a href="mentions.csv">mentions.csv</a>.</p>`,
    filterControls(plan, shown),
    comparison.outlets.map((summary) => outletPart(plan, summary.outlet, byOutlet.get(summary.outlet) ?? [])),
  );
}

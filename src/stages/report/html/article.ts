import type { AttributionRow, CueRow } from '../../../rows.js';
import { articleAnchor, cueAnchor, placeAnchor, saidAnchor } from '../anchors.js';
import type { AnnotatedArticle } from '../input.js';
import { count } from '../numbers.js';
import { clip, shortName, webAddress } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { cutSegments, ownedSpans, type Segment } from '../segments.js';
import { assertions, asWords, manners, verbClasses } from '../wording.js';
import { html, type Markup, type Part } from './escape.js';
import { section } from './parts.js';

const lanes = 6;
const analysed: ReadonlySet<string> = new Set(['title', 'subheading', 'paragraph']);

type Blocks = AnnotatedArticle['blocks'];

/** A short mark for each frame: its first letters, as many as tell it from the others (three at least). */
function abbreviateFrames(frames: readonly string[]): Map<string, string> {
  const short = new Map<string, string>();
  const taken = new Set<string>();
  for (const frame of frames) {
    let length = 3;
    while (taken.has(frame.slice(0, length)) && length < frame.length) length++;
    taken.add(frame.slice(0, length));
    short.set(frame, frame.slice(0, length).toUpperCase());
  }
  return short;
}

/** A lane, 1 to 6, for each source of an article, in order of appearance. */
function laneOfSources(attributions: readonly AttributionRow[]): Map<string | null, number> {
  const lane = new Map<string | null, number>();
  for (const { source } of attributions)
    if (!lane.has(source)) lane.set(source, source === null ? 0 : (lane.size % lanes) + 1);
  return lane;
}

function cueTitle(cue: CueRow): string {
  const parts = [asWords(cue.frame), assertions[cue.assertion].name];
  if (cue.assertionReason !== null) parts.push(`by “${clip(cue.assertionReason.text, 60)}”`);
  if (cue.rebutted) parts.push(`rejected by ${cue.rebuttedBy ?? 'the outlet'}`);
  return parts.join(', ');
}

/** Places that the table of sources leads to. */
function saidPlaces(shown: Shown, segment: Segment): Markup[] {
  return segment.begins
    .filter((attribution) => shown.said.has(attribution.id))
    .map((attribution) => html`<a id="${saidAnchor(attribution.id)}"></a>`);
}

function voiceTitle(voice: AttributionRow): string {
  const source = voice.source ?? (voice.manner === 'scare' ? 'nobody named' : 'a source not named');
  return `${source}: ${manners[voice.manner].name}, introduced ${verbClasses[voice.verbClass].name}`;
}

/** The text of one segment with its cues as marks; a cue's first segment carries its anchor and the frame's letters. */
function marked(plan: Plan, text: string, segment: Segment, frames: ReadonlyMap<string, string>): Part {
  if (segment.cues.length === 0) return text;
  const first = segment.cues.filter((cue) => cue.start === segment.start);
  const anchors = first.slice(1).map((cue) => html`<a id="${placeAnchor(cue.id)}"></a>`);
  const denied = segment.cues.some((cue) => cue.assertion === 'denied');
  const words = denied ? html`<s>${text}</s>` : text;
  const letters = first.map((cue) => frames.get(cue.frame) ?? cue.frame).join(' ');
  const rejected = segment.cues.some((cue) => cue.rebutted);
  const tag =
    letters !== '' && html`<sup>${letters}${first.some((cue) => cue.rebutted) && ' rejected'}</sup>`;
  const title = segment.cues.map(cueTitle).join('; ');
  const linked = first.find((cue) => plan.cues.has(cue.id));
  const id = first[0] && html` id="${placeAnchor(first[0].id)}"`;
  return html`${anchors}<mark${id} class="${segment.cues[0].assertion}${rejected && ' rebutted'}" title="${title}">${
    linked ? html`<a href="#${cueAnchor(linked.id)}">${words}</a>` : words
  }${tag}</mark>`;
}

interface Run {
  readonly voice: AttributionRow | null;
  readonly segments: Segment[];
}

function runsOf(segments: readonly Segment[]): Run[] {
  const runs: Run[] = [];
  for (const segment of segments) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.voice === segment.voice) last.segments.push(segment);
    else runs.push({ voice: segment.voice, segments: [segment] });
  }
  return runs;
}

interface Shown {
  readonly plan: Plan;
  readonly entry: AnnotatedArticle;
  readonly frames: ReadonlyMap<string, string>;
  readonly lane: ReadonlyMap<string | null, number>;
  readonly owned: ReturnType<typeof ownedSpans>;
  readonly said: ReadonlySet<string>;
}

function paragraph(shown: Shown, block: Blocks[number]): Markup {
  const { plan, entry, frames, lane, owned } = shown;
  const named = new Set<string | null>();
  const parts = runsOf(cutSegments(block.start, block.end, owned, entry.cues)).map(({ voice, segments }) => {
    const words = segments.map(({ start, end }) => entry.source.slice(start, end));
    const text = segments.map((segment, place) => [
      saidPlaces(shown, segment),
      marked(plan, words[place], segment, frames),
    ]);
    if (voice === null) return text;
    const silent =
      named.has(voice.source) || voice.manner === 'scare' || !/[\p{L}\p{N}]/u.test(words.join(''));
    if (!silent) named.add(voice.source);
    return html`<span class="voice v${lane.get(voice.source) ?? 0}" title="${voiceTitle(voice)}">${
      !silent &&
      html`<span class="speaker">${voice.source === null ? 'not named' : shortName(voice.source, 40)}</span> `
    }${text}</span>`;
  });
  return block.kind === 'paragraph'
    ? html`<p dir="auto">${parts}</p>`
    : html`<p dir="auto" class="${block.kind === 'title' ? 'headline' : 'subheading'}">${parts}</p>`;
}

function dropped(entry: AnnotatedArticle, blocks: Blocks): Markup {
  const reasons = [...new Set(blocks.map((block) => asWords(block.reason)))];
  return html`<details class="dropped"><summary>Left out: ${count(blocks.length, 'line')} <span class="n">${clip(reasons.join(', '), 120)}</span></summary>${blocks.map(
    (block) =>
      html`<p dir="auto">${clip(entry.source.slice(block.start, block.end), 300)} <span class="n">${[...new Set([block.kind, asWords(block.reason)])].join(': ')}</span></p>`,
  )}</details>`;
}

/** The blocks in order, those left out gathered where they stand together. */
function body(shown: Shown): Markup[] {
  const parts: Markup[] = [];
  let waiting: Blocks[number][] = [];
  const flush = () => {
    if (waiting.length > 0) parts.push(dropped(shown.entry, waiting));
    waiting = [];
  };
  for (const block of shown.entry.blocks) {
    if (!analysed.has(block.kind)) waiting.push(block);
    else {
      flush();
      parts.push(paragraph(shown, block));
    }
  }
  flush();
  return parts;
}

function articlePart(
  plan: Plan,
  entry: AnnotatedArticle,
  frames: ReadonlyMap<string, string>,
  said: ReadonlySet<string>,
): Markup {
  const { article, attributions, cues } = entry;
  const lane = laneOfSources(attributions);
  const shown: Shown = { plan, entry, frames, lane, owned: ownedSpans(attributions), said };
  const address = webAddress(article.url);
  const facts = [
    article.date ?? 'no date found',
    article.carrier === null ? null : `carried by ${shortName(article.carrier)}`,
    count(article.words, 'word'),
    count(cues.length, 'cue'),
  ].filter((fact) => fact !== null);
  const speakers = [...lane].slice(0, 12);
  return html`
<details class="text"><summary><b>${shortName(article.outlet)}</b> ${shortName(article.title ?? article.path, 120)} <span class="n">${article.date}</span></summary>
<article id="${articleAnchor(article.id)}" lang="${article.language}" aria-label="${shortName(article.title ?? article.path, 120)}">
<p class="facts">${facts.join(' · ')}${address !== null && html` · <a href="${address}" rel="noopener noreferrer">original</a>`}</p>
${speakers.length > 0 && html`<p class="speakers">Voices: <span class="voice-key">${shortName(article.outlet, 40)} itself</span> ${speakers.map(([source, number]) => html`<span class="voice v${number}">${source === null ? 'not named' : shortName(source, 40)}</span> `)}</p>`}
${body(shown)}
</article></details>`;
}

/** The analysed text of the articles, with the voices and the cues in place. */
export function articlesSection(plan: Plan): Markup {
  const { articles, input, comparison } = plan;
  const all = input.comparison.outlets.reduce((sum, outlet) => sum + outlet.articles, 0);
  const said = new Set([...plan.said.values()].flat());
  const frames = abbreviateFrames(comparison.frames.map((frame) => frame.id));
  return section(
    'articles',
    'The articles, annotated',
    html`<p>The text as it was analysed. Plain text is the outlet’s own voice; a coloured stretch is somebody else’s, with the name in the margin or before it. <mark>Marked</mark> words are cues (<mark class="denied"><s>struck</s></mark> where denied, <mark class="rebutted">waved under</mark> where another voice rejects them), with letters for the frame: ${[...frames].map(([frame, short], place) => html`${place > 0 && ', '}<b>${short}</b> ${asWords(frame)}`)}.</p>`,
    articles.length < all &&
      html`<p class="note">${articles.length} of ${count(all, 'article')} shown here: those with most of the evidence first, outlet by outlet. All are in <a href="articles.csv">articles.csv</a> and <code>data/texts.jsonl</code>.</p>`,
    articles.map((entry) => articlePart(plan, entry, frames, said)),
  );
}

import { rollup } from 'd3-array';
import type { Assertion, Position, VoiceWeight } from '../../../model.js';
import { csvColumns } from '../csv-columns.js';
import { limitations } from '../limitations.js';
import { count, plain, whole } from '../numbers.js';
import { clip, oneLine } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { assertions, positions, voiceWeights } from '../wording.js';
import { html, type Markup, type Part } from './escape.js';
import { scrollBox, section } from './parts.js';

const mostExclusions = 200;

function weightTable<Key extends string>(
  caption: string,
  weights: Readonly<Record<Key, number>>,
  says: (key: Key) => Part,
): Markup {
  const keys = Object.keys(weights) as Key[];
  return html`<table class="weights"><caption>${caption}</caption><tbody>${keys.map((key) => html`<tr><th scope="row">${says(key)}</th><td class="num">${plain(weights[key])}</td></tr>`)}</tbody></table>`;
}

function named({ name, says }: { name: string; says: string }): Markup {
  return html`${name}<span class="fine">${says}</span>`;
}

function scores(plan: Plan): Markup {
  const { scoring, comparison } = plan.input;
  const { minimumEvidence, draws, seed } = comparison.options;
  return html`
<h3>How a score is made</h3>
<p>Each article is cleaned of menus and captions and cut into sentences. Words that somebody else says or writes are given to that source; the rest is the outlet’s own voice. Terms of the lexicons below are found as <dfn>cues</dfn>, each with its frame, how it is asserted, and towards whom it is favourable or unfavourable (its <dfn>polarity</dfn>, −1 to +1). A <dfn>mention</dfn> of a target where no cue speaks of it counts by how its sentence shows it: a scorecard, learned from sentences that people had coded, adds up the words around it to the probabilities of for, against and neither, and the mention takes part where one of the first two has a probability of at least ${plain(scoring.leastProbability)}.</p>
<p>For one article and one target: <b>score = Σ (weight × polarity) ÷ (${plain(scoring.k)} + Σ |weight|)</b>. The ${plain(scoring.k)} keeps thin evidence near 0. The weight is the place’s, and for the score <i>together</i> also the voice’s. An outlet’s score is the mean of its articles that have evidence about the target.</p>
<p>The interval comes from ${whole(draws)} random redraws (bootstrap, seed ${seed}) of the outlet’s articles; with one article, of its sentences. It is widened for small numbers by Student’s t (Hesterberg 2015), so that two or three articles give a wide range. A whole interval above 0 is called <i>favourable</i>, one below 0 <i>unfavourable</i>, one that holds 0 <i>no clear stance</i>. Fewer than ${count(minimumEvidence, 'piece')} of evidence: <i>too little to say</i>.</p>
<div class="columns" id="weights">
${weightTable<Position>('Place', scoring.positionWeights, (key) => positions[key])}
${weightTable<VoiceWeight>('Voice (for together)', scoring.voiceWeights, (key) => named(voiceWeights[key]))}
${weightTable<Assertion>('Assertion (times polarity)', scoring.assertionWeights, (key) => named(assertions[key]))}
</div>`;
}

function limits(): Markup {
  return html`
<h3 id="limits">What this report cannot tell</h3>
<ul>${limitations.map((limit) => html`<li>${limit}</li>`)}</ul>`;
}

function exclusions(plan: Plan): Markup {
  const { exclusions: all } = plan.input.run;
  if (all.length === 0) return html`<h3 id="exclusions">Left out</h3><p>Nothing was left out.</p>`;
  const codes = [
    ...rollup(
      all,
      (same) => same.length,
      (exclusion) => exclusion.code,
    ),
  ];
  codes.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return html`
<h3 id="exclusions">Left out</h3>
<p>${count(all.length, 'input')}: ${codes.map(([code, number]) => `${whole(number)} ${code}`).join(', ')}.</p>
${scrollBox(
  'Inputs left out',
  html`<table><caption class="hidden">Inputs that were left out, and why</caption><thead><tr><th scope="col">Input</th><th scope="col">Code</th><th scope="col">Why</th></tr></thead><tbody>${all
    .slice(0, mostExclusions)
    .map(
      ({ path, code, message }) =>
        html`<tr><th scope="row" class="path">${clip(oneLine(path), 160)}</th><td>${code}</td><td>${clip(oneLine(message), 240)}</td></tr>`,
    )}</tbody></table>`,
)}${all.length > mostExclusions && html`<p class="note">The first ${mostExclusions}; all are in <a href="run.json">run.json</a>.</p>`}`;
}

function lexicons(plan: Plan): Markup {
  return html`
<h3>Lexicons</h3>
${scrollBox(
  'Lexicons',
  html`<table><caption class="hidden">Lexicons used</caption><thead><tr><th scope="col">Lexicon</th><th scope="col">Version</th><th scope="col">Terms</th><th scope="col">SHA-256</th></tr></thead><tbody>${plan.input.run.lexicons.map(
    (lexicon) =>
      html`<tr><th scope="row">${lexicon.name}<span class="fine">${lexicon.file}</span></th><td>${lexicon.version}</td><td class="num">${whole(lexicon.terms)}</td><td><code>${lexicon.sha256}</code></td></tr>`,
  )}</tbody></table>`,
)}`;
}

function repeat(plan: Plan): Markup {
  const { run } = plan.input;
  const versions = Object.entries(run.versions).map(([name, version]) => `${name} ${version}`);
  return html`
<h3>To repeat this run</h3>
<dl>
<dt>Inputs</dt><dd>${clip(run.inputs.map(oneLine).join(', '), 1000)}</dd>
<dt>Read</dt><dd>${count(run.articles, 'article')}, ${count(run.words, 'word')}</dd>
<dt>Versions</dt><dd>${versions.join(', ')}</dd>
<dt>Fingerprint</dt><dd><code>${run.fingerprint}</code> <span class="n">of versions, lexicons and options</span></dd>
<dt>Options</dt><dd><details><summary>as JSON</summary><pre>${clip(JSON.stringify(run.options, null, 2), 8000)}</pre></details></dd>
</dl>`;
}

function files(): Markup {
  const tables = Object.entries(csvColumns) as [string, readonly { name: string; says: string }[]][];
  return html`
<h3>Files beside this page</h3>
<ul><li><a href="report.md">report.md</a>: this report in short</li><li><a href="stance.csv">stance.csv</a>, <a href="frames.csv">frames.csv</a>: the two tables above, whole</li><li><a href="cues.csv">cues.csv</a>, <a href="mentions.csv">mentions.csv</a>, <a href="attributions.csv">attributions.csv</a>, <a href="articles.csv">articles.csv</a>: all that was found</li><li><a href="run.json">run.json</a>: versions, options, lexicons, exclusions; <code>data/*.jsonl</code>: the same rows for programs</li></ul>
<p>Offsets count UTF-16 code units of the article’s text. Text that a spreadsheet would run as a formula has an apostrophe before it.</p>
${tables.map(
  ([name, columns]) =>
    html`<details><summary>Columns of ${name}.csv</summary><dl class="columns-list">${columns.map((column) => html`<dt><code>${column.name}</code></dt><dd>${column.says}</dd>`)}</dl></details>`,
)}`;
}

/** How the numbers are made, with all that is needed to check and to repeat them. */
export function methodSection(plan: Plan): Markup {
  return section(
    'method',
    'Method',
    html`<p><b>Framing in these articles is measured; bias, truth and intent are not.</b></p>`,
    scores(plan),
    limits(),
    exclusions(plan),
    lexicons(plan),
    repeat(plan),
    files(),
  );
}

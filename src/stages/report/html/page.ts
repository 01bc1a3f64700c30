import { createHash } from 'node:crypto';
import type { ReportInput } from '../input.js';
import { shortName } from '../plain-text.js';
import { type Plan, planPage } from '../plan.js';
import { articlesSection } from './article.js';
import { distanceSection } from './distance-section.js';
import { distinctiveSection } from './distinctive-section.js';
import { html, type Markup, trusted } from './escape.js';
import { evidenceSection } from './evidence.js';
import { framesSection } from './frames-section.js';
import { labellingSection } from './labelling-section.js';
import { methodSection } from './method.js';
import { script } from './script.js';
import { slicesSection } from './slices-section.js';
import { sourcingSection } from './sourcing-section.js';
import { stanceSection } from './stance-section.js';
import { statementsSection } from './statements-section.js';
import { storiesSection } from './stories-section.js';
import { style } from './style.js';
import { pageTitle, summary } from './summary.js';

const places: readonly (readonly [string, string])[] = [
  ['stance', 'For and against'],
  ['slices', 'Where and when'],
  ['frames', 'Frames'],
  ['distinctive', 'What sets apart'],
  ['labelling', 'What it is called'],
  ['voices', 'Who speaks'],
  ['statements', 'One statement, many uses'],
  ['stories', 'Stories'],
  ['distance', 'How far apart'],
  ['evidence', 'Evidence'],
  ['articles', 'Articles'],
  ['method', 'Method'],
];

function navigation(): Markup {
  return html`<nav aria-label="Parts of the report"><ul>${places.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`;
}

function head(plan: Plan): Markup {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${pageTitle(plan)} · ${shortName(plan.input.name)}</title>
<style>${trusted(style)}</style>
</head>`;
}

/** The whole report as one page that needs no network and no script. */
export function renderHtml(input: ReportInput): string {
  const plan = planPage(input);
  const page = html`<!doctype html>
<html lang="en">
${head(plan)}
<body>
<a class="skip" href="#stance">Skip to the tables</a>
<main>
${summary(plan)}
${navigation()}
${stanceSection(plan)}
${slicesSection(plan)}
${framesSection(plan)}
${distinctiveSection(plan)}
${labellingSection(plan)}
${sourcingSection(plan)}
${statementsSection(plan)}
${storiesSection(plan)}
${distanceSection(plan)}
${evidenceSection(plan)}
${articlesSection(plan)}
${methodSection(plan)}
</main>
<footer><p>Made by Framewise from ${String(input.run.articles)} articles. <a href="#method">Method</a> · <a href="#limits">Limits</a></p></footer>
<script>${trusted(script)}</script>
</body>
</html>
`;
  return page.markup;
}

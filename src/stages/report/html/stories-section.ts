import type { Story, StoryArticle } from '../../../model.js';
import { count, signed, whole } from '../numbers.js';
import { clip, shortName } from '../plain-text.js';
import type { Plan } from '../plan.js';
import { describeOmissions, type Lacking, storyDates } from '../stories-shown.js';
import { html, type Markup } from './escape.js';
import { scrollBox, section } from './parts.js';
import { articleLink } from './sentence.js';

const limits = { stories: 12, articles: 10, outlets: 12, scores: 2 };

function articleRow(plan: Plan, { article, outlet, date, title, scores }: StoryArticle): Markup {
  const labels = new Map(plan.input.comparison.targets.map(({ id, label }) => [id, label]));
  return html`
<tr><th scope="row">${shortName(outlet, 40)}</th><td class="num date">${date ?? html`<span class="none">no date</span>`}</td><td>${articleLink(plan, article, shortName(title ?? 'no headline', 140))}</td><td>${scores
    .slice(0, limits.scores)
    .map(
      ({ target, score, pieces }) =>
        html`<span class="sum">${shortName(labels.get(target) ?? target, 40)} <b>${signed(score)}</b> <span class="n">${count(pieces, 'piece')}</span></span> `,
    )}</td></tr>`;
}

function lackingItem({ outlet, lacks, more }: Lacking): Markup {
  return html`
<li><b>${shortName(outlet, 40)}</b>: ${lacks.map(
    ({ what, have, others }, place) =>
      html`${place > 0 && ', '}${what} <span class="n">${have} of ${others} others</span>`,
  )}${more > 0 && html` <span class="n">and ${whole(more)} more</span>`}</li>`;
}

function storyPart(plan: Plan, story: Story): Markup {
  const { about, outlets, articles } = story;
  const name = clip(about.join(', '), 80) || 'A story without names';
  const shown = articles.slice(0, limits.articles);
  const lacking = describeOmissions(plan, story);
  return html`
<h3>${name} <span class="n">${storyDates(story)}, ${count(outlets.length, 'outlet')}</span></h3>
${scrollBox(
  `Articles on ${name}`,
  html`<table><caption class="hidden">Articles on ${name}</caption><thead><tr><th scope="col">Outlet</th><th scope="col">Date</th><th scope="col">Headline</th><th scope="col">Score of the article</th></tr></thead><tbody>${shown.map((article) => articleRow(plan, article))}</tbody></table>`,
)}${shown.length < articles.length && html`<p class="note">${shown.length} of ${count(articles.length, 'article')}; all are in <a href="stories.csv">stories.csv</a>.</p>`}
${lacking.length > 0 && html`<details><summary>What most others have and one lacks <span class="n">${count(lacking.length, 'outlet')}</span></summary><ul>${lacking.slice(0, limits.outlets).map(lackingItem)}</ul></details>`}`;
}

/** Articles on the same event side by side, and what each outlet leaves out of it. */
export function storiesSection(plan: Plan): Markup {
  const { stories, storiesSampled } = plan.comparison.views;
  const { compared, all } = storiesSampled;
  const shown = stories.slice(0, limits.stories);
  return section(
    'stories',
    'Stories that several outlets tell',
    html`<p>Articles that share rare names, terms and headline words and stand a few days apart are taken to tell of one event; the program can group wrongly. A score here is one article’s own, all voices together, and is given only with enough evidence in it: it tells of that article, not of the outlet. What an outlet <em>lacks</em> was not found in its articles on the story in this run, while more than half of the other outlets on it, and at least two, have it; it may stand in an article that is not here, or in words that were not recognised.</p>`,
    shown.length === 0 && html`<p>No two outlets were found to tell the same story.</p>`,
    shown.map((story) => storyPart(plan, story)),
    shown.length < stories.length &&
      html`<p class="note">${shown.length} of ${count(stories.length, 'story', 'stories')} shown; more are in <a href="stories.csv">stories.csv</a>, with <a href="omissions.csv">omissions.csv</a>.</p>`,
    compared < all &&
      html`<p class="note">${whole(compared)} of ${count(all, 'article')} were grouped: a sample that keeps those with like names together.</p>`,
  );
}

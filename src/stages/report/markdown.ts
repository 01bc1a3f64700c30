import type { Evidence, OutletStance, StanceEstimate } from '../../model.js';
import { cueAnchor } from './anchors.js';
import {
  mainTarget,
  rankStances,
  sensitivityFinding,
  splitFinding,
  stanceFinding,
  thinness,
} from './findings.js';
import type { ReportInput } from './input.js';
import { leadingFrames } from './leading-frames.js';
import { limitations } from './limitations.js';
import { code, inline, row, tableHead } from './markdown-text.js';
import { count, joined, plain, range, signed, whole } from './numbers.js';
import { clip, oneLine, shortName } from './plain-text.js';
import { frameCell, type Plan, planPage, stanceCell } from './plan.js';
import { viewParts } from './views-markdown.js';
import { assertions, asWords, verdicts, voiceWeights } from './wording.js';

const limits = { targets: 6, outlets: 40, quotes: 3, exclusions: 20 };

function page(anchor: string): string {
  return `index.html#${anchor}`;
}

function estimate({ score, interval, verdict, articles, pieces }: StanceEstimate, link: string): string {
  if (score === null) return 'no evidence';
  const between = interval === null ? '' : ` (${range(interval)})`;
  return `[${signed(score)}](${link})${between}, ${verdicts[verdict].name}; n = ${count(articles, 'article')}, ${count(pieces, 'piece')}`;
}

function stanceTable(plan: Plan, stances: readonly OutletStance[]): string {
  const lines = stances.map((stance) => {
    const link = page(stanceCell(plan, stance.outlet, stance.target));
    return row([
      inline(shortName(stance.outlet)),
      ...[stance.combined, stance.own, stance.quoted].map((entry) => estimate(entry, link)),
    ]);
  });
  return [tableHead(['Outlet', 'Together', 'Own words', 'Quoted']), ...lines].join('\n');
}

function targetParts(plan: Plan): string[] {
  const { comparison, input } = plan;
  return comparison.targets.slice(0, limits.targets).flatMap((target) => {
    const sensitivity = comparison.sensitivity.find((entry) => entry.target === target.id);
    return [
      `### Towards ${inline(shortName(target.label))}`,
      inline(stanceFinding(input.comparison, target)),
      stanceTable(plan, rankStances(comparison, target.id)),
      ...(sensitivity === undefined ? [] : [`Other weights: ${inline(sensitivityFinding(sensitivity))}`]),
    ];
  });
}

function framesTable(plan: Plan): string {
  const { outlets, frames, profiles } = plan.comparison;
  const found = new Map(profiles.map((profile) => [frameCell(plan, profile.outlet, profile.frame), profile]));
  const lines = frames.map((frame) =>
    row([
      inline(asWords(frame.id)),
      ...outlets.map((summary) => {
        const cell = frameCell(plan, summary.outlet, frame.id);
        const profile = found.get(cell);
        if (profile === undefined || profile.cues === 0) return '–';
        const balance = profile.balance === null ? '' : `, balance ${signed(profile.balance, 1)}`;
        return `[${profile.salience.toFixed(1)}](${page(cell)}) (${profile.cues}×, ${profile.own} own${balance})`;
      }),
    ]),
  );
  return [
    tableHead(['Frame', ...outlets.map((summary) => inline(shortName(summary.outlet, 40)))]),
    ...lines,
  ].join('\n');
}

function quote(evidence: Evidence): string {
  const { sentence, sentenceStart, start, end } = evidence;
  const from = Math.max(0, start - sentenceStart - 160);
  const until = Math.min(sentence.length, end - sentenceStart + 160);
  const before = inline(sentence.slice(from, start - sentenceStart));
  const after = inline(sentence.slice(end - sentenceStart, until));
  const speaker =
    evidence.voice === null
      ? 'own words'
      : `${evidence.source ?? 'a source not named'}, ${voiceWeights[evidence.voiceWeight].name}`;
  const said = evidence.assertion === 'affirmed' ? '' : `, ${assertions[evidence.assertion].name}`;
  const rejected = evidence.rebutted ? `, rejected by ${evidence.rebuttedBy ?? evidence.outlet}` : '';
  const gap = (text: string, edge: string) => (text !== '' && edge.trim() === '' ? ' ' : '');
  const words = `${from > 0 ? '…' : ''}${before}${gap(before, sentence.charAt(start - sentenceStart - 1))}**${inline(evidence.text)}**${gap(after, sentence.charAt(end - sentenceStart))}${after}${until < sentence.length ? '…' : ''}`;
  const quoted = words.startsWith('“') ? words : `“${words}”`;
  const frame = `[${asWords(evidence.frame)}](${page(cueAnchor(evidence.id))})`;
  return `- ${quoted} (${frame}; ${inline(shortName(speaker))}${said}${inline(rejected)})`;
}

/** The strongest cues of an outlet that the page shows: those towards the main target, then those of its frames. */
function strongest(plan: Plan, outlet: string): Evidence[] {
  const { comparison } = plan.input;
  const main = mainTarget(comparison);
  const stance = comparison.stances.find((s) => s.outlet === outlet && s.target === main?.id);
  const frames = comparison.profiles
    .filter((profile) => profile.outlet === outlet)
    .sort((a, b) => b.cues - a.cues || (a.frame < b.frame ? -1 : 1))
    .flatMap((profile) => profile.evidence.slice(0, 1));
  const ids = new Set([...(stance?.evidence ?? []), ...frames].filter((id) => plan.cues.has(id)));
  return [...ids].slice(0, limits.quotes).map((id) => comparison.evidence[id]);
}

function quoteParts(plan: Plan): string[] {
  return plan.comparison.outlets.flatMap(({ outlet, articles, words }) => {
    const evidence = strongest(plan, outlet);
    if (evidence.length === 0) return [];
    const frames = leadingFrames(plan.input, outlet);
    const mostly = frames.length > 0 ? `; mostly ${inline(joined(frames))}` : '';
    return [
      `### ${inline(shortName(outlet))}`,
      `${count(articles, 'article')}, ${count(words, 'word')}${mostly}.`,
      evidence.map(quote).join('\n'),
    ];
  });
}

function exclusions({ run }: ReportInput): string {
  const all = run.exclusions;
  if (all.length === 0) return 'Nothing was left out.';
  const shown = all
    .slice(0, limits.exclusions)
    .map(
      ({ path, code: why, message }) =>
        `- ${code(clip(oneLine(path), 160))}: ${inline(why)}. ${inline(clip(message, 240))}`,
    );
  const more = all.length - shown.length;
  return [
    `Left out: ${count(all.length, 'input')}.`,
    '',
    ...shown,
    ...(more > 0 ? [`- … and ${whole(more)} more in run.json`] : []),
  ].join('\n');
}

function method(input: ReportInput): string[] {
  const { scoring, comparison, run } = input;
  const lexicons = run.lexicons.map(
    (lexicon) => `${inline(lexicon.name)} ${inline(lexicon.version)} (${code(lexicon.sha256.slice(0, 12))})`,
  );
  return [
    '## Method, in short',
    '**Framing in these articles is measured; bias, truth and intent are not.**',
    `For one article and target, score = Σ (weight × polarity) ÷ (${plain(scoring.k)} + Σ |weight|), from −1 to +1. An outlet’s score is the mean of its articles that have evidence; the interval in brackets is a 95 % bootstrap over its articles (${whole(comparison.options.draws)} draws, seed ${comparison.options.seed}), or over its sentences where there is one article only. “Together” counts quoted voices less than own words. Below ${count(comparison.options.minimumEvidence, 'piece')} of evidence there is too little to say. All weights: [method](${page('method')}).`,
    'Known limits:',
    limitations.map((limit) => `- ${limit}`).join('\n'),
    exclusions(input),
    `Lexicons: ${joined(lexicons)}. Fingerprint of the run: ${code(run.fingerprint)}.`,
  ];
}

/** The report in short, as Markdown whose links lead into `index.html`. */
export function renderMarkdown(input: ReportInput): string {
  const plan = planPage(input);
  const whole = input.comparison;
  const target = mainTarget(whole);
  const split = target === null ? null : splitFinding(whole, target.id);
  const parts = [
    `# ${inline(shortName(input.name))}: who frames it how`,
    target === null
      ? 'Nothing in these articles could be measured towards a target.'
      : inline([stanceFinding(whole, target), split].filter((part) => part !== null).join(' ')),
    inline(thinness(whole, target?.id ?? null)),
    'The whole report, with every sentence behind every number: [index.html](index.html).',
    '## For and against',
    ...targetParts(plan),
    '## Frames',
    'Cues per 1,000 words; in brackets how many, how many of them in the outlet’s own words, and the balance of affirmed (+1) and denied (−1).',
    ...(plan.comparison.frames.length > 0 ? [framesTable(plan)] : ['No frame was found.']),
    '## The strongest words of each outlet',
    ...quoteParts(plan),
    ...viewParts(plan),
    ...method(input),
  ];
  return `${parts.join('\n\n')}\n`;
}

import { group } from 'd3-array';
import { type StanceCase, stanceCases } from '../tests/stages/score/stance-cases.js';

const kinds: Readonly<Record<StanceCase['kind'], string>> = {
  invariance: 'stays, whatever name stands there',
  direction: 'moves the right way',
  swap: 'changes places with agent and patient',
  sign: 'has the right sign',
};

/** The page of what the stance of sentences is held to, and where it fails. */
export function describeStanceCases(): string {
  const failing = stanceCases.filter(({ isKnown }) => isKnown).length;
  const claims = [...group(stanceCases, ({ claim }) => claim)];
  return `# Stance cases

What a reader expects of the stance of plain sentences, after CheckList (Ribeiro et al. 2020): that other names change nothing, that a
negation, a doubt or a hedge moves the score the right way, that who does and who suffers change places with the score. Of the
${stanceCases.length} cases, ${stanceCases.length - failing} hold and ${failing} do not. Each is checked by \`tests/stages/score\`, those that fail too; \`npm run docs\` writes this page
anew from the same table, \`tests/stages/score/stance-cases.yaml\`. All sentences are invented; the target stands in square
brackets.

| what holds | the score | cases | fail | example |
|---|---|---|---|---|
${claims.map(([claim, cases]) => describeClaim(claim, cases)).join('')}
## Where it fails

${claims.map(([claim, cases]) => describeFailures(claim, cases)).join('')}`;
}

const shown = ({ claim, title }: StanceCase) => escapeMarkdown(title.slice(claim.length + 2));

function describeClaim(claim: string, cases: readonly StanceCase[]): string {
  const [first] = cases;
  const failing = cases.filter(({ isKnown }) => isKnown).length;
  const cells = [
    escapeMarkdown(claim),
    kinds[first.kind],
    String(cases.length),
    failing === 0 ? '–' : String(failing),
    shown(cases.find(({ isKnown }) => !isKnown) ?? first),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

function describeFailures(claim: string, cases: readonly StanceCase[]): string {
  const failing = cases.filter(({ isKnown }) => isKnown);
  if (failing.length === 0) return '';
  return `- ${escapeMarkdown(claim)}:\n${failing.map((each) => `  - ${shown(each)}\n`).join('')}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[|`*_<\\]/g, (mark) => `\\${mark}`);
}

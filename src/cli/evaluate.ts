import type { Command } from 'commander';
import { type AttributionEvaluation, evaluateAttributions } from '../evaluate/attribution-file.js';
import { evaluateCleaning } from '../evaluate/cleaning.js';
import { evaluateMentionStance, type MentionStanceEvaluation } from '../evaluate/mention-stance.js';
import { evaluateOutletStance, type OutletStanceEvaluation } from '../evaluate/outlet-stance-file.js';
import { evaluateSeeds, type SeedEvaluation } from '../evaluate/seeds.js';
import { loadAliases } from '../lexicon/aliases.js';
import { loadLexicons } from '../lexicon/load.js';
import { layOut } from './columns.js';
import { CliError } from './errors.js';
import { exitCodes } from './exit-codes.js';
import type { AddCommand } from './program.js';
import { printable } from './terminal.js';

/** `framewise evaluate <task> --gold …`. */
export const addEvaluate: AddCommand = (program, terminal, done) => {
  const evaluate = program.command('evaluate').description('compare what is found with what people coded');
  addTask(evaluate, 'seeds', 'articles that a person coded from end to end')
    .requiredOption('--gold <dir>', 'folder of gold files, one .json an article')
    .action(async (flags: { gold: string; lexicons?: string; json?: true }) => {
      const result = await evaluateSeeds(flags.gold, loadLexicons(flags.lexicons));
      terminal.out(flags.json ? `${JSON.stringify(result, null, 2)}\n` : writeSeeds(result));
      done(exitCodes.done);
    });
  addTask(evaluate, 'attribution', 'articles in which people marked who says what')
    .requiredOption('--gold <file>', 'gold file, one article a line')
    .option('--predictions <file>', 'write what was found, in the form of the gold file')
    .option('--errors', 'list what is wrong, grouped by pattern')
    .action(async (flags: PredictionFlags) => {
      const found = await evaluateAttributions(flags.gold, loadLexicons(flags.lexicons), flags.predictions);
      terminal.out(
        flags.json
          ? `${JSON.stringify(flags.errors ? found : found.rates, null, 2)}\n`
          : writeAttributions(found, flags),
      );
      done(exitCodes.done);
    });
  for (const [name, task, description] of MENTION_TASKS)
    addTask(evaluate, name, description)
      .requiredOption('--gold <file>', 'gold file, one sentence a line')
      .option('--predictions <file>', 'write what was found, in the form of the gold file')
      .option('--errors', 'list what is wrong, by expected and found class')
      .option('--calibration', 'list how often classes were right, by the probability they got')
      .option('--without <file>', 'leave out cases whose text also stands in this file')
      .action(async (flags: MentionStanceFlags) => {
        const found = await evaluateMentionStance(task, flags.gold, loadLexicons(flags.lexicons), flags);
        terminal.out(
          flags.json
            ? `${JSON.stringify(pickAsked(found, flags), null, 2)}\n`
            : writeMentionStance(found, flags),
        );
        done(found.bad.length > 0 ? exitCodes.leftOut : exitCodes.done);
      });
  addTask(evaluate, 'outlet-stance', 'articles on one story, with how people saw them towards each entity')
    .requiredOption('--gold <file>', 'gold file, one article a line')
    .option('--predictions <file>', 'write the scores, in the form of the gold file')
    .option('--errors', 'list the entities with the largest distance')
    .action(async (flags: PredictionFlags) => {
      const lexicons = loadLexicons(flags.lexicons);
      const found = await evaluateOutletStance(
        flags.gold,
        lexicons,
        loadAliases(flags.lexicons),
        flags.predictions,
      );
      terminal.out(
        flags.json
          ? `${JSON.stringify(flags.errors ? found : found.rates, null, 2)}\n`
          : writeOutletStance(found, flags),
      );
      done(exitCodes.done);
    });
  addTask(evaluate, 'cleaning', 'pages whose article text a person marked')
    .requiredOption('--gold <file>', 'gold file, with the pages in html/ and text/ beside it')
    .requiredOption('--as <form>', 'html: pages with mark-up; text: what a scraper without mark-up leaves')
    .action(async (flags: { gold: string; as: string; lexicons?: string; json?: true }) => {
      if (flags.as !== 'html' && flags.as !== 'text') throw new CliError('not-a-form', flags.as);
      const scores = await evaluateCleaning(flags.gold, flags.as, loadLexicons(flags.lexicons).clean);
      terminal.out(flags.json ? `${JSON.stringify(scores, null, 2)}\n` : writeScores(scores));
      done(exitCodes.done);
    });
};

const MENTION_TASKS = [
  ['target-stance', 'target', 'sentences in which people judged the stance towards marked targets'],
  ['directed-stance', 'pair', 'sentences in which people judged what one party holds towards another'],
] as const;

interface PredictionFlags {
  gold: string;
  lexicons?: string;
  json?: true;
  predictions?: string;
  errors?: true;
}

interface MentionStanceFlags extends PredictionFlags {
  calibration?: true;
  without?: string;
}

/** Patterns listed. */
const mostPatterns = 60;

function writeAttributions({ rates, errors }: AttributionEvaluation, flags: PredictionFlags): string {
  const scores = rates === null ? 'no labels: nothing to score\n' : writeScores(rates);
  const groups = flags.errors ? errors.slice(0, mostPatterns) : [];
  const lists = groups.map(
    ({ kind, pattern, count, examples }) =>
      `\n${kind} ${count} × ${printable(pattern)}\n${examples.map((example) => `    ${printable(example)}\n`).join('')}`,
  );
  return `${scores}${lists.join('')}`;
}

/** The rates alone, unless more is asked for or there are bad records. */
function pickAsked(
  found: MentionStanceEvaluation,
  { errors, calibration }: MentionStanceFlags,
): object | null {
  const { rates, bad } = found;
  if (!errors && !calibration && bad.length === 0) return rates;
  return {
    rates,
    ...(errors ? { errors: found.errors } : {}),
    ...(calibration ? { calibration: found.calibration } : {}),
    bad,
  };
}

function writeMentionStance(
  { rates, errors, calibration, bad }: MentionStanceEvaluation,
  flags: MentionStanceFlags,
): string {
  const scores = rates === null ? 'no labels: nothing to score\n' : writeScores(rates);
  const bins = calibration.map(({ from, count, meanProbability, shareRight }) => [
    `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`,
    String(count),
    meanProbability.toFixed(3),
    shareRight.toFixed(3),
  ]);
  const head = ['probability', 'classes', 'mean', 'right'];
  const table = flags.calibration ? `\n${layOut([head, ...bins], [1, 2, 3])}\n` : '';
  const lists = (flags.errors ? errors : []).map(
    ({ expected, found, count, examples }) =>
      `\n${count} × ${expected}, found ${found}\n${examples.map((example) => `    ${printable(example)}\n`).join('')}`,
  );
  const left = bad.map(({ line, problem }) => `    line ${line}: ${printable(problem)}\n`);
  const note = bad.length === 0 ? '' : `\n${bad.length} bad records left out:\n${left.join('')}`;
  return `${scores}${table}${lists.join('')}${note}`;
}

function writeOutletStance({ rates, errors }: OutletStanceEvaluation, flags: PredictionFlags): string {
  const scores = rates === null ? 'no labels: nothing to score\n' : writeScores(rates);
  const worst = flags.errors ? errors.slice(0, mostPatterns) : [];
  const lines = worst.map(({ kind, article, entity, gold, predicted }) => [
    kind,
    printable(article),
    printable(entity),
    gold.toFixed(2),
    predicted.toFixed(2),
  ]);
  const head = ['error', 'article', 'entity', 'gold', 'predicted'];
  return worst.length === 0 ? scores : `${scores}\n${layOut([head, ...lines], [3, 4])}\n`;
}

function addTask(evaluate: Command, name: string, description: string): Command {
  return evaluate
    .command(name)
    .description(description)
    .option('--lexicons <dir>', 'the lexicons (default: those that ship with framewise)')
    .option('--json', 'print as JSON');
}

/** What was found out about each article, a table of the checks, then each miss with its text. */
function writeSeeds({ articles, checks }: SeedEvaluation): string {
  const found = articles.map(({ file, title, outlet, carrier, date }) => [
    file,
    printable(outlet),
    printable(carrier ?? 'missing'),
    date ?? 'missing',
    printable(title ?? 'missing'),
  ]);
  const head = ['article', 'author outlet', 'carrying outlet', 'date', 'title'];
  const table = layOut(
    checks.map(({ name, right, total }) => [name, `${right}/${total}`]),
    [1],
  );
  const misses = checks
    .filter((check) => check.misses.length > 0)
    .map((check) => `\n${check.name}:\n${check.misses.map((miss) => `  ${printable(miss)}\n`).join('')}`);
  return `${layOut([head, ...found])}\n\n${table}\n${misses.join('')}`;
}

function writeScores(scores: object): string {
  const numbers = Object.entries(scores).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return `${layOut(
    numbers.map(([name, value]) => [name, Number.isInteger(value) ? String(value) : value.toFixed(4)]),
    [1],
  )}\n`;
}

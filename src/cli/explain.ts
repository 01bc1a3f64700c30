import { loadAliases } from '../lexicon/aliases.js';
import { loadLexicons } from '../lexicon/load.js';
import { nameTargets } from '../lexicon/named-targets.js';
import { analyze, isExclusion } from '../pipeline.js';
import { explainScores, listEvidence } from '../run/explain.js';
import { findArticle } from '../run/find.js';
import { toRows } from '../run/rows.js';
import { defaultScoreOptions } from '../stages/score/index.js';
import { listExclusions } from './exclusions.js';
import { exitCodes } from './exit-codes.js';
import { writeCues } from './explain-cues.js';
import { writeMentions } from './explain-mentions.js';
import { writeScores } from './explain-scores.js';
import { writeText } from './explain-text.js';
import { listed } from './lists.js';
import type { AddCommand } from './program.js';
import { paintFor, printable } from './terminal.js';

/** `framewise explain <article>`. */
export const addExplain: AddCommand = (program, terminal, done) => {
  program
    .command('explain')
    .description(
      'print one article with its voices, its cues, how it shows its targets, and the sum that makes each score',
    )
    .argument('<article>', 'a file, or file#n for record n of a file of many')
    .option('--lexicons <dir>', 'the lexicons (default: those that ship with framewise)')
    .option('--about <list>', 'measure these too: names of persons or bodies, with commas between', '')
    .option('--json', 'print the rows and the terms of each score as JSON')
    .action(async (input: string, flags: { lexicons?: string; about: string; json?: true }) => {
      const lexicons = nameTargets(
        loadLexicons(flags.lexicons),
        listed(flags.about),
        loadAliases(flags.lexicons),
      );
      const analysis = analyze(await findArticle(input, lexicons), lexicons);
      if (isExclusion(analysis)) {
        listExclusions(terminal, [analysis]);
        done(exitCodes.couldNotRun);
        return;
      }
      const rows = toRows(analysis);
      const scores = explainScores(rows, defaultScoreOptions);
      done(exitCodes.done);
      if (flags.json) {
        terminal.out(`${JSON.stringify({ rows, scores, scoring: defaultScoreOptions }, null, 2)}\n`);
        return;
      }
      const paint = paintFor(terminal);
      const [{ title, outlet, carrier, date, words }] = rows.articles;
      const facts = [outlet, carrier && `carried by ${carrier}`, date ?? 'no date', `${words} words`].filter(
        Boolean,
      );
      terminal.out(`${paint.bold(printable(title ?? '(no title)'))}\n${printable(facts.join(' · '))}\n\n`);
      terminal.out(writeText(analysis, terminal.width, paint));
      terminal.out(writeCues(rows.cues, paint));
      terminal.out(writeMentions(rows.mentions, rows.cues.length + 1, paint));
      terminal.out(writeScores(scores, listEvidence(rows), lexicons.targets, defaultScoreOptions, paint));
    });
};

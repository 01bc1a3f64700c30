/** Every error that the program tells, each saying what is wrong, where, and what to do about it. */
export const messages = {
  'no-input': (message: string) => `${message}. Nothing was written.`,
  'no-articles': (left: number) =>
    left === 0
      ? 'No article was found in the inputs. Name files or folders with .txt, .md, .html, .json, .jsonl or .csv files, or - for standard input.'
      : `None of the inputs could be used (${left} left out, listed above). Mend what the list names and run again.`,
  'foreign-folder': (folder: string, entry: string | null) =>
    `The output folder ${folder} is not a report${entry === null ? '' : ` (it holds ${entry})`}, so it was left alone. Choose another folder with --out, or move it away.`,
  'not-a-run': (folder: string, problem: string) =>
    `${folder} is not a run that can be read: ${problem}. Name a folder that framewise analyze wrote.`,
  'broken-rows': (folder: string, broken: number, isPartial: boolean) =>
    isPartial
      ? `The rows of ${folder} are not all in order (${broken} faults, listed above), and a report in its place would drop them. Name another folder with --out, or mend the rows.`
      : `No article of ${folder} is whole (${broken} faults, listed above). Analyse again.`,
  'unknown-target': (target: string, known: readonly string[]) =>
    `No lexicon knows the target "${target}". Measure it with --about "${target}", add it to a file in lexicons/targets/, or name one of these: ${known.join(', ')}.`,
  'unseen-target': (target: string, known: readonly string[]) =>
    `The run has no evidence about a target "${target}". Name one of these: ${known.join(', ')}.`,
  'nameless-target': (given: string) => `--about "${given}" names nobody. Give a name with letters.`,
  'unknown-article': (input: string, found: number, reason: string | null) =>
    found === 0
      ? `No article was found at ${input}${reason === null ? '' : ` (${reason})`}. Name one file, or file#n for record n of a file of many.`
      : `${input} does not name one article: its file holds ${found}. Name one of them with # and its number behind the file.`,
  'not-a-number': (option: string, value: string, least: number) =>
    `--${option} ${value} is not a number of at least ${least}. Give one, such as --${option} ${least}.`,
  'not-a-form': (value: string) => `--as ${value} is not known. Give --as html or --as text.`,
  'bad-lexicon': (message: string) =>
    `The lexicons cannot be used. ${message.replace(/[\s:.]+$/, '')}. Mend the file, or name another folder with --lexicons.`,
  'bad-gold': (path: string, problem: string) =>
    `The gold file ${path} could not be used: ${problem}. Name the folder that holds it with --gold.`,
  ENOENT: (path: string) => `There is no file or folder ${path}. Check the path.`,
  EACCES: (path: string) =>
    `${path} may not be read or written. Change its permissions, or choose another place.`,
  ENOSPC: (path: string) => `The disk is full at ${path}. Make room, or choose another folder with --out.`,
  ENOTDIR: (path: string) => `${path} is not a folder. Check the path.`,
  EISDIR: (path: string) => `${path} is a folder, and a file is needed. Check the path.`,
  interrupted: () => 'Stopped before the end. No report was written; an older one is as it was.',
  unforeseen: (message: string) =>
    `Something unforeseen went wrong: ${message}. Run again with FRAMEWISE_TRACE=1 to see where, and report it.`,
} as const;

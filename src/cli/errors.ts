import { GoldError } from '../evaluate/seeds/gold.js';
import { LexiconError } from '../lexicon/file.js';
import { NamelessTargetError } from '../lexicon/named-targets.js';
import { ArticleNotFoundError } from '../run/find.js';
import { ForeignFolderError } from '../run/folder.js';
import { BrokenRowsError } from '../run/rerender.js';
import { NoArticlesError } from '../run/run.js';
import { NotARunError } from '../run/stored-run.js';
import { UnknownTargetError } from '../run/targets.js';
import { InputError } from '../stages/read/index.js';
import { messages } from './messages.js';

type Messages = typeof messages;

/** An error that the table of messages knows. */
export class CliError extends Error {
  constructor(
    ...[code, ...details]: { [Code in keyof Messages]: [Code, ...Parameters<Messages[Code]>] }[keyof Messages]
  ) {
    const write: (...details: never[]) => string = messages[code];
    super(write(...(details as never[])));
    this.name = 'CliError';
  }
}

/** What went wrong, where, and what to do, in one line. */
export function explainError(error: unknown): string {
  if (error instanceof CliError) return error.message;
  if (error instanceof InputError) return messages['no-input'](error.message);
  if (error instanceof LexiconError) return messages['bad-lexicon'](error.message);
  if (error instanceof ForeignFolderError) return messages['foreign-folder'](error.folder, error.entry);
  if (error instanceof NoArticlesError) return messages['no-articles'](error.exclusions.length);
  if (error instanceof NotARunError) return messages['not-a-run'](error.folder, error.problem);
  if (error instanceof BrokenRowsError)
    return messages['broken-rows'](error.folder, error.broken.length, error.isPartial);
  if (error instanceof UnknownTargetError) return messages['unknown-target'](error.target, error.known);
  if (error instanceof NamelessTargetError) return messages['nameless-target'](error.given);
  if (error instanceof ArticleNotFoundError)
    return messages['unknown-article'](error.input, error.found, error.reason);
  if (error instanceof GoldError) return messages['bad-gold'](error.path, error.problem);
  if (error instanceof Error && error.name === 'AbortError') return messages.interrupted();
  return (
    explainSystemError(error) ?? messages.unforeseen(error instanceof Error ? error.message : String(error))
  );
}

const systemCodes = ['ENOENT', 'EACCES', 'ENOSPC', 'ENOTDIR', 'EISDIR'] as const;

function explainSystemError(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = systemCodes.find((known) => known === error.code);
  const path = 'path' in error ? String(error.path) : '';
  return code === undefined ? null : messages[code](path);
}

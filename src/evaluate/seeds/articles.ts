import { basename } from 'node:path';
import type { Analysis } from '../../model.js';
import { type Check, countRight, type Finding } from '../check.js';
import { flat, type Pair } from './pair.js';

/** What was found out about one article; null where it says nothing. */
export interface FoundArticle {
  readonly file: string;
  readonly title: string | null;
  readonly outlet: string;
  readonly carrier: string | null;
  readonly date: string | null;
}

export const describeArticle = ({ gold, found }: Pair): FoundArticle => ({
  file: basename(gold.path),
  title: titleOf(found),
  outlet: found.article.outlet,
  carrier: found.article.carrier,
  date: found.article.date,
});

type Judge = (pair: Pair) => Finding;

/** What is judged once an article. Where the gold has none, none must be found. */
const judges: Readonly<Record<string, Judge>> = {
  title: ({ gold, found }) => same(gold.title, titleOf(found)),
  'author outlet': ({ gold, found }) => same(gold.outlet, found.article.outlet),
  'carrying outlet': ({ gold, found }) => same(gold.republisher, found.article.carrier),
  date: ({ gold, found }) => same(gold.published, found.article.date),
  'first words of the body': ({ gold, found }) => {
    const body = bodyOf(found);
    return body.startsWith(flat(gold.body_starts)) || `the body starts “${body.slice(0, 80)}”`;
  },
  'last words of the body': ({ gold, found }) => {
    const body = bodyOf(found);
    return body.endsWith(flat(gold.body_ends)) || `the body ends “${body.slice(-80)}”`;
  },
};

/** Title, outlets, date, the body's ends, and what must not be left in the body. */
export function checkArticles(pairs: readonly Pair[]): Check[] {
  const checks = Object.entries(judges).map(([name, judge]) =>
    countRight(
      name,
      pairs.map((pair) => located(pair, judge(pair))),
    ),
  );
  return [...checks, countRight('kept out of the body', pairs.flatMap(checkLeftovers))];
}

const located = ({ gold }: Pair, finding: Finding): Finding =>
  finding === true || `${basename(gold.path)}: ${finding}`;

function checkLeftovers(pair: Pair): Finding[] {
  const body = bodyOf(pair.found);
  return pair.gold.not_body.map((text) => located(pair, !body.includes(flat(text)) || `“${text}” is left`));
}

function same(gold: string | null, found: string | null): Finding {
  const right = gold === null || found === null ? gold === found : flat(gold) === flat(found);
  return right || `${quoted(found)} where the gold has ${quoted(gold)}`;
}

const quoted = (text: string | null) => (text === null ? 'none' : `“${text}”`);

const titleOf = ({ article: { title, source } }: Analysis): string | null =>
  title && source.slice(title.start, title.end);

function bodyOf({ text }: Analysis): string {
  const body = text.blocks.filter(({ kind }) => kind !== 'title');
  return flat(body.map(({ start, end }) => text.source.slice(start, end)).join('\n'));
}

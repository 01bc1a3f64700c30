import { createHash } from 'node:crypto';
import type { Exclusion } from '../model.js';
import type { ArticleRows } from '../rows.js';

/** What is remembered of each article: some 300 bytes. */
export interface ArticleMark {
  readonly path: string;
  readonly outlet: string;
  readonly title: string | null;
  /** Hashes of the text, of the stretches that it was cleaned to, and of all rows. */
  readonly text: string;
  readonly parts: string;
  readonly rows: string;
}

/** Articles by id, in the order they were written. */
export type ArticleIndex = ReadonlyMap<string, ArticleMark>;

export interface ArticleReference {
  readonly id: string;
  readonly path: string;
  readonly outlet: string;
  readonly title: string | null;
}

export interface LoneArticle extends ArticleReference {
  /** Why the other run left its input out, where it did. */
  readonly leftOut: string | null;
}

export interface ChangedArticle extends ArticleReference {
  /** Its id in run B, where that is another one. */
  readonly idInB: string;
  /** `cleaned`: the text is the same, and other stretches of it were analysed. */
  readonly what: 'text' | 'cleaned';
}

export interface ArticleDifferences {
  readonly same: number;
  readonly onlyA: readonly LoneArticle[];
  readonly onlyB: readonly LoneArticle[];
  readonly changed: readonly ChangedArticle[];
  /** Of those with the same text, how many have other rows. */
  readonly readOtherwise: number;
}

export function markArticle({ articles: [article], texts: [text], ...rows }: ArticleRows): ArticleMark {
  const { path, outlet, title } = article;
  return {
    path,
    outlet,
    title,
    text: digest(text.source),
    parts: digest(JSON.stringify(text.blocks)),
    rows: digest(JSON.stringify([{ ...article, path: null }, text, rows])),
  };
}

/**
 * Finds the articles that are in one run only, and those with another text: the same id (outlet and url), or the same
 * outlet and path, of a record the same title too.
 */
export function compareArticles(
  a: ArticleIndex,
  b: ArticleIndex,
  leftOutOfA: readonly Exclusion[],
  leftOutOfB: readonly Exclusion[],
): ArticleDifferences {
  const places = new Map<string, string>();
  for (const [id, mark] of b) if (!a.has(id)) places.set(placeOf(mark), id);
  const onlyA: LoneArticle[] = [];
  const changed: ChangedArticle[] = [];
  const paired = new Set<string>();
  let [same, readOtherwise] = [0, 0];
  for (const [id, mark] of a) {
    const idInB = b.has(id) ? id : places.get(placeOf(mark));
    const other = idInB === undefined ? undefined : b.get(idInB);
    if (idInB === undefined || other === undefined || paired.has(idInB)) {
      onlyA.push({ ...refer(id, mark), leftOut: findReason(leftOutOfB, mark) });
      continue;
    }
    paired.add(idInB);
    if (mark.text !== other.text) changed.push({ ...refer(id, mark), idInB, what: 'text' });
    else {
      if (mark.parts !== other.parts) changed.push({ ...refer(id, mark), idInB, what: 'cleaned' });
      else same += 1;
      if (mark.rows !== other.rows) readOtherwise += 1;
    }
  }
  const onlyB = [...b]
    .filter(([id]) => !paired.has(id))
    .map(([id, mark]) => ({ ...refer(id, mark), leftOut: findReason(leftOutOfA, mark) }));
  return {
    same,
    onlyA: onlyA.sort(byPath),
    onlyB: onlyB.sort(byPath),
    changed: changed.sort(byPath),
    readOtherwise,
  };
}

const refer = (id: string, { path, outlet, title }: ArticleMark): ArticleReference => ({
  id,
  path,
  outlet,
  title,
});

/** What a later version of an article shares with it. Record numbers move as records come and go, so the title counts. */
const placeOf = ({ path, outlet, title }: ArticleMark) =>
  [outlet, path, /#\d+$/.test(path) ? title : ''].join('\n');

const findReason = (exclusions: readonly Exclusion[], { path }: ArticleMark) =>
  exclusions.find((exclusion) => exclusion.path === path)?.message ?? null;

const byPath = (a: ArticleReference, b: ArticleReference) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1;

const digest = (text: string) => createHash('sha256').update(text).digest('base64').slice(0, 20);

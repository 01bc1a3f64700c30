import { ascending, descending, group, max, sum } from 'd3-array';
import type { Labelling, WordUse } from '../../model.js';
import type { UseSum } from './label-sum.js';
import type { OutletSum } from './sum.js';
import { entries, type Table } from './table.js';

/** Names and words listed a target. */
const mostNames = 100;
const mostWords = 200;

interface OutletUse {
  readonly outlet: string;
  readonly key: string;
  readonly use: UseSum;
}

interface Row {
  readonly text: string;
  readonly side: UseSum['side'];
  readonly total: number;
  readonly uses: WordUse[];
}

/**
 * What outlets call each target and the words that told for or against it, most uses first.
 *
 * @param labelOf how a target is called in the report
 */
export function describeLabelling(
  outlets: readonly (readonly [name: string, outlet: OutletSum])[],
  labelOf: (target: string) => string,
): Labelling[] {
  const names = group(
    collect(outlets, (outlet) => outlet.labels.names),
    ({ use }) => use.target,
  );
  const words = group(
    collect(outlets, (outlet) => outlet.labels.words),
    ({ use }) => use.target,
  );
  return [...names]
    .map(([target, found]) => {
      const named = listRows(found);
      const told = listRows(words.get(target) ?? []);
      return {
        target,
        label: labelOf(target),
        mentions: [...group(found, ({ outlet }) => outlet)].map(([outlet, own]) => ({
          outlet,
          own: sum(own, ({ use }) => use.own),
          quoted: sum(own, ({ use }) => use.quoted),
        })),
        names: named.slice(0, mostNames).map(({ text, total, uses }) => ({ name: text, total, uses })),
        words: told
          .slice(0, mostWords)
          .flatMap(({ text, side, total, uses }) =>
            side === null ? [] : [{ word: text, side, total, uses }],
          ),
        otherNames: Math.max(0, named.length - mostNames),
        otherWords: Math.max(0, told.length - mostWords),
      };
    })
    .sort((a, b) => descending(total(a), total(b)) || ascending(a.target, b.target));
}

function total({ mentions }: Labelling): number {
  return sum(mentions, ({ own, quoted }) => own + quoted);
}

function collect(
  outlets: readonly (readonly [string, OutletSum])[],
  tableOf: (outlet: OutletSum) => Table<UseSum>,
): OutletUse[] {
  return outlets.flatMap(([outlet, sums]) =>
    entries(tableOf(sums)).map(([key, use]) => ({ outlet, key, use })),
  );
}

/** One row a name or word, with each outlet that has it. */
function listRows(found: readonly OutletUse[]): Row[] {
  return [...group(found, ({ key }) => key)]
    .map(([key, same]) => ({
      key,
      text: max(same, ({ use }) => use.spelling) ?? '',
      side: same[0].use.side,
      total: sum(same, ({ use }) => use.own + use.quoted),
      uses: same.map(({ outlet, use: { own, quoted, articles, passages } }) => ({
        outlet,
        own,
        quoted,
        articles,
        evidence: passages.map(({ passage }) => passage),
      })),
    }))
    .sort((a, b) => descending(a.total, b.total) || ascending(a.key, b.key))
    .map(({ text, side, total: count, uses }) => ({ text, side, total: count, uses }));
}

/** The log odds of one mention, added up in all and by the tokens that they come from. */
import type { PortrayalReason, Text } from '../../model.js';
import { round } from './round.js';

/** Written over for each mention. Places are numbered in the order that they come in. */
export interface Tally {
  pro: number;
  contra: number;
  /** First token of the sentence. */
  base: number;
  places: number;
  /** By first token minus `base`: the latest place that begins there, from 1; and by place the one before it, or 0. */
  readonly heads: number[];
  readonly others: number[];
  readonly first: number[];
  readonly last: number[];
  readonly pros: number[];
  readonly contras: number[];
}

export function createTally(): Tally {
  return {
    pro: 0,
    contra: 0,
    base: 0,
    places: 0,
    heads: [],
    others: [],
    first: [],
    last: [],
    pros: [],
    contras: [],
  };
}

/** Makes a tally ready for a mention in the sentence of tokens `[first, last)`. */
export function clearTally(tally: Tally, first: number, last: number): void {
  const { heads } = tally;
  for (let place = 0; place < tally.places; place++) heads[(tally.first[place] as number) - tally.base] = 0;
  while (heads.length < last - first) heads.push(0);
  tally.pro = 0;
  tally.contra = 0;
  tally.base = first;
  tally.places = 0;
}

/** Adds log odds that come from tokens `[first, last)`. */
export function addOdds(tally: Tally, first: number, last: number, pro: number, contra: number): void {
  tally.pro += pro;
  tally.contra += contra;
  const head = first - tally.base;
  for (let at = tally.heads[head] as number; at > 0; at = tally.others[at - 1] as number) {
    if (tally.last[at - 1] !== last) continue;
    tally.pros[at - 1] = (tally.pros[at - 1] as number) + pro;
    tally.contras[at - 1] = (tally.contras[at - 1] as number) + contra;
    return;
  }
  const place = tally.places++;
  tally.others[place] = tally.heads[head] as number;
  tally.heads[head] = place + 1;
  tally.first[place] = first;
  tally.last[place] = last;
  tally.pros[place] = pro;
  tally.contras[place] = contra;
}

/** Words that are told one by one as reasons; the others are added up. */
const MOST_REASONS = 6;

/** The words that tell most for one side over the other, in order of the text. */
export function reasonsOf(text: Text, tally: Tally): PortrayalReason[] {
  const { first, last, pros, contras } = tally;
  return chooseStrongest(tally)
    .sort((a, b) => (first[a] as number) - (first[b] as number) || (last[a] as number) - (last[b] as number))
    .map((place) => {
      const start = text.start[first[place] as number] as number;
      const end = text.end[(last[place] as number) - 1] as number;
      return {
        start,
        end,
        text: text.source.slice(start, end),
        oddsFor: round(pros[place] as number),
        oddsAgainst: round(contras[place] as number),
      };
    });
}

/** Of equally strong places those that begin first. */
function chooseStrongest({ places, first, pros, contras }: Tally): number[] {
  const strength = (place: number) => Math.abs((pros[place] as number) - (contras[place] as number));
  const chosen: number[] = [];
  for (let place = 0; place < places; place++) {
    const own = strength(place);
    let at = Math.min(chosen.length, MOST_REASONS);
    for (; at > 0; at--) {
      const other = chosen[at - 1] as number;
      const less = strength(other) - own || (first[place] as number) - (first[other] as number);
      if (less >= 0) break;
      chosen[at] = other;
    }
    if (at < MOST_REASONS) chosen[at] = place;
    if (chosen.length > MOST_REASONS) chosen.length = MOST_REASONS;
  }
  return chosen;
}

import { createHash } from 'node:crypto';
import type { ArticleRows, CueRow, MentionRow } from '../rows.js';

/** A cue, a cue's bearing on one target, or a mention, as two runs are compared by it. */
export type EvidenceItem = {
  /** Tells it from all others of its run; the same in both runs. */
  readonly key: number;
  /** Changes where the same words are read otherwise. */
  readonly reading: number;
  readonly outlet: string;
} & (
  | { readonly kind: 'cue'; readonly lexicon: string; readonly frame: string; readonly term: string }
  | { readonly kind: 'towards'; readonly lexicon: string; readonly target: string }
  /** `counts`: it can move a score. */
  | { readonly kind: 'mention'; readonly target: string; readonly counts: boolean }
);

/**
 * The cues and mentions of an article.
 *
 * @param article what the article is called in both runs
 * @param isSame whether both runs have the same text, so that offsets tell items apart; else the n-th of its kind is
 * compared with the n-th
 */
export function* listItems(rows: ArticleRows, article: string, isSame: boolean): Generator<EvidenceItem> {
  const counts = new Map<string, number>();
  const place = (kind: string, { start, end }: { readonly start: number; readonly end: number }) => {
    const text = isSame ? `${kind}\n${start}-${end}` : kind;
    const number = (counts.get(text) ?? 0) + 1;
    counts.set(text, number);
    return hash(`${article}\n${text}\n${number}`);
  };
  for (const cue of rows.cues) {
    const { outlet, lexicon, frame, term, targets } = cue;
    const name = ['cue', lexicon, frame, term].join('\n');
    yield { kind: 'cue', key: place(name, cue), reading: hash(readCue(cue)), outlet, lexicon, frame, term };
    for (const { target, effective } of targets) {
      const reading = hash(JSON.stringify([effective, cue.voiceWeight, cue.weight]));
      yield { kind: 'towards', key: place(`${name}\n${target}`, cue), reading, outlet, lexicon, target };
    }
  }
  for (const mention of rows.mentions) {
    const { outlet, target, portrayal } = mention;
    yield {
      kind: 'mention',
      key: place(`mention\n${target}`, mention),
      reading: hash(readMention(mention)),
      outlet,
      target,
      counts: portrayal !== null && portrayal.weight > 0,
    };
  }
}

const readCue = ({ voiceWeight, assertion, rebutted, weight, targets }: CueRow) =>
  JSON.stringify([voiceWeight, assertion, rebutted, weight, targets]);

/** A mention that takes no part in a score is read alike, whatever its odds. */
const readMention = ({ portrayal }: MentionRow) =>
  portrayal === null || portrayal.weight === 0
    ? ''
    : JSON.stringify([portrayal.polarity, portrayal.weight, portrayal.voiceWeight]);

const hash = (text: string) => createHash('sha256').update(text).digest().readUIntBE(0, 6);

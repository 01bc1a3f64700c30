/** The verb that a cue is: its subject, its voice, its recipient, and how far it reaches. */
import { Kind } from '../../lexicon/kinds.js';
import { isVerbal, startsClause } from './clauses.js';
import type { Range } from './phrases.js';
import type { ContentScene } from './scene.js';
import { isSpeaker } from './speakers.js';
import type { CueWord } from './statements.js';
import { findSubject, subjectOfEarlier } from './subjects.js';

/** The subject of a verb; where that cannot speak and the verb is coordinated, the subject of the verb before. */
export function findSource(scene: ContentScene, cue: CueWord, floor: number): Range | null {
  const { text } = scene;
  const source = findSubject(scene, cue.first, floor);
  if (source === null || isSpeaker(scene, source)) return source;
  let at = cue.first - 1;
  while (text.pos[at] === 'ADV' || text.pos[at] === 'AUX') at--;
  if (text.pos[at] === 'CCONJ' && source.last < at) {
    const earlier = subjectOfEarlier(scene, source.first - 1, floor, 0);
    if (earlier !== null && isSpeaker(scene, earlier)) return earlier;
  }
  return needsSpeaker(cue) ? null : source;
}

/** Verbs of attitude, and of speech with a mere object, that things can be subjects of too. */
function needsSpeaker({ term }: CueWord): boolean {
  return term.meaning.kind === 'attitude' || term.meaning.takes.includes('object');
}

/** Whether no other verb stands between a source and its cue. */
export function isAdjacent({ text }: ContentScene, cue: Range, source: Range): boolean {
  for (let at = source.last; at < cue.first; at++) if (text.pos[at] === 'VERB') return false;
  return true;
}

export function isFiniteVerb({ text }: ContentScene, cue: Range): boolean {
  return !(text.norm[cue.first] as string).endsWith('ing');
}

/** `an admiral who wrote the foreword, said`: what a relative clause says ends at its comma. */
export function endRelative(
  { text, grammar, quotationAt }: ContentScene,
  cue: CueWord,
  source: Range,
  region: Range,
): Range {
  if (!grammar.relatives.has(text.norm[source.last - 1] as string)) return region;
  for (let at = cue.last; at < region.last; at++)
    if (
      text.norm[at] === ',' &&
      quotationAt[at] === quotationAt[cue.first] &&
      quotationAt[at + 1] === quotationAt[at]
    )
      return { first: region.first, last: at };
  return region;
}

/** `While the agency says it is ready, its ships …`: a subordinate clause ends where the main one begins. */
export function endClause(scene: ContentScene, source: Range, region: Range): Range {
  const { text, grammar, quotationAt } = scene;
  let before = source.first - 1;
  while (
    before > region.first &&
    text.pos[before] === 'ADV' &&
    !grammar.subordinators.has(text.norm[before] as string)
  )
    before--;
  if (before < region.first || !grammar.subordinators.has(text.norm[before] as string)) return region;
  for (let at = source.last; at < region.last; at++)
    if (
      text.norm[at] === ',' &&
      quotationAt[at] === quotationAt[source.first] &&
      startsClause(scene, at + 1, region.last)
    )
      return { first: region.first, last: at };
  return region;
}

/** Whether a bare verb form may go with its subject: `a Washington think` may not. */
export function agrees({ text, grammar, names }: ContentScene, cue: CueWord, source: Range): boolean {
  if (text.pos[cue.first] === 'ADV') return true;
  const norm = text.norm[cue.first] as string;
  const before = text.pos[cue.first - 1] ?? '';
  if (norm !== text.lemma[cue.first] || before === 'AUX' || before === 'PART' || before === 'ADV')
    return true;
  if (text.pos[cue.first] === 'AUX' || grammar.unchangedPasts.has(norm) || source.last !== cue.first)
    return true;
  const head = source.last - 1;
  if (text.pos[head] !== 'NOUN' && text.pos[head] !== 'PROPN') return true;
  const isPlural = text.norm[head] !== text.lemma[head] || (text.norm[head] as string).endsWith('s');
  if (isPlural || names.unnamed.has(text.norm[head] as string)) return true;
  for (let at = source.first; at < head; at++)
    if (text.pos[at] === 'CCONJ' || text.pos[at] === 'NUM' || text.norm[at] === '&') return true;
  return false;
}

/** The verb of a phrase is its first token, or the last where the phrase begins with an auxiliary. */
export function headOf({ text }: ContentScene, cue: Range): number {
  for (let at = cue.first; at < cue.last; at++) if (text.pos[at] === 'VERB') return at;
  return cue.first;
}

/** Headlines mislead the tagger: there an -s or -ed form after a name is a verb. */
export function isHeadlineVerb({ text }: ContentScene, cue: Range, region: Range): boolean {
  if (text.sentences[text.sentence[cue.first] as number]?.position !== 'title') return false;
  const norm = text.norm[cue.first] as string;
  return (norm.endsWith('s') || norm.endsWith('ed')) && norm !== text.lemma[cue.first]
    ? true
    : cue.first > region.first && norm.endsWith('s');
}

export function isPassive({ text, grammar }: ContentScene, cue: Range, floor: number): boolean {
  let at = cue.first - 1;
  while (at > floor && text.pos[at] === 'ADV') at--;
  return (
    at >= floor &&
    grammar.be.has(text.norm[at] as string) &&
    !(text.norm[cue.first] as string).endsWith('ing')
  );
}

/** `told Reuters that`, `warned the West on Monday that`: behind whom it is told to and when. */
export function passRecipient(scene: ContentScene, cue: CueWord, region: Range): number {
  const { text, grammar } = scene;
  const end = Math.min(region.last, cue.last + MOST_RECIPIENT);
  for (let at = cue.last; at < end; at++) {
    if (scene.quotationAt[at] !== scene.quotationAt[cue.first]) continue;
    const norm = text.norm[at] as string;
    if (
      ((text.kinds[at] as number) & Kind.complementizer) !== 0 &&
      !['VERB', 'AUX'].includes(text.pos[at + 1] ?? '') &&
      !grammar.determiners.has(text.norm[at - 1] ?? '')
    )
      return at;
    const pos = text.pos[at];
    if ((isVerbal(pos) && !grammar.adjuncts.has(norm)) || norm === ':' || norm === ';' || norm === '.') break;
  }
  return cue.last;
}

/** Words that may stand between a verb and its that-clause. */
const MOST_RECIPIENT = 30;

/** Verbs that attribute, before, behind and amid what they introduce. */
import {
  type ContentScene,
  clip,
  contentAfter,
  contentBefore,
  hasVerb,
  isDate,
  MARKS,
  startsClause,
} from './contents.js';
import { phraseAfter, type Range } from './phrases.js';
import { isSpeaker } from './speakers.js';
import type { CueWord, Statement } from './statements.js';
import { findInverted, findSubject, subjectOfEarlier } from './subjects.js';

/** The statement that a verb makes within a region, or null. */
export function readVerb(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text, grammar } = scene;
  const head = headOf(scene, cue);
  const pos = text.pos[head];
  if (pos !== 'VERB' && pos !== 'AUX' && !isHeadlineVerb(scene, cue, region)) return null;
  if (grammar.determiners.has(text.norm[head - 1] ?? '')) return null;
  const inverted = readInverted(scene, cue, region);
  if (inverted !== null) return inverted;
  if (isPassive(scene, cue, region.first)) return readPassive(scene, cue, region);
  const leading = readLeading(scene, cue, region);
  if (leading !== null) return leading;
  const source = findSource(scene, cue, region.first);
  if (source === null || !agrees(scene, cue, source)) return null;
  const said = readAs(scene, cue, source, region);
  if (said !== null) return said;
  const recipient = passRecipient(scene, cue, region);
  const within = endClause(scene, source, endRelative(scene, cue, source, region));
  const after = contentAfter(scene, recipient, within, cue.term.meaning.takes);
  const trailed = trailedQuotation(scene, source, region);
  if (trailed !== null && after === null) return { cue, source, content: [trailed], term: cue.term };
  if (trailed !== null && after !== null) {
    const opens = scene.quotationAt[after.first] !== scene.quotationAt[cue.first];
    if (opens && source.first > region.first && isAdjacent(scene, cue, source))
      return { cue, source, content: [trailed, after], term: cue.term };
    if (!opens && source.first > region.first) return { cue, source, content: [trailed], term: cue.term };
  }
  if (after !== null) return { cue, source, content: [after], term: cue.term };
  const amid = readAmid(scene, cue, source, region);
  if (amid !== null) return amid;
  const before = contentBefore(scene, source.first, region);
  if (before === null || !cue.term.meaning.takes.includes('clause')) return null;
  const rest = readRest(scene, cue, region);
  return { cue, source, content: rest === null ? [before] : [before, rest], term: cue.term };
}

/** `The harbour, Aldo Brenner said, was ready`: a content that the attribution parts. */
function readAmid(scene: ContentScene, cue: CueWord, source: Range, region: Range): Statement | null {
  const { text, grammar, quotationAt } = scene;
  const comma = source.first - 1;
  if (!cue.term.meaning.takes.includes('clause') || source.last !== cue.first) return null;
  if (text.norm[comma] !== ',' || text.norm[cue.last] !== ',' || comma <= region.first) return null;
  if (quotationAt[comma] !== quotationAt[cue.first] || hasVerb(scene, region.first, comma)) return null;
  const first = grammar.conjunctions.has(text.norm[region.first] as string) ? region.first + 1 : region.first;
  const rest = clip(scene, cue.last + 1, region, 'strong');
  if (first >= comma || rest === null || !hasVerb(scene, rest.first, rest.last)) return null;
  return { cue, source, content: [{ first, last: comma }, rest], term: cue.term };
}

/** `The pier is shut, Brenner said, because …`: a subordinate clause that goes on with the content, or null. */
function readRest(scene: ContentScene, cue: CueWord, region: Range): Range | null {
  const { text, grammar } = scene;
  if (text.norm[cue.last] !== ',' || !grammar.subordinators.has(text.norm[cue.last + 1] ?? '')) return null;
  return clip(scene, cue.last + 1, region, 'strong');
}

/** The subject of a verb; where that cannot speak and the verb is coordinated, the subject of the verb before. */
function findSource(scene: ContentScene, cue: CueWord, floor: number): Range | null {
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
function isAdjacent({ text }: ContentScene, cue: Range, source: Range): boolean {
  for (let at = source.last; at < cue.first; at++) if (text.pos[at] === 'VERB') return false;
  return true;
}

/** `After announcing the plan, the mayor left`: a participle before its subject. */
function readLeading(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text, quotationAt } = scene;
  if (!(text.norm[cue.first] as string).endsWith('ing')) return null;
  for (let at = region.first; at < cue.first; at++)
    if (text.norm[at] === ',' || isVerbal(text.pos[at]) || quotationAt[at] !== quotationAt[cue.first])
      return null;
  for (let at = cue.last; at < region.last; at++) {
    if (text.norm[at] !== ',' || quotationAt[at] !== quotationAt[cue.first]) continue;
    const source = phraseAfter(scene, at + 1, region.last);
    if (source === null || !isVerbal(text.pos[passAdverbs(scene, source.last)])) continue;
    const content = contentAfter(scene, cue.last, { first: region.first, last: at }, cue.term.meaning.takes);
    return content === null ? null : { cue, source, content: [content], term: cue.term };
  }
  return null;
}

function passAdverbs({ text }: ContentScene, from: number): number {
  let at = from;
  while (text.pos[at] === 'ADV') at++;
  return at;
}

function isVerbal(pos: string | undefined): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

/** `The council was told (by the mayor) that …`: who hears it is no source. */
function readPassive(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text, grammar } = scene;
  if (!cue.term.meaning.takes.includes('recipient')) return null;
  const agent = grammar.agents.has(text.norm[cue.last] ?? '')
    ? phraseAfter(scene, cue.last + 1, region.last)
    : null;
  const content = contentAfter(scene, agent?.last ?? cue.last, region, ['clause']);
  return content === null ? null : { cue, source: agent, content: [content], term: cue.term };
}

/** `As the agency reported, the pier was shut`. */
function readAs(scene: ContentScene, cue: CueWord, source: Range, region: Range): Statement | null {
  const { text, grammar } = scene;
  if (!grammar.manners.has(text.norm[source.first - 1] ?? '') || source.first - 1 < region.first) return null;
  if (!cue.term.meaning.takes.includes('clause') || text.norm[cue.last] !== ',') return null;
  if (source.first - 2 > region.first) return null;
  const content = contentAfter(scene, cue.last, region, ['clause']);
  return content === null ? null : { cue, source, content: [content], term: cue.term };
}

/** `“…,” he told the agency`, `“….” Trump said.`: the quotation that closes right before the source, or null. */
function trailedQuotation(scene: ContentScene, source: Range, region: Range): Range | null {
  const { quotationAt, quotations, text } = scene;
  const before = source.first - 1;
  const quotation = quotations[quotationAt[before] ?? -1];
  if (
    quotation === undefined ||
    quotationAt[before] === quotationAt[source.first] ||
    quotation.close !== before
  )
    return null;
  if (
    source.first === region.first &&
    quotation.block !== text.sentences[text.sentence[source.first] as number]?.block
  )
    return null;
  return source.first === region.first
    ? { first: quotation.first, last: quotation.last }
    : contentBefore(scene, source.first, region);
}

/** `…,” said Rogozin`, `…, says space chief`. */
function readInverted(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text } = scene;
  if (!cue.term.meaning.takes.includes('quotation')) return null;
  const mark = text.norm[cue.first - 1] ?? '';
  if (
    cue.first <= region.first ||
    !(MARKS.has(mark) || scene.quotationAt[cue.first - 1] !== scene.quotationAt[cue.first])
  )
    return null;
  if (!isFiniteVerb(scene, cue)) return null;
  const before = contentBefore(scene, cue.first, region);
  if (before === null) return null;
  const closes = scene.quotationAt[cue.first - 1] !== scene.quotationAt[cue.first];
  if (isDate(scene, cue.last) || !(closes || hasVerb(scene, before.first, before.last))) return null;
  const source = findInverted(scene, cue.last, region.last);
  if (source !== null && !closes && !isPlainInversion(scene, cue, source, region)) return null;
  return source === null ? null : { cue, source, content: [before], term: cue.term };
}

/**
 * Whether a comma, verb and phrase without quotation marks are a statement and its source (`…, says space
 * chief`), and not a subject's apposition and its verb (`Merrivale, a retired admiral, said the threat was …`).
 */
function isPlainInversion(scene: ContentScene, cue: CueWord, source: Range, region: Range): boolean {
  const { text, grammar } = scene;
  if (cue.term.meaning.verbClass === 'evaluating' || cue.term.meaning.verbClass === 'rejecting') return false;
  if (['VERB', 'AUX'].includes(text.pos[source.last] ?? '')) return false;
  const opening = phraseAfter(scene, region.first, cue.first);
  if (opening === null) return true;
  const next = text.norm[opening.last] ?? '';
  return next !== ',' && next !== '(' && !grammar.relatives.has(next);
}

function isFiniteVerb({ text }: ContentScene, cue: Range): boolean {
  return !(text.norm[cue.first] as string).endsWith('ing');
}

/** `an admiral who wrote the foreword, said`: what a relative clause says ends at its comma. */
function endRelative(
  { text, grammar, quotationAt }: ContentScene,
  cue: CueWord,
  source: Range,
  region: Range,
): Range {
  if (!grammar.relatives.has(text.norm[source.last - 1] as string)) return region;
  for (let at = cue.last; at < region.last; at++)
    if (text.norm[at] === ',' && quotationAt[at] === quotationAt[cue.first])
      return { first: region.first, last: at };
  return region;
}

/** `While the agency says it is ready, its ships …`: a subordinate clause ends where the main one begins. */
function endClause(scene: ContentScene, source: Range, region: Range): Range {
  const { text, grammar, quotationAt } = scene;
  if (source.first <= region.first || !grammar.subordinators.has(text.norm[source.first - 1] as string))
    return region;
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
function agrees({ text, grammar, names }: ContentScene, cue: CueWord, source: Range): boolean {
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
function headOf({ text }: ContentScene, cue: Range): number {
  for (let at = cue.first; at < cue.last; at++) if (text.pos[at] === 'VERB') return at;
  return cue.first;
}

/** Headlines mislead the tagger: there an -s or -ed form after a name is a verb. */
function isHeadlineVerb({ text }: ContentScene, cue: Range, region: Range): boolean {
  if (text.sentences[text.sentence[cue.first] as number]?.position !== 'title') return false;
  const norm = text.norm[cue.first] as string;
  return (norm.endsWith('s') || norm.endsWith('ed')) && norm !== text.lemma[cue.first]
    ? true
    : cue.first > region.first && norm.endsWith('s');
}

function isPassive({ text, grammar }: ContentScene, cue: Range, floor: number): boolean {
  let at = cue.first - 1;
  while (at > floor && text.pos[at] === 'ADV') at--;
  return (
    at >= floor &&
    grammar.be.has(text.norm[at] as string) &&
    !(text.norm[cue.first] as string).endsWith('ing')
  );
}

/** `told Reuters that`, `warned the West on Monday that`: behind whom it is told to and when. */
function passRecipient(scene: ContentScene, cue: CueWord, region: Range): number {
  const { text, grammar } = scene;
  const end = Math.min(region.last, cue.last + MOST_RECIPIENT);
  for (let at = cue.last; at < end; at++) {
    if (scene.quotationAt[at] !== scene.quotationAt[cue.first]) continue;
    const norm = text.norm[at] as string;
    if (
      grammar.complementizers.has(norm) &&
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

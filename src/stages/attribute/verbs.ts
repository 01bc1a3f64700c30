/** Verbs that attribute, before, behind and amid what they introduce. */
import { Kind } from '../../lexicon/kinds.js';
import { isDate, passAdjuncts } from './adjuncts.js';
import { clip, hasVerb, isVerbal, MARKS, quotationOf } from './clauses.js';
import { contentAfter, contentAround, contentBefore } from './contents.js';
import {
  agrees,
  endClause,
  endRelative,
  findSource,
  headOf,
  isAdjacent,
  isFiniteVerb,
  isHeadlineVerb,
  isPassive,
  passRecipient,
} from './cues.js';
import { phraseAfter, type Range } from './phrases.js';
import type { ContentScene } from './scene.js';
import { isSpeaker } from './speakers.js';
import type { CueWord, Statement } from './statements.js';
import { findInverted, findSubject } from './subjects.js';

/** The statement that a verb makes within a region, or null. */
export function readVerb(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text } = scene;
  const head = headOf(scene, cue);
  const pos = text.pos[head];
  if (pos !== 'VERB' && pos !== 'AUX' && !isHeadlineVerb(scene, cue, region)) return null;
  if (isNominal(scene, cue, head) || isCompound(scene, cue)) return null;
  const inverted = readInverted(scene, cue, region);
  if (inverted !== null) return inverted;
  if (isPassive(scene, cue, region.first)) return readPassive(scene, cue, region);
  const leading = readLeading(scene, cue, region);
  if (leading !== null) return leading;
  const source = findSource(scene, cue, region.first);
  if (source === null || !agrees(scene, cue, source)) return null;
  const said = readAs(scene, cue, source, region);
  if (said !== null) return said;
  const { takes } = cue.term.meaning;
  const recipient =
    takes.length === 1 && takes[0] === 'object' ? cue.last : passRecipient(scene, cue, region);
  const within = endClause(scene, source, endRelative(scene, cue, source, region));
  const after = contentAfter(scene, recipient, within, takes);
  const trailed = isAdjacent(scene, cue, source) ? trailedQuotation(scene, source, region) : null;
  if (trailed !== null && after === null) return { cue, source, content: [trailed], term: cue.term };
  if (trailed !== null && after !== null) {
    if (scene.quotationAt[after.first] === scene.quotationAt[cue.first] && startsAside(scene, cue))
      return { cue, source, content: [trailed], term: cue.term };
    const opens = scene.quotationAt[after.first] !== scene.quotationAt[cue.first];
    if (opens && source.first > region.first)
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

/** `“Too early?” he wrote when …`, `“….” Brenner said of his visit`: a time or a subject behind a cue, and no content. */
function startsAside({ text, grammar }: ContentScene, cue: Range): boolean {
  const norm = text.norm[cue.last] ?? '';
  return text.pos[cue.last] === 'ADP' || (grammar.questions.has(norm) && grammar.subordinators.has(norm));
}

/** `the claim`: a word behind a determiner, and no verb of one (`some remained`, `those who said`). */
function isNominal({ text }: ContentScene, cue: Range, head: number): boolean {
  if (((text.kinds[head - 1] ?? 0) & Kind.determiner) === 0) return false;
  const next = text.pos[cue.last];
  if (next === 'NOUN' || next === 'ADJ') return true;
  const norm = text.norm[head] as string;
  return norm === text.lemma[head] || norm.endsWith('s') || norm.endsWith('ing');
}

/** `his oft-stated promise`: a cue that a hyphen joins to the word before it. */
function isCompound({ text }: ContentScene, cue: Range): boolean {
  const hyphen = cue.first - 1;
  if (text.norm[hyphen] !== '-' || text.start[cue.first] !== text.end[hyphen]) return false;
  return text.start[hyphen] === text.end[hyphen - 1];
}

/** `The harbour, Aldo Brenner said, was ready`: a content that the attribution parts. */
function readAmid(scene: ContentScene, cue: CueWord, source: Range, region: Range): Statement | null {
  if (!cue.term.meaning.takes.includes('clause') || source.last !== cue.first) return null;
  const content = contentAround(scene, source.first - 1, cue.last, region);
  return content === null ? null : { cue, source, content, term: cue.term };
}

/** `The pier is shut, Brenner said, because …`: a subordinate clause that goes on with the content, or null. */
function readRest(scene: ContentScene, cue: CueWord, region: Range): Range | null {
  const { text, grammar } = scene;
  if (text.norm[cue.last] !== ',' || !grammar.subordinators.has(text.norm[cue.last + 1] ?? '')) return null;
  return clip(scene, cue.last + 1, region, 'strong');
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

/** `The council was told (by the mayor) that …`: who hears it is no source. */
function readPassive(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text, grammar } = scene;
  const { takes } = cue.term.meaning;
  const agent = grammar.agents.has(text.norm[cue.last] ?? '')
    ? phraseAfter(scene, cue.last + 1, region.last)
    : null;
  if (agent !== null && takes.includes('object') && isSpeaker(scene, agent)) {
    const subject = findSubject(scene, cue.first, region.first);
    return subject === null ? null : { cue, source: agent, content: [subject], term: cue.term };
  }
  if (!takes.includes('recipient')) return null;
  const content = contentAfter(scene, agent?.last ?? cue.last, region, ['clause']);
  return content === null ? null : { cue, source: agent, content: [content], term: cue.term };
}

/** `As the agency reported, the pier was shut`. */
function readAs(scene: ContentScene, cue: CueWord, source: Range, region: Range): Statement | null {
  const { text, grammar } = scene;
  if (!grammar.manners.has(text.norm[source.first - 1] ?? '') || source.first - 1 < region.first) return null;
  const comma = passAdjuncts(scene, cue.last, region.last);
  if (!cue.term.meaning.takes.includes('clause') || text.norm[comma] !== ',') return null;
  if (source.first - 2 > region.first) return null;
  const content = contentAfter(scene, comma, region, ['clause']);
  return content === null ? null : { cue, source, content: [content], term: cue.term };
}

/** `“…,” he told the agency`, `“….” Trump said.`: the quotation that closes right before the source, or null. */
function trailedQuotation(scene: ContentScene, source: Range, region: Range): Range | null {
  const { quotationAt, text } = scene;
  const before = source.first - 1;
  const quotation = quotationOf(scene, before);
  if (quotation === null || quotationAt[before] === quotationAt[source.first] || quotation.close !== before)
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
  const { takes } = cue.term.meaning;
  if (!takes.includes('quotation') || takes.includes('recipient')) return null;
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
  if (closes && !endsSpeech(scene, cue.first - 1)) return null;
  const source = findInverted(scene, cue.last, region.last);
  if (source !== null && closes && startsPredicate(scene, source.last)) return null;
  if (source !== null && !closes && !isPlainInversion(scene, cue, source, region)) return null;
  return source === null ? null : { cue, source, content: [before], term: cue.term };
}

/** `of the serial “Deep Water,” said the pier was shut`: what follows the cue is a clause, and no source. */
function startsPredicate({ text }: ContentScene, at: number): boolean {
  return isVerbal(text.pos[at]) && !(text.norm[at] as string).endsWith('ing');
}

/** Whether a quotation that closes at a token ends as speech does, and not as a word in marks (`a ‘institute’ finds`). */
function endsSpeech(scene: ContentScene, close: number): boolean {
  const quotation = quotationOf(scene, close);
  if (quotation === null) return true;
  return scene.text.pos[quotation.last - 1] === 'PUNCT' || quotation.last - quotation.first >= LEAST_SPEECH;
}

/** Words of a quotation without a mark at its end that still is speech. */
const LEAST_SPEECH = 4;

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

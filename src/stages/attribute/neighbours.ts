/** Quotations whose verb no lexicon lists: whoever stands beside one with a verb says it. */

import { DASHES, hasVerb, isVerbal } from './clauses.js';
import { isPassive } from './cues.js';
import { phraseAfter, phraseBefore, type Range } from './phrases.js';
import type { Quotation } from './quotations.js';
import type { ContentScene } from './scene.js';
import { isSpeaker } from './speakers.js';
import type { Statement } from './statements.js';
import { findInverted, findSubject } from './subjects.js';

/** A quotation of fewer words is a phrase. */
const LEAST_WORDS = 3;
/** `issued a short statement, “…”`: tokens between a verb and the comma behind its document. */
const MOST_BETWEEN = 4;
const ENDINGS = new Set([',', '?', '!', '.', '…']);

/**
 * The statement that a quotation makes by the words beside it (`“This is fantastic!” beamed Hartley`, `he took
 * the microphone: “…”`), or null.
 */
export function readNeighbour(scene: ContentScene, quotation: Quotation): Statement | null {
  if (quotation.last - quotation.first < LEAST_WORDS) return null;
  return (
    readAfter(scene, quotation) ??
    readSignature(scene, quotation) ??
    readBefore(scene, quotation) ??
    readWithin(scene, quotation)
  );
}

/** `took credit for “being right on the harbour all along, …”`: a long quotation of whoever its clause is about. */
function readWithin(scene: ContentScene, quotation: Quotation): Statement | null {
  const { text, quotationAt } = scene;
  const sentence = text.sentences[text.sentence[quotation.open] as number];
  if (sentence === undefined || quotation.last - quotation.first < LEAST_LONG) return null;
  const before = quotation.open - 1;
  if (text.norm[before]?.endsWith('.') || text.pos[before] === 'DET' || text.pos[before] === 'ADJ')
    return null;
  for (let at = quotation.open - 1; at >= sentence.first; at--) {
    const norm = text.norm[at] as string;
    if (norm === ';') return null;
    if (text.pos[at] !== 'VERB' || quotationAt[at] !== -1) continue;
    if (isPassive(scene, { first: at, last: at + 1 }, sentence.first)) return null;
    const source = findSubject(scene, at, sentence.first);
    if (source !== null && isSpeaker(scene, source))
      return statementOf(quotation, { first: at, last: at + 1 }, source);
  }
  return null;
}

/** A quotation of so many tokens is no mere name. */
const LEAST_LONG = 7;

/** `“…” – Aldo Brenner`: a name behind a dash, and nothing more in its sentence. */
function readSignature(scene: ContentScene, quotation: Quotation): Statement | null {
  const { text } = scene;
  const dash = quotation.close + 1;
  if (quotation.close < 0 || !DASHES.has(text.norm[dash] ?? '')) return null;
  const sentence = text.sentences[text.sentence[dash] as number];
  if (sentence === undefined || text.pos[dash + 1] !== 'PROPN') return null;
  const phrase = phraseAfter(scene, dash + 1, sentence.last);
  const ends =
    phrase !== null &&
    (phrase.last >= sentence.last || text.norm[phrase.last] === '.' || text.norm[phrase.last] === ',');
  return ends ? statementOf(quotation, { first: dash, last: dash + 1 }, phrase) : null;
}

function readAfter(scene: ContentScene, quotation: Quotation): Statement | null {
  const { text } = scene;
  if (quotation.close < 0 || !ENDINGS.has(text.norm[quotation.last - 1] as string)) return null;
  const sentence = text.sentences[text.sentence[quotation.close] as number];
  const at = quotation.close + 1;
  if (sentence === undefined || at >= sentence.last) return null;
  if (isVerb(scene, at)) {
    const source = findInverted(scene, at + 1, sentence.last);
    const startsClause = source !== null && isVerbal(text.pos[source.last]);
    return startsClause ? null : statementOf(quotation, { first: at, last: at + 1 }, source);
  }
  const phrase = phraseAfter(scene, at, sentence.last);
  if (phrase === null) return null;
  let verb = phrase.last;
  while (verb < sentence.last && (text.pos[verb] === 'ADV' || text.pos[verb] === 'AUX')) verb++;
  return verb < sentence.last && isVerb(scene, verb)
    ? statementOf(quotation, { first: verb, last: verb + 1 }, phrase)
    : null;
}

function isVerb({ text }: ContentScene, at: number): boolean {
  const value = text.value[at] as string;
  return text.pos[at] === 'VERB' && !value.endsWith('ing') && value === value.toLowerCase();
}

/** A colon, or a comma behind a verb, that leads to the quotation: in its sentence or at the end of the block before. */
function readBefore(scene: ContentScene, quotation: Quotation): Statement | null {
  const { text, quotationAt } = scene;
  const mark = quotation.open - 1;
  const bracketed = text.norm[mark] === '):';
  const norm = bracketed ? ':' : (text.norm[mark] ?? '');
  const sentence = text.sentences[text.sentence[mark] ?? -1];
  if (sentence === undefined || (norm !== ':' && norm !== ',') || quotationAt[mark] !== -1) return null;
  const inSentence = sentence.block === quotation.block;
  if (!inSentence && (norm !== ':' || sentence.block !== quotation.block - 1)) return null;
  if (norm === ':') {
    const label = phraseBefore(scene, bracketed ? mark + 1 : mark, sentence.first);
    const opens = label !== null && (label.first === sentence.first || quotationAt[label.first - 1] !== -1);
    if (opens && text.pos[label.last - 1] !== 'NOUN')
      return statementOf(quotation, { first: mark, last: mark + 1 }, label);
  }
  const isDocument = scene.names.documents.has(text.norm[mark - 1] ?? '');
  const reach = isDocument ? MOST_BETWEEN : 1;
  const floor = norm === ':' ? sentence.first : Math.max(sentence.first, mark - reach);
  for (let at = mark - 1; at >= floor; at--) {
    if (text.pos[at] !== 'VERB' || quotationAt[at] !== -1) continue;
    const source = findSubject(scene, at, sentence.first);
    if (source !== null) return statementOf(quotation, { first: at, last: at + 1 }, source);
  }
  return null;
}

function statementOf(quotation: Quotation, cue: Range, source: Range | null): Statement | null {
  if (source === null) return null;
  return { cue, source, content: [{ first: quotation.first, last: quotation.last }], term: null };
}

/**
 * The statement of whole sentences in marks that stand right behind a sentence about one person, in whose
 * paragraph nobody else speaks (`Lena Kowal is harsher. “The lease breaks the treaty.”`), or null.
 */
export function readPreceding(scene: ContentScene, quotation: Quotation): Statement | null {
  const { text, quotationAt } = scene;
  const index = text.sentence[quotation.open] as number;
  const before = text.sentences[index - 1];
  if (before === undefined || text.sentences[index]?.first !== quotation.open) return null;
  if (before.position !== text.sentences[index]?.position || before.block < quotation.block - 1) return null;
  const ends = ENDINGS.has(text.norm[quotation.last - 1] as string);
  if (
    !ends ||
    quotation.last - quotation.first < LEAST_SENTENCE ||
    !hasVerb(scene, quotation.first, quotation.last)
  )
    return null;
  const subject = phraseAfter(scene, before.first, before.last);
  if (subject === null || quotationAt[subject.first] !== -1) return null;
  const verb = firstVerb(scene, subject.last, before.last);
  const pos = text.pos[subject.last - 1];
  if (verb < 0 || (pos !== 'PROPN' && pos !== 'PRON')) return null;
  return statementOf(quotation, { first: verb, last: verb + 1 }, subject);
}

/** Whole sentences in marks have at least so many words. */
const LEAST_SENTENCE = 4;

function firstVerb({ text }: ContentScene, from: number, ceiling: number): number {
  for (let at = from; at < ceiling; at++) if (text.pos[at] === 'VERB' || text.pos[at] === 'AUX') return at;
  return -1;
}

/** Statements: a cue that attributes, its source and the words it gives to the source. */
import type { SpeechTerm } from '../../lexicon/speech.js';
import type { CompiledTerm } from '../../lexicon/terms.js';
import { type ContentScene, contentAfter, contentBefore, hasVerb, isDate, MARKS } from './contents.js';
import { phraseAfter, type Range } from './phrases.js';
import { findInverted, findSubject } from './subjects.js';

export interface Statement {
  readonly cue: Range;
  readonly source: Range | null;
  readonly content: readonly Range[];
  /** The entry of the lexicon, or null for a colon. */
  readonly term: CompiledTerm<SpeechTerm> | null;
}

/** A cue word found in a sentence. */
export interface CueWord extends Range {
  readonly term: CompiledTerm<SpeechTerm>;
}

/**
 * The statement that a cue makes within a region (a sentence, or a quotation in it), or null where the word
 * does not attribute there.
 */
export function readStatement(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { form } = cue.term.meaning;
  if (form === 'preposition') return readPreposition(scene, cue, region);
  if (form === 'noun') return readNoun(scene, cue, region);
  return readVerb(scene, cue, region);
}

/** `According to the agency, …`, `…, according to the agency, …`. */
function readPreposition(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const source = phraseAfter(scene, cue.last, region.last) ?? objectPronoun(scene, cue.last, region.last);
  if (source === null) return null;
  const whole = findInverted(scene, cue.last, region.last) ?? source;
  const before = contentBefore(scene, cue.first, region);
  const after = contentAfter(scene, whole.last, region, ['clause']);
  const content = [before, cue.first === region.first || before !== null ? after : null].filter(
    (range) => range !== null,
  );
  const trailing =
    before !== null && after !== null && scene.text.norm[whole.last] !== ',' ? [before] : content;
  return trailing.length === 0 ? null : { cue, source: whole, content: trailing, term: cue.term };
}

/** `according to him`. */
function objectPronoun({ text, grammar }: ContentScene, at: number, ceiling: number): Range | null {
  return at < ceiling && grammar.objectPronouns.has(text.norm[at] as string)
    ? { first: at, last: at + 1 }
    : null;
}

/** `the claim that …`, `Moscow’s demand that …`. */
function readNoun(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text, grammar } = scene;
  if (!grammar.complementizers.has(text.norm[cue.last] ?? '')) return null;
  const content = contentAfter(scene, cue.last, region, ['clause']);
  if (content === null) return null;
  const owner = ownerOf(scene, cue, region.first) ?? findSubjectOfNoun(scene, cue, region.first);
  return { cue, source: owner, content: [content], term: cue.term };
}

/** `Moscow’s claim`, `the ministry’s claim`: the phrase before a possessive. */
function ownerOf(scene: ContentScene, cue: Range, floor: number): Range | null {
  const { text, grammar } = scene;
  let first = cue.first;
  while (first - 1 >= floor && text.pos[first - 1] === 'ADJ') first--;
  const before = text.norm[first - 1] ?? '';
  if (first - 1 >= floor && grammar.possessives.has(before)) return { first: first - 1, last: first };
  if (before !== "'s" || first - 2 < floor) return null;
  let start = first - 1;
  while (start > floor && ['PROPN', 'NOUN', 'ADJ', 'DET'].includes(text.pos[start - 1] as string)) start--;
  return start < first - 1 ? { first: start, last: first - 1 } : null;
}

/** `officials repeated the claim that`: the subject of the verb that the noun is the object of. */
function findSubjectOfNoun(scene: ContentScene, cue: Range, floor: number): Range | null {
  const { text } = scene;
  for (let at = cue.first - 1; at >= floor && at >= cue.first - 4; at--)
    if (text.pos[at] === 'VERB') return findSubject(scene, at, floor);
  return null;
}

function readVerb(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text, grammar } = scene;
  const head = headOf(scene, cue);
  const pos = text.pos[head];
  if (pos !== 'VERB' && pos !== 'AUX' && !isHeadlineVerb(scene, cue, region)) return null;
  if (grammar.determiners.has(text.norm[head - 1] ?? '')) return null;
  const inverted = readInverted(scene, cue, region);
  if (inverted !== null) return inverted;
  const source = findSubject(scene, cue.first, region.first);
  const recipient = passRecipient(scene, cue, region);
  const within = source === null ? region : endRelative(scene, cue, source, region);
  const after = contentAfter(scene, recipient, within, cue.term.meaning.takes);
  if (source === null || isPassive(scene, cue, region.first) || !agrees(scene, cue, source)) return null;
  const trailed = trailedQuotation(scene, source, region);
  const opens = after !== null && scene.quotationAt[after.first] !== scene.quotationAt[cue.first];
  if (trailed !== null && !opens) return { cue, source, content: [trailed], term: cue.term };
  if (after !== null) return { cue, source, content: [after], term: cue.term };
  const before = contentBefore(scene, source.first, region);
  if (before === null || !cue.term.meaning.takes.includes('clause')) return null;
  return { cue, source, content: [before], term: cue.term };
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
  return cue.first > floor && grammar.be.has(text.norm[cue.first - 1] ?? '');
}

/** `told Reuters that`, `warned the West on Monday that`: behind whom it is told to and when. */
function passRecipient(scene: ContentScene, cue: CueWord, region: Range): number {
  const { text, grammar } = scene;
  const end = Math.min(region.last, cue.last + MOST_RECIPIENT);
  for (let at = cue.last; at < end; at++) {
    if (scene.quotationAt[at] !== scene.quotationAt[cue.first]) break;
    const norm = text.norm[at] as string;
    if (
      grammar.complementizers.has(norm) &&
      !['VERB', 'AUX'].includes(text.pos[at + 1] ?? '') &&
      !grammar.determiners.has(text.norm[at - 1] ?? '')
    )
      return at;
    const pos = text.pos[at];
    if (pos === 'VERB' || pos === 'AUX' || norm === ':' || norm === ';' || norm === '.') break;
  }
  return cue.last;
}

/** Words that may stand between a verb and its that-clause. */
const MOST_RECIPIENT = 30;

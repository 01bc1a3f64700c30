/** Nouns that attribute: `the claim that …`, `Moscow’s demand for …`. */

import { clip, isVerbal, quotationOf, startsQuotation } from './clauses.js';
import { contentAfter } from './contents.js';
import { phraseAfter, type Range } from './phrases.js';
import type { ContentScene } from './scene.js';
import { isSpeaker } from './speakers.js';
import type { CueWord, Statement } from './statements.js';
import { findSubject } from './subjects.js';

/** The statement that a noun makes within a region, or null. */
export function readNoun(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text, grammar } = scene;
  if (text.pos[cue.first] === 'VERB') return null;
  const quoted = readQuoted(scene, cue, region);
  if (quoted !== null) return quoted;
  const norm = text.norm[cue.last] ?? '';
  if (!grammar.complementizers.has(norm)) return readOwned(scene, cue, region);
  const content = contentAfter(scene, cue.last, region, ['clause']);
  if (content === null) return null;
  const owner = ownerOf(scene, cue, region.first) ?? findSubjectOfNoun(scene, cue, region.first);
  return { cue, source: owner, content: [content], term: cue.term };
}

/** `ran on the slogan “Ships first”`, `their chants of “Out!”`: a quotation that a noun names. */
function readQuoted(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text, grammar } = scene;
  let at = cue.last;
  if (grammar.be.has(text.norm[at] ?? '')) at++;
  const mark = text.norm[at] ?? '';
  if (mark === ',' || mark === ':' || grammar.nameLinking.has(mark) || grammar.complementizers.has(mark))
    at++;
  if (at >= region.last || !startsQuotation(scene, at)) return null;
  const quotation = quotationOf(scene, at);
  const owner = ownerOf(scene, cue, region.first) ?? findSubjectOfNoun(scene, cue, region.first);
  if (quotation === null || owner === null || !isSpeaker(scene, owner)) return null;
  return { cue, source: owner, content: [{ first: quotation.first, last: quotation.last }], term: cue.term };
}

/** `Moscow’s promise to open the pier`, `his call for calm`: an owned noun with an infinitive or a preposition. */
function readOwned(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const { text, grammar } = scene;
  if (text.pos[cue.last - 1] !== 'NOUN' && !grammar.nounLinks.has(text.norm[cue.last - 1] as string))
    return null;
  const norm = text.norm[cue.last] ?? '';
  const isLinked = grammar.nounLinks.has(norm);
  if (
    !isLinked &&
    !grammar.infinitives.has(norm) &&
    !grammar.nounLinks.has(text.norm[cue.last - 1] as string)
  )
    return null;
  const isDative = grammar.infinitives.has(norm) && !isVerbal(text.pos[cue.last + 1]);
  if (isDative && cue.term.meaning.kind === 'speech') return null;
  const source = ownerOf(scene, cue, region.first);
  if (source === null) return null;
  const first = !grammar.infinitives.has(norm) && isLinked ? cue.last + 1 : cue.last;
  const content = clip(scene, first, { first: region.first, last: mainVerb(scene, first, region) }, 'phrase');
  return content === null ? null : { cue, source, content: [content], term: cue.term };
}

/** `his attacks on the lease have hurt him`: the verb whose subject the noun is, or the region's end. */
function mainVerb(scene: ContentScene, first: number, region: Range): number {
  const { text, grammar, quotationAt } = scene;
  if (grammar.infinitives.has(text.norm[first] ?? '')) return region.last;
  const phrase = phraseAfter(scene, first, region.last);
  if (phrase === null || phrase.last >= region.last) return region.last;
  const next = phrase.last;
  const isMain =
    text.pos[next] === 'AUX' || (text.pos[next] === 'VERB' && !(text.norm[next] as string).endsWith('ing'));
  return isMain && quotationAt[next] === quotationAt[first] ? next : region.last;
}

/** `Moscow’s claim`, `the ministry’s claim`: the phrase before a possessive. */
function ownerOf(scene: ContentScene, cue: Range, floor: number): Range | null {
  const { text, grammar } = scene;
  let first = cue.first;
  while (first - 1 >= floor && text.pos[first - 1] === 'ADJ') first--;
  if (first - 2 >= floor && text.pos[first - 1] === 'NOUN' && isPossessive(scene, first - 2)) first--;
  const before = text.norm[first - 1] ?? '';
  if (first - 1 >= floor && grammar.possessives.has(before)) return { first: first - 1, last: first };
  if (!grammar.genitives.has(before) || first - 2 < floor) return null;
  let start = first - 1;
  while (start > floor && ['PROPN', 'NOUN', 'ADJ', 'DET'].includes(text.pos[start - 1] as string)) start--;
  return start < first - 1 ? { first: start, last: first - 1 } : null;
}

function isPossessive({ text, grammar }: ContentScene, at: number): boolean {
  const norm = text.norm[at] as string;
  return grammar.genitives.has(norm) || grammar.possessives.has(norm);
}

/** `officials repeated the claim that`: the subject of the verb that the noun is the object of. */
function findSubjectOfNoun(scene: ContentScene, cue: Range, floor: number): Range | null {
  const { text } = scene;
  for (let at = cue.first - 1; at >= floor && at >= cue.first - 4; at--)
    if (text.pos[at] === 'VERB') return findSubject(scene, at, floor);
  return null;
}

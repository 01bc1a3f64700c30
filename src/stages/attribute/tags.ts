/** Parts of speech put right where names and fixed phrases mislead the tagger. */
import type { Grammar } from '../../lexicon/grammar.js';
import { Kind } from '../../lexicon/kinds.js';
import type { Names } from '../../lexicon/names.js';
import type { Text } from '../../model.js';
import { startsUpper } from './capitals.js';

/**
 * A text whose names at the start of a sentence that are words for people are nouns (`Officials said`), whose
 * capitalised verbs beside a name are names (`Don Brenner`, `said Will Brenner`), whose verbs right behind a
 * preposition that attributes are nouns (`according to company documents`), and whose verbs taken for nouns are
 * verbs again (`others wonder how`).
 *
 * @param verbs tokens that the lexicon of attribution lists as verbs
 */
export function mendTags(text: Text, names: Names, grammar: Grammar, verbs: readonly number[] = []): Text {
  let pos: string[] | null = null;
  for (const at of verbs) {
    if (!isUntaggedVerb(text, grammar, at)) continue;
    pos ??= text.pos.slice();
    pos[at] = 'VERB';
  }
  for (const { first } of text.sentences) {
    if (!isPeople(text, names, first)) continue;
    pos ??= text.pos.slice();
    pos[first] = 'NOUN';
  }
  for (let at = 1; at < text.pos.length; at++) {
    if (text.pos[at] === 'AUX' && isGivenName(text, at)) {
      pos ??= text.pos.slice();
      pos[at] = 'PROPN';
    }
    if (text.pos[at] !== 'VERB') continue;
    const mended = isName(text, names, at) ? 'PROPN' : isObject(text, grammar, at) ? 'NOUN' : null;
    if (mended === null) continue;
    pos ??= text.pos.slice();
    pos[at] = mended;
  }
  return pos === null ? text : { ...text, pos };
}

/** `Others wonder how`, `six in 10 say it`: a noun by its tag that agrees with what stands before it and has an object. */
function isUntaggedVerb(text: Text, grammar: Grammar, at: number): boolean {
  const norm = text.norm[at] as string;
  if (text.pos[at] !== 'NOUN' || text.value[at] !== norm) return false;
  const next = text.pos[at + 1];
  const after = text.norm[at + 1] ?? '';
  const opens =
    next === 'DET' ||
    next === 'PRON' ||
    next === 'PROPN' ||
    grammar.complementizers.has(after) ||
    grammar.questions.has(after);
  if (!opens || text.sentence[at - 1] !== text.sentence[at]) return false;
  const pos = text.pos[at - 1];
  const subject = text.norm[at - 1] as string;
  const isPlural = pos === 'NUM' || subject === '%' || (subject.endsWith('s') && !subject.endsWith('ss'));
  if (pos === 'PRON') return !grammar.possessives.has(subject) && !grammar.relatives.has(subject);
  if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'NUM' && subject !== '%') return false;
  return norm.endsWith('s') !== isPlural;
}

function isPeople(text: Text, names: Names, at: number): boolean {
  if (text.pos[at] !== 'PROPN' || text.pos[at + 1] === 'PROPN') return false;
  const norm = text.norm[at] as string;
  return names.unnamed.has(norm) || (norm.endsWith('s') && names.unnamed.has(norm.slice(0, -1)));
}

function isName(text: Text, names: Names, at: number): boolean {
  if (!startsUpper(text.value[at] as string)) return false;
  const next = text.value[at + 1] ?? '';
  const isSubject =
    (text.pos[at + 1] === 'VERB' || text.pos[at + 1] === 'AUX') && next === next.toLowerCase();
  if (text.pos[at + 1] !== 'PROPN' && text.pos[at - 1] !== 'PROPN' && !isSubject) return false;
  if (names.given.has(text.norm[at] as string)) return true;
  const sentence = text.sentences[text.sentence[at] as number];
  return (
    sentence !== undefined &&
    sentence.position !== 'title' &&
    sentence.first < at &&
    text.pos[at - 1] !== 'PUNCT'
  );
}

/** `said Will Estrada`: an auxiliary with a capital before a name, in no headline and no question. */
function isGivenName(text: Text, at: number): boolean {
  const value = text.value[at] as string;
  if (value === text.norm[at] || text.pos[at + 1] !== 'PROPN') return false;
  const sentence = text.sentences[text.sentence[at] as number];
  if (sentence === undefined || sentence.position === 'title') return false;
  return at > sentence.first || text.norm[sentence.last - 1] !== '?';
}

function isObject({ norm, kinds }: Text, { sourcing }: Grammar, at: number): boolean {
  return ((kinds[at - 1] ?? 0) & Kind.infinitive) !== 0 && sourcing.has(norm[at - 2] ?? '');
}

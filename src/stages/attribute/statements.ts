/** Statements: a cue that attributes, its source and the words it gives to the source. */
import type { SpeechTerm } from '../../lexicon/speech.js';
import type { CompiledTerm } from '../../lexicon/terms.js';
import { contentAfter, contentAround, contentBefore, objectPronoun } from './contents.js';
import { readNoun } from './nouns.js';
import { phraseAfter, type Range } from './phrases.js';
import type { ContentScene } from './scene.js';
import { findInverted } from './subjects.js';
import { readVerb } from './verbs.js';

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

const OPENINGS = new Set([':', ';', '–', '—']);

/** `According to the agency, …`, `…, according to the agency, …`. */
function readPreposition(scene: ContentScene, cue: CueWord, region: Range): Statement | null {
  const source = phraseAfter(scene, cue.last, region.last) ?? objectPronoun(scene, cue.last, region.last);
  if (source === null) return null;
  const whole = findInverted(scene, cue.last, region.last) ?? source;
  const before = contentBefore(scene, cue.first, region);
  const around = contentAround(scene, cue.first - 1, whole.last, region);
  if (around !== null) return { cue, source: whole, content: around, term: cue.term };
  const after = contentAfter(scene, whole.last, region, ['clause']);
  const opens = cue.first === region.first || OPENINGS.has(scene.text.norm[cue.first - 1] as string);
  const content = [before, opens || before !== null ? after : null].filter((range) => range !== null);
  const trailing =
    before !== null && after !== null && scene.text.norm[whole.last] !== ',' ? [before] : content;
  return trailing.length === 0 ? null : { cue, source: whole, content: trailing, term: cue.term };
}

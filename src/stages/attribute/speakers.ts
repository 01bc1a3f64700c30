/** Who can say, think or want something: people, bodies, states, documents; a ship or a plaque cannot. */
import { Kind } from '../../lexicon/kinds.js';
import type { Names } from '../../lexicon/names.js';
import type { Range, Scene } from './phrases.js';

/** Whether the head of a source phrase is a name, a pronoun, or a noun for people, bodies or documents. */
export function isSpeaker(scene: Scene, phrase: Range): boolean {
  const { text, names } = scene;
  const head = headNoun(scene, phrase);
  const pos = text.pos[head];
  if (pos !== 'NOUN') return true;
  const norm = text.norm[head] as string;
  const lemma = text.lemma[head] as string;
  const singular = norm.endsWith('s') ? norm.slice(0, -1) : norm;
  const nouns = speakers.get(names) ?? collect(scene);
  return nouns.has(norm) || nouns.has(lemma) || nouns.has(singular);
}

const speakers = new WeakMap<Names, ReadonlySet<string>>();

/** All nouns for people, bodies, states and documents. */
function collect({ names, grammar }: Scene): ReadonlySet<string> {
  const nouns = new Set([
    ...names.unnamed,
    ...names.organisations,
    ...names.governments,
    ...names.documents,
    ...names.outlets,
    ...names.roles.keys(),
    ...names.gendered.keys(),
    ...grammar.stateNouns,
    ...grammar.blocNouns,
  ]);
  speakers.set(names, nouns);
  return nouns;
}

/** The last noun before a preposition, a comma, a parenthesis or a relative clause. */
function headNoun({ text }: Scene, phrase: Range): number {
  let head = phrase.first;
  for (let at = phrase.first; at < phrase.last; at++) {
    const norm = text.norm[at] as string;
    const pos = text.pos[at];
    if (
      at > phrase.first &&
      (pos === 'ADP' || norm === ',' || norm === '(' || ((text.kinds[at] as number) & Kind.relative) !== 0)
    )
      break;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM' || pos === 'ADJ') head = at;
  }
  return head;
}

/** Who can say, think or want something: people, bodies, states, documents; a ship or a plaque cannot. */
import type { Range, Scene } from './phrases.js';

/** Whether the head of a source phrase is a name, a pronoun, or a noun for people, bodies or documents. */
export function isSpeaker(scene: Scene, phrase: Range): boolean {
  const { text, names, grammar } = scene;
  const head = headNoun(scene, phrase);
  const pos = text.pos[head];
  if (pos !== 'NOUN') return true;
  const norm = text.norm[head] as string;
  const lemma = text.lemma[head] as string;
  const singular = norm.endsWith('s') ? norm.slice(0, -1) : norm;
  return [
    names.unnamed,
    names.organisations,
    names.governments,
    names.documents,
    names.outlets,
    names.roles,
    names.gendered,
    grammar.stateNouns,
    grammar.blocNouns,
  ].some((nouns) => nouns.has(norm) || nouns.has(lemma) || nouns.has(singular));
}

/** The last noun before a preposition, a comma, a parenthesis or a relative clause. */
function headNoun({ text, grammar }: Scene, phrase: Range): number {
  let head = phrase.first;
  for (let at = phrase.first; at < phrase.last; at++) {
    const norm = text.norm[at] as string;
    const pos = text.pos[at];
    if (at > phrase.first && (pos === 'ADP' || norm === ',' || norm === '(' || grammar.relatives.has(norm)))
      break;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM' || pos === 'ADJ') head = at;
  }
  return head;
}

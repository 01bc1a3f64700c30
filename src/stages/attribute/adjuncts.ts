/** Adverbs, times and places between a verb and what it introduces. */
import { Kind } from '../../lexicon/kinds.js';
import { MARKS, startsQuotation } from './clauses.js';
import { phraseAfter } from './phrases.js';
import type { ContentScene } from './scene.js';

const MOST_ADJUNCTS = 6;

/** Passes adverbs, times and places: `said last month on Monday in a statement …`. */
export function passAdjuncts(scene: ContentScene, from: number, ceiling: number): number {
  const { text, grammar, names } = scene;
  let at = from;
  for (let steps = 0; steps < MOST_ADJUNCTS && at < ceiling; steps++) {
    if (startsQuotation(scene, at)) return at;
    const pos = text.pos[at];
    const norm = text.norm[at] as string;
    if (pos === 'ADV' && !grammar.questions.has(norm)) at++;
    else if (isDate(scene, at)) at = passDate(scene, at, ceiling);
    else if (pos === 'ADP' && grammar.adjuncts.has(norm) && !names.dateWords.has(norm)) {
      const phrase = phraseAfter(scene, at + 1, ceiling);
      if (phrase === null) return from;
      const next = phrase.last;
      const resumes =
        next < ceiling &&
        (grammar.complementizers.has(text.norm[next] as string) ||
          grammar.infinitives.has(text.norm[next] as string) ||
          MARKS.has(text.norm[next] as string) ||
          text.norm[next] === ':' ||
          text.pos[next] === 'ADP' ||
          isDate(scene, next) ||
          startsQuotation(scene, next));
      if (!resumes && next < ceiling) return at;
      at = next;
    } else break;
  }
  return at;
}

/** Whether a time stands at a token: `Tuesday`, `last month`. */
export function isDate({ text }: ContentScene, at: number): boolean {
  if (((text.kinds[at] as number) & Kind.time) !== 0) return true;
  return (text.pos[at] === 'ADJ' || text.pos[at] === 'DET') && ((text.kinds[at + 1] ?? 0) & Kind.time) !== 0;
}

function passDate({ text, names }: ContentScene, from: number, ceiling: number): number {
  let at = from + 1;
  while (at < ceiling && (names.dateWords.has(text.norm[at] as string) || text.pos[at] === 'NUM')) at++;
  return at;
}
